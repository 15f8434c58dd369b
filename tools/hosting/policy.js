/**
 * The content security policy of every page, from a host's choices.
 * `svelte-trusted-html` and `sveltekit-trusted-url` are Kit's own policies; `app-worker-url` passes same-origin workers.
 *
 * @param {{ packOrigins: string[], modelOrigins: string[] }} host
 */
export function contentSecurityPolicy(host) {
	return {
		'default-src': ['none'],
		'script-src': ['self', 'wasm-unsafe-eval'],
		'style-src-elem': ['self'],
		'style-src-attr': ['unsafe-inline'],
		'img-src': ['self', 'data:', 'blob:'],
		'font-src': ['self'],
		'connect-src': ['self', ...host.packOrigins, ...host.modelOrigins],
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
