interface TrustedTypesHolder {
	readonly trustedTypes?: {
		createPolicy(name: string, rules: { createScriptURL(text: string): string }): unknown;
	};
}

/**
 * The runtime starts its threads from a plain address, which a strict policy refuses. The `default` policy of this
 * worker passes addresses of our own origin and nothing else (web-platform.md D.1).
 * @throws TypeError later, for an address of another origin: that would be a fault in our code.
 */
export function trustOwnScripts(): void {
	(globalThis as TrustedTypesHolder).trustedTypes?.createPolicy('default', {
		createScriptURL(text) {
			const { href, origin } = new URL(text, location.href);
			if (origin !== location.origin) throw new TypeError(`${href} is not ours`);
			return href;
		}
	});
}
