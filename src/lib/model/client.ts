import { fail, succeed, type Result } from '$lib/domain/base/result';
import { bytesFor, filesFor, type CatalogueEntry, type ModelDevice } from './catalogue';
import type { ModelState } from './model-state';
import { describeProblem, type ModelProblem, type ModelProblemKind } from './problem';
import type { ChatMessage, FromWorker, ToWorker, Written } from './protocol';
import { chooseRuntimeBuild } from './runtime-build';
import { browserTimers, Watchdog, type Timers } from './watchdog';

export interface GenerateOptions {
	readonly maxTokens: number;
	/** Stops the writing; what was written so far is the result. */
	readonly signal?: AbortSignal;
	/** Called with each new piece of text, in whole words. */
	readonly onText?: (text: string) => void;
	/** Longest time to write, two minutes if not said. */
	readonly deadlineMs?: number;
}

/** One language model in one worker. Nothing here throws for what can be expected; see `ModelProblem`. */
export interface ModelClient {
	readonly state: ModelState;
	/** Calls back after each change of state, until the returned function is called. */
	subscribe(callback: (state: ModelState) => void): () => void;
	/** Loads a model whose files are stored. A model that is there is unloaded first. */
	load(model: CatalogueEntry, device: ModelDevice): Promise<Result<void, ModelProblem>>;
	generate(messages: readonly ChatMessage[], options: GenerateOptions): Promise<Result<Written, ModelProblem>>;
	/** Ends the writing within one token. */
	stop(): void;
	/** Ends the worker. Only this gives the memory back: WebAssembly's never shrinks. */
	unload(): void;
}

export interface ModelClientOptions {
	/** Path the site lives under; empty at the root. */
	readonly base: string;
	readonly timers?: Timers;
	/** How long silence is borne. The first token of a long prompt takes a slow phone many seconds. */
	readonly patienceMs?: { readonly load: number; readonly firstToken: number; readonly token: number };
}

const PATIENCE_MS = { load: 60_000, firstToken: 90_000, token: 20_000 };

type WriteResult = Result<Written, ModelProblem>;
interface Writing {
	readonly onText: ((text: string) => void) | undefined;
	readonly finish: (result: WriteResult) => void;
}

class WorkerModelClient implements ModelClient {
	readonly #createWorker: () => Worker;
	readonly #base: string;
	readonly #patienceMs: typeof PATIENCE_MS;
	readonly #watchdog: Watchdog;
	readonly #listeners = new Set<(state: ModelState) => void>();
	#state: ModelState = { kind: 'none' };
	#worker: Worker | undefined;
	#finishLoad: ((result: Result<void, ModelProblem>) => void) | undefined;
	#writing: Writing | undefined;
	#loaded: { readonly model: CatalogueEntry; readonly device: ModelDevice } | undefined;

	constructor(createWorker: () => Worker, options: ModelClientOptions) {
		this.#createWorker = createWorker;
		this.#base = options.base;
		this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
		this.#watchdog = new Watchdog(options.timers ?? browserTimers, () => this.#break('stuck'));
	}

	get state(): ModelState {
		return this.#state;
	}

	subscribe(callback: (state: ModelState) => void): () => void {
		this.#listeners.add(callback);
		return () => this.#listeners.delete(callback);
	}

	load(model: CatalogueEntry, device: ModelDevice): Promise<Result<void, ModelProblem>> {
		this.unload();
		const totalBytes = bytesFor(model, device);
		const dtype = model.dtype[device];
		if (!dtype) return Promise.resolve(fail(describeProblem(device === 'webgpu' ? 'noGpu' : 'notStored')));
		this.#loaded = { model, device };
		const loaded = new Promise<Result<void, ModelProblem>>((resolve) => (this.#finishLoad = resolve));
		this.#enter({ kind: 'loading', modelId: model.id, loadedBytes: 0, totalBytes });
		try {
			this.#worker = this.#createWorker();
		} catch (error) {
			this.#break('crashed', String(error));
			return loaded;
		}
		const worker = this.#worker;
		worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
		worker.onerror = (event) => this.#break('crashed', event.message);
		worker.onmessageerror = () => this.#break('crashed');
		this.#watchdog.expect(this.#patienceMs.load);
		this.#send({
			kind: 'load',
			request: {
				modelId: model.id,
				device,
				dtype,
				build: chooseRuntimeBuild(device),
				base: this.#base,
				files: filesFor(model, device).map(({ path, sha256 }) => ({ path, sha256 })),
				talk: model.talk ?? {},
				totalBytes
			}
		});
		return loaded;
	}

