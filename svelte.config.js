import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { contentSecurityPolicy } from './tools/hosting/policy.js';

/** A host's choices. DARASA_CONFIG names another file, so that tests can build under another base path. */
const host = JSON.parse(readFileSync(process.env.DARASA_CONFIG ?? 'darasa.config.json', 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({
			pages: process.env.DARASA_OUT ?? 'build',
			fallback: '200.html',
			precompress: false,
			strict: true
		}),
		paths: { base: host.basePath, relative: false },
		// A style sheet of its own would hold the first paint back by a turn on the line.
		inlineStyleThreshold: 20_000,
		serviceWorker: { register: false },
		// A constant, because Kit's own time stamp would change half of all files at each release.
		version: { name: 'darasa' },
		csp: { mode: 'hash', directives: contentSecurityPolicy(host) },
		prerender: { handleMissingId: 'fail', handleHttpError: 'fail' }
	}
};
