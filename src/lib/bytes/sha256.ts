import { encodeHex } from './hex';
import { sha256Pure } from './sha256-pure';

/** SHA-256 as 64 lower-case hex digits. Works on plain http origins too, where the browser hides `crypto.subtle`. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	if (!subtle) return encodeHex(sha256Pure(bytes));
	return encodeHex(new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource)));
}
