interface TrustedTypesHolder {
	readonly trustedTypes?: {
		createPolicy(
			name: string,
			rules: { createScriptURL(text: string): string }
		): { createScriptURL(text: string): string };
	};
}

// A page can make a policy only once, so it is made with the module.
const policy = (globalThis as TrustedTypesHolder).trustedTypes?.createPolicy('app-worker-url', {
	createScriptURL: (text) => text
});

/**
 * Passes the address of one of our own scripts where the page's policy demands a trusted one.
 * @throws TypeError for an address of another origin: that would be a fault in our code.
 */
export function trustScriptUrl(address: string | URL): string {
	const { href, origin } = new URL(address, location.href);
	if (origin !== location.origin) throw new TypeError(`${href} is not ours`);
	return policy ? policy.createScriptURL(href) : href;
}

/** Starts a module worker of our own. */
export function startWorker(address: string | URL): Worker {
	return new Worker(trustScriptUrl(address), { type: 'module' });
}
