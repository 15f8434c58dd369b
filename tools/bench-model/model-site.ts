import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUNTIME_MODULES } from '../site/runtime-modules';
import { buildModelPage } from '../testing/build-model-page';
import { Site } from '../testing/site';
import { stageModel } from './model-folder';

const WORKERS = 'build/_app/immutable/workers';
const HOST = { basePath: '', packOrigins: [], modelOrigins: [] };

export interface ModelSite {
	readonly pages: Readonly<Record<'ours' | 'stock', string>>;
	close(): Promise<void>;
}

/**
 * Our worker as the build made it, on a phone of a certain number of cores: it takes half of them. The name is one that
 * the server knows as a model worker.
 */
function writeWorkers(pages: string, threads: readonly number[]): void {
	const worker = readdirSync(WORKERS).find((name) => /^model-[^/]*\.js$/.test(name));
	if (worker === undefined) throw new Error(`There is no model worker in ${WORKERS}. Make it with: npm run build`);
	const folder = join(pages, 'workers');
	mkdirSync(folder, { recursive: true });
	for (const count of threads) {
		const cores = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${2 * count} });\n`;
		writeFileSync(join(folder, `cores-${count}.js`), cores);
		const imports = [`./cores-${count}.js`, `/${WORKERS.replace('build/', '')}/${worker}`];
		writeFileSync(join(folder, `model-on-${count}.js`), imports.map((path) => `import '${path}';\n`).join(''));
	}
}

/** Serves the two pages of the bench with the model, the build's worker and the build's runtime. */
export async function openModelSite(model: string, threads: readonly number[]): Promise<ModelSite> {
	const models = mkdtempSync(join(tmpdir(), 'darasa-bench-models-'));
	stageModel(model, models);
	const pages = await buildModelPage({ basePath: '', page: 'ours.html' });
	const { conditions } = RUNTIME_MODULES;
	const stock = await buildModelPage({ basePath: '/stock', page: 'stock.html', modules: { conditions } });
	writeWorkers(pages, threads);
	const mounts = { '/stock/': stock, '/models/': models, '/ort/': 'build/ort', '/_app/': 'build/_app' };
	const site = await new Site({ folder: pages, host: HOST, mounts }).start();
	return {
		pages: { ours: `${site.address}/ours.html`, stock: `${site.address}/stock/stock.html` },
		async close() {
			await site.stop();
			for (const folder of [models, pages, stock]) rmSync(folder, { recursive: true, force: true });
		}
	};
}
