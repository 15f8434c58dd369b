import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type UserConfig } from 'vite';
import { RUNTIME_MODULES } from '../site/runtime-modules';

const ROOM = resolve('tests/model-harness');

interface ModelPage {
	/** Path the pages live under; empty at the root. */
	readonly basePath: string;
	/** The name of a file in `tests/model-harness/`. */
	readonly page?: string;
	/** How the runtime's modules are found, as in the app if not said. */
	readonly modules?: UserConfig['resolve'];
}

/** Builds a page that holds nothing but the model room, with the settings of the app, and returns its folder. */
export async function buildModelPage({
	basePath,
	page = 'index.html',
	modules = RUNTIME_MODULES
}: ModelPage): Promise<string> {
	const outDir = mkdtempSync(join(tmpdir(), 'darasa-model-'));
	await build({
		configFile: false,
		root: ROOM,
		base: `${basePath}/`,
		logLevel: 'warn',
		resolve: { ...modules, alias: { ...modules?.alias, $lib: resolve('src/lib') } },
		worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } } },
		build: {
			target: 'es2022',
			outDir,
			emptyOutDir: true,
			chunkSizeWarningLimit: 1000,
			rollupOptions: { input: join(ROOM, page) }
		}
	});
	return outDir;
}
