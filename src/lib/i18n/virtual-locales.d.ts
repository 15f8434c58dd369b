/** Made by tools/locales/vite-plugin.ts from the folder of locales. */
declare module 'virtual:locales' {
	import type { LocaleFiles } from '$lib/i18n/locale-files';
	const files: LocaleFiles;
	export default files;
	/** Languages on offer that nobody who teaches in them has read yet. */
	export const drafts: readonly string[];
}
