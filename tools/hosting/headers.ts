import { contentSecurityPolicy } from './policy.js';

interface PolicyChoices {
	readonly packOrigins: readonly string[];
	readonly modelOrigins: readonly string[];
}

function policyText(host: PolicyChoices): string {
	const quoted = /^(self|none|unsafe-|wasm-)/;
	return Object.entries(
		contentSecurityPolicy({ packOrigins: [...host.packOrigins], modelOrigins: [...host.modelOrigins] })
	)
		.map(([directive, values]) => {
			const isNames = directive === 'trusted-types' || directive === 'require-trusted-types-for';
			const words = values.map((value) => (quoted.test(value) && !isNames ? `'${value}'` : value));
			return `${directive} ${directive === 'require-trusted-types-for' ? "'script'" : words.join(' ')}`;
		})
		.join('; ');
}

/**
 * The headers a good host sends with every file. Pages carry their own policy in a `<meta>` with hashes of Kit's
 * inline scripts; what a `<meta>` cannot say (`frame-ancestors`) and what workers need comes as headers.
 */
export function securityHeaders(path: string, host: PolicyChoices): Record<string, string> {
	const headers: Record<string, string> = {
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Embedder-Policy': 'require-corp',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=()',
		'Referrer-Policy': 'no-referrer',
		'X-Content-Type-Options': 'nosniff'
	};
	if (isShared(path)) headers['Access-Control-Allow-Origin'] = '*';
	if (path.endsWith('.html')) {
		headers['Content-Security-Policy'] = "frame-ancestors 'none'";
	} else if (/(^|\/)workers\/model-[^/]*\.js$/.test(path)) {
		// The runtime starts its own threads from a URL; its worker makes a same-origin `default` policy for that.
		headers['Content-Security-Policy'] = policyText(host).replace('app-worker-url', 'app-worker-url default');
	} else if (path.endsWith('.js') || path.endsWith('.mjs')) {
		headers['Content-Security-Policy'] = policyText(host);
	}
	return headers;
}

/** Lessons and models are for everybody: a Darasa at another address may offer them to its learners. */
export function isShared(path: string): boolean {
	return /^(packs|models)\//.test(path);
}

/** Hashed names never change; everything else is asked for again each time, which costs one small answer. */
export function cacheControl(path: string): string {
	return path.includes('/_app/immutable/') || path.startsWith('_app/immutable/')
		? 'public, max-age=31536000, immutable'
		: 'no-cache';
}
