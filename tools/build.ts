import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildPacks } from './lessons/build';
import { copyRuntime } from './model/copy-runtime';
import { finishSite } from './site/finish-site';

interface AppChoices {
	/** Where the site is written. */
	readonly folder: string;
	/** Kit's working folder; builds that may run at the same time need one each. */
	readonly kitFolder?: string;
	/** Other files than `darasa.config.json` and `locales/`. */
	readonly config?: string;
	readonly locales?: string;
	/** `pipe` keeps the bundler's words for the error. */
	readonly output?: 'inherit' | 'pipe';
}

/** Builds the app, with what `static/` holds: bundle, manifest groups, compressed copies. */
export async function buildApp(choices: AppChoices): Promise<void> {
	const { folder, kitFolder = '.svelte-kit', config, locales, output = 'inherit' } = choices;
	rmSync(folder, { recursive: true, force: true });
	const environment = {
		...process.env,
		DARASA_OUT: folder,
		DARASA_KIT: kitFolder,
		...(config ? { DARASA_CONFIG: config } : {}),
		...(locales ? { DARASA_LOCALES: locales } : {}),
		// Vite announces a future default for configuration files, at length and at each of its three passes.
		VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true'
	};
	execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: output, env: environment });
	await finishSite(folder, kitFolder);
}

/** Builds the whole site into `build/` (or DARASA_OUT): packs, runtime files, then the app. */
export async function buildSite(): Promise<void> {
	await buildPacks();
	await copyRuntime('static/ort');
	await buildApp({ folder: process.env['DARASA_OUT'] ?? 'build' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
