/** Made by tools/locales/vite-plugin.ts from the folder of locales. */
declare module 'virtual:locales' {
	const files: import('./locale-files').LocaleFiles;
	export default files;
}
