import type { CatalogueEntry } from '../../src/lib/model/catalogue';
import { createModelClient } from '../../src/lib/model/client';
import { createModelFiles } from '../../src/lib/model/files';
import { startWorker } from '../../src/lib/platform/trusted-urls';
import type { Side } from '../../tools/bench-model/side';

const HOUR_MS = 3_600_000;
const files = createModelFiles({ site: location.origin, mirrors: [] });

async function findModel(modelId: string): Promise<CatalogueEntry> {
	const catalogue = await files.readCatalogue();
	const model = catalogue.ok ? catalogue.value.models.find(({ id }) => id === modelId) : undefined;
	if (!model) throw new Error(`the catalogue has no ${modelId}: ${JSON.stringify(catalogue)}`);
	return model;
}

/** The app's own worker, from the build, with the files where the app keeps them. */
const side: Side = {
	async keep(modelId) {
		const kept = await files.fetchModel(await findModel(modelId), 'wasm');
		if (!kept.ok) throw new Error(JSON.stringify(kept.error));
	},
	async run({ modelId, threads, prompt, tokens }) {
		const model = await findModel(modelId);
		const client = createModelClient(() => startWorker(`/workers/model-on-${threads}.js`), {
			base: '',
			patienceMs: { load: HOUR_MS, firstToken: HOUR_MS, token: HOUR_MS }
		});
		const startedAt = performance.now();
		const loaded = await client.load(model, 'wasm');
		const loadMs = performance.now() - startedAt;
		if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
		const written = await client.generate(prompt, { maxTokens: tokens, deadlineMs: HOUR_MS });
		if (!written.ok) throw new Error(JSON.stringify(written.error));
		return { loadMs, ...written.value };
	}
};

Object.assign(globalThis, { side });
