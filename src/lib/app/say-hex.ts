/** The four words of a public key that is written in hex. */
export async function sayHex(key: string): Promise<string> {
	const { sayFingerprint } = await import('../bytes/fingerprint');
	return sayFingerprint(Uint8Array.from(key.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16)));
}
