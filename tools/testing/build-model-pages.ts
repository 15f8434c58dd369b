import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOM = resolve('tests/model-harness');

/**
 * Builds pages that hold nothing but the model room, with the settings of the app, and returns their folder. `pages` are
 * names of files in `tests/model-harness/`.
 */
export async function buildModelPages(basePath: string, pages: readonly string[] = ['index.html']): Promise<string> {
	const outDir = mkdtempSync(join(tmpdir(), 'darasa-model-'));
	await build({
		configFile: false,
		root: ROOM,
		base: `${basePath}/`,
		logLevel: 'warn',
		resolve: {
			alias: { $lib: resolve('src/lib') },
			conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production']
		},
		worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } } },
		build: {
			target: 'es2022',
			outDir,
			emptyOutDir: true,
			chunkSizeWarningLimit: 1000,
			rollupOptions: { input: pages.map((page) => join(ROOM, page)) }
		}
	});
	return outDir;
}
