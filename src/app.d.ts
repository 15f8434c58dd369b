import type { Host } from '$lib/app/host';

declare global {
	/** Written by Vite from `darasa.config.json`. */
	const __DARASA_HOST__: Host;
	/** The version in `package.json`. */
	const __DARASA_RELEASE__: string;
}
