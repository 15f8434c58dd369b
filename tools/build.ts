import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readHost } from './hosting/host';
import { buildPacks } from './lessons/build';
import { copyRuntime } from './model/copy-runtime';
import { finishSite } from './site/finish-site';
import type { ModuleGraph } from './site/module-graph';

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
	const graphFile = join(kitFolder, 'output/client/.vite/manifest.json');
	const graph = JSON.parse(readFileSync(graphFile, 'utf8')) as ModuleGraph;
	finishSite(folder, { basePath: readHost(config).basePath, graph });
}

/** Builds the whole site into `build/` (or DARASA_OUT): packs, runtime files, then the app. */
export async function buildSite(): Promise<void> {
	await buildPacks();
	await copyRuntime('static/ort');
	await buildApp({ folder: process.env['DARASA_OUT'] ?? 'build' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
