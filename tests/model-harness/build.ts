import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds the page that holds nothing but the model room, with the settings of the app; returns its folder. */
export async function buildHarness(basePath: string): Promise<string> {
	const outDir = mkdtempSync(join(tmpdir(), 'darasa-model-'));
	await build({
		configFile: false,
		root: resolve('tests/model-harness'),
		base: `${basePath}/`,
		logLevel: 'warn',
		resolve: {
			alias: { $lib: resolve('src/lib') },
			conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production']
		},
		worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } } },
		build: { target: 'es2022', outDir, emptyOutDir: true, chunkSizeWarningLimit: 1000 }
	});
	return outDir;
}
