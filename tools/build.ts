import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readHost } from './hosting/host';
import { buildPacks } from './lessons/build';
import { copyRuntime } from './model/copy-runtime';
import { finishSite } from './site/finish-site';
import type { ModuleGraph } from './site/module-graph';

/** Builds the whole site into `build/` (or DARASA_OUT): packs, runtime files, app, manifest groups, compressed copies. */
export async function buildSite(): Promise<void> {
	const folder = process.env['DARASA_OUT'] ?? 'build';
	rmSync(folder, { recursive: true, force: true });
	await buildPacks();
	await copyRuntime('static/ort');
	// Vite announces a future default for configuration files, at length and at each of its three passes.
	const environment = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
	execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit', env: environment });
	const graph = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as ModuleGraph;
	finishSite(folder, { basePath: readHost().basePath, graph });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
