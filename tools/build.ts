import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildPacks } from './lessons/build';
import { copyRuntime } from './model/copy-runtime';
import { finishSite } from './site/finish-site';

/** Builds the whole site into `build/` (or DARASA_OUT): packs, runtime files, app, manifest groups, compressed copies. */
export async function buildSite(): Promise<void> {
	const folder = process.env['DARASA_OUT'] ?? 'build';
	rmSync(folder, { recursive: true, force: true });
	await buildPacks();
	await copyRuntime('static/ort');
	execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
	await finishSite(folder);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
