import { env, pipeline, TextStreamer } from '@huggingface/transformers';
import type { Order, Timing } from '../../tools/bench-model/side';

interface Work {
	readonly order: Order;
	readonly site: string;
	/** When the page started this worker, by the clock that both share. */
	readonly startedAt: number;
}

async function write({ order, site, startedAt }: Work): Promise<Timing> {
	const { wasm, versions } = env.backends.onnx;
	if (!wasm || !versions?.web) throw new Error('transformers.js came without the web runtime');
	env.remoteHost = site;
	env.remotePathTemplate = 'models/{model}/';
	// The file that it would fetch from another site.
	const runtime = `${site}/ort/${versions.web}/ort-wasm-simd-threaded.asyncify`;
	wasm.wasmPaths = { mjs: `${runtime}.mjs`, wasm: `${runtime}.wasm` };
	wasm.numThreads = order.threads;
	const generator = await pipeline('text-generation', order.modelId, { dtype: 'q8' });
	const loadMs = performance.timeOrigin + performance.now() - startedAt;

	const [askedAt, at]: [number, number[]] = [performance.now(), []];
	let text = '';
	const streamer = new TextStreamer(generator.tokenizer, {
		skip_prompt: true,
		callback_function: (piece) => (text += piece),
		token_callback_function: () => void at.push(performance.now())
	});
	await generator([...order.prompt], { max_new_tokens: order.tokens, do_sample: false, streamer });
	const [first = askedAt, endedAt] = [at[0], performance.now()];
	const tokensPerSecond = at.length > 1 ? (1000 * (at.length - 1)) / (endedAt - first) : 0;
	return { loadMs, firstTokenMs: first - askedAt, tokensPerSecond, tokens: at.length, text };
}

self.onmessage = ({ data }: MessageEvent<Work>) => {
	write(data)
		.catch((error: unknown) => ({ fault: String(error) }))
		.then((answer) => self.postMessage(answer));
};
