import type { ModelProblemKind } from '../problem';
import type { FromWorker, LoadRequest, ToWorker, WriteRequest } from '../protocol';
import { configureTransformers } from './configure';
import { loadEngine, type Engine } from './engine';
import { handOutWeights } from './hand-out-weights';
import { openStoredFiles } from './stored-files';
import { trustOwnScripts } from './trust-own-scripts';

/** The part of a dedicated worker's scope that is used here. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
	postMessage(message: FromWorker): void;
}

/** What the runtime's words mean; it throws plain errors and numbers. */
function nameProblem(error: unknown): ModelProblemKind {
	if (error instanceof RangeError || /memory|bad_alloc|allocat/i.test(String(error))) return 'outOfMemory';
	return /webgpu|gpu ?device|gpu ?adapter/i.test(String(error)) ? 'noGpu' : 'crashed';
}

async function lacksGpu(request: LoadRequest): Promise<boolean> {
	if (request.device !== 'webgpu') return false;
	const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<object | null> } };
	return !(await gpu?.requestAdapter().catch(() => null));
}

/** Answers the page for as long as the worker lives: one load, then any number of writings, one at a time. */
export function serveModel(scope: WorkerScope): void {
	trustOwnScripts();
	let engine: Engine | undefined;
	const post = (message: FromWorker): void => scope.postMessage(message);
	const failWith = (problem: ModelProblemKind, detail: string): void => post({ kind: 'failed', problem, detail });

	const load = async (request: LoadRequest): Promise<void> => {
		const stored = await openStoredFiles(request);
		// With a file missing, transformers.js may wait for ever (models-in-the-browser.md 1.9 e).
		if ('missing' in stored) return failWith('notStored', stored.missing);
		if (await lacksGpu(request)) return failWith('noGpu', 'no adapter');
		const { files, weights } = await handOutWeights(stored.files);
		configureTransformers(request, files);
		engine = await loadEngine(request, weights, (loadedBytes) => post({ kind: 'loading', loadedBytes }));
		post({ kind: 'ready' });
	};

	const write = async (request: WriteRequest): Promise<void> => {
		if (!engine) return post({ kind: 'refused', problem: 'notReady' });
		const written = await engine.write(request, {
			onToken: () => post({ kind: 'token' }),
			onText: (text) => post({ kind: 'text', text })
		});
		post(written ? { kind: 'written', written } : { kind: 'refused', problem: 'promptTooLong' });
	};

	scope.onmessage = ({ data }) => {
		if (data.kind === 'stop') return engine?.stop();
		const work = data.kind === 'load' ? load(data.request) : write(data.request);
		work.catch((error: unknown) => failWith(nameProblem(error), String(error)));
	};
}
