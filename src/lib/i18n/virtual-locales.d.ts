/** Made by tools/locales/vite-plugin.ts from the folder of locales. */
declare module 'virtual:locales' {
	import type { LocaleFiles } from '$lib/i18n/locale-files';
	const files: LocaleFiles;
	export default files;
}