	generate(messages: readonly ChatMessage[], options: GenerateOptions): Promise<WriteResult> {
		const { maxTokens, signal, onText, deadlineMs = 120_000 } = options;
		if (this.#state.kind !== 'ready' || !this.#loaded) return Promise.resolve(fail(describeProblem('notReady')));
		if (signal?.aborted) return Promise.resolve(fail(describeProblem('stopped')));
		const { model, device } = this.#loaded;
		this.#enter({ kind: 'writing', modelId: model.id, device });
		this.#watchdog.expect(this.#patienceMs.firstToken);
		this.#send({ kind: 'write', request: { messages, maxTokens, deadlineMs } });
		return new Promise((resolve) => {
			const stop = (): void => this.stop();
			signal?.addEventListener('abort', stop, { once: true });
			this.#writing = {
				onText,
				finish: (result) => {
					signal?.removeEventListener('abort', stop);
					resolve(result);
				}
			};
		});
	}

	stop(): void {
		if (this.#state.kind === 'writing') this.#send({ kind: 'stop' });
	}

	unload(): void {
		this.#endWorker(describeProblem('stopped'));
		this.#enter({ kind: 'none' });
	}

	#hear(heard: FromWorker): void {
		switch (heard.kind) {
			case 'loading':
				this.#watchdog.expect(this.#patienceMs.load);
				if (this.#state.kind === 'loading') this.#enter({ ...this.#state, loadedBytes: heard.loadedBytes });
				return;
			case 'ready':
				this.#settle();
				this.#finishLoad?.(succeed(undefined));
				this.#finishLoad = undefined;
				return;
			case 'token':
				this.#watchdog.expect(this.#patienceMs.token);
				return;
			case 'text':
				this.#writing?.onText?.(heard.text);
				return;
			case 'written':
				this.#finishWriting(succeed(heard.written));
				return;
			case 'refused':
				this.#finishWriting(fail(describeProblem(heard.problem)));
				return;
			case 'failed':
				this.#break(heard.problem, heard.detail);
		}
	}

	#finishWriting(result: WriteResult): void {
		const writing = this.#writing;
		this.#writing = undefined;
		this.#settle();
		writing?.finish(result);
	}

	#settle(): void {
		this.#watchdog.rest();
		if (this.#loaded) {
			this.#enter({ kind: 'ready', modelId: this.#loaded.model.id, device: this.#loaded.device });
		}
	}

	#break(kind: ModelProblemKind, detail?: string): void {
		const problem = describeProblem(kind, detail);
		this.#endWorker(problem);
		this.#enter({ kind: 'failed', problem });
	}

	/** A worker that failed once is never used again (models-in-the-browser.md 1.9 f), and whoever waits is told. */
	#endWorker(problem: ModelProblem): void {
		this.#watchdog.rest();
		const [worker, finishLoad, writing] = [this.#worker, this.#finishLoad, this.#writing];
		this.#worker = undefined;
		this.#finishLoad = undefined;
		this.#writing = undefined;
		this.#loaded = undefined;
		if (worker) {
			worker.onmessage = null;
			worker.onerror = null;
			worker.onmessageerror = null;
			worker.terminate();
		}
		finishLoad?.(fail(problem));
		writing?.finish(fail(problem));
	}

	#send(request: ToWorker): void {
		this.#worker?.postMessage(request);
	}

	#enter(state: ModelState): void {
		this.#state = state;
		for (const listener of this.#listeners) listener(state);
	}
}

/** A client without a model yet. `createWorker` starts `src/workers/model.ts`; it is called once for each load. */
export function createModelClient(createWorker: () => Worker, options: ModelClientOptions): ModelClient {
	return new WorkerModelClient(createWorker, options);
}
