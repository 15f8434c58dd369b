/**
 * The content security policy of every page, from a host's choices.
 * `svelte-trusted-html` and `sveltekit-trusted-url` are Kit's own policies; `app-worker-url` passes same-origin workers.
 *
 * @param {{ packOrigins: string[], modelOrigins: string[], modelHub?: string }} host
 */
export function contentSecurityPolicy(host) {
	return {
		'default-src': ['none'],
		'script-src': ['self', 'wasm-unsafe-eval'],
		'style-src-elem': ['self'],
		'style-src-attr': ['unsafe-inline'],
		'img-src': ['self', 'data:', 'blob:'],
		'font-src': ['self'],
		'connect-src': ['self', ...host.packOrigins, ...host.modelOrigins, ...hubOrigins(host.modelHub)],
		'worker-src': ['self'],
		'manifest-src': ['self'],
		'media-src': ['self', 'blob:'],
		'object-src': ['none'],
		'base-uri': ['none'],
		'form-action': ['none'],
		'require-trusted-types-for': ['script'],
		'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'app-worker-url']
	};
}

/**
 * A policy is checked at each redirect, and Hugging Face sends large files from addresses of their own.
 *
 * @param {string | undefined} hub
 */
function hubOrigins(hub) {
	if (!hub) return [];
	return hub === 'https://huggingface.co' ? [hub, 'https://*.huggingface.co', 'https://*.hf.co'] : [hub];
}
