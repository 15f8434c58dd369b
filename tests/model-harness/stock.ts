import type { Order, Side, Timing } from '../../tools/bench-model/side';
// Inline, so that it runs under this page's policy, which is none: the server sends one with every script.
import StockWorker from './stock-worker?worker&inline';

function ask(order: Order): Promise<Timing> {
	const worker = new StockWorker();
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Timing | { readonly fault: string }>) =>
			'fault' in data ? reject(new Error(data.fault)) : resolve(data);
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage({ order, site: location.origin, startedAt: performance.timeOrigin + performance.now() });
	});
}

/** transformers.js as its readme says, in a worker, with its own cache. */
const side: Side = {
	async keep(modelId) {
		await ask({ modelId, threads: 1, prompt: [{ role: 'user', content: 'Hello' }], tokens: 1 });
	},
	run: ask
};

Object.assign(globalThis, { side });
