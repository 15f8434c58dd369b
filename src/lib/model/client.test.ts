import { describe, expect, it } from 'vitest';
import { parseCatalogue, type CatalogueEntry } from './catalogue';
import { createModelClient, type ModelClient } from './client';
import type { FromWorker, ToWorker, Written } from './protocol';
import type { Timers } from './watchdog';

const parsed = parseCatalogue({
	models: [
		{
			id: 'darasa/story-mini',
			name: 'Story mini',
			files: [{ path: 'onnx/model_quantized.onnx', bytes: 100, sha256: 'a'.repeat(64) }],
			bytes: 100,
			languages: ['en'],
			dtype: { wasm: 'q8', webgpu: 'fp32' },
			licence: 'MIT',
			uses: ['reword'],
			contextTokens: 512,
			memoryBytes: 240e6
		}
	]
});
const model = (parsed.ok ? parsed.value.models[0] : undefined) as CatalogueEntry;
const written: Written = { text: 'Ice melts.', end: 'finished', tokens: 3, firstTokenMs: 20, tokensPerSecond: 9 };
const prompt = [{ role: 'user', content: 'What is melting?' }] as const;

/** A worker that does nothing but what the test says. */
class FakeWorker {
	onmessage: ((event: { data: FromWorker }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	onmessageerror: (() => void) | null = null;
	readonly heard: ToWorker[] = [];
	isTerminated = false;

	postMessage(message: ToWorker): void {
		this.heard.push(message);
	}

	terminate(): void {
		this.isTerminated = true;
	}

	say(...messages: FromWorker[]): void {
		for (const data of messages) this.onmessage?.({ data });
	}
}

/** Timers that run out when the test says so. */
class FakeTimers implements Timers {
	readonly running = new Map<number, { readonly callback: () => void; readonly delayMs: number }>();
	#next = 1;

	start(callback: () => void, delayMs: number): number {
		this.running.set(this.#next, { callback, delayMs });
		return this.#next++;
	}

	cancel(timer: number): void {
		this.running.delete(timer);
	}

	runOut(): void {
		for (const [timer, { callback }] of [...this.running]) {
			this.running.delete(timer);
			callback();
		}
	}
}

function setUp() {
	const workers: FakeWorker[] = [];
	const timers = new FakeTimers();
	const createWorker = (): Worker => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker as unknown as Worker;
	};
	const patienceMs = { load: 30, firstToken: 20, token: 10 };
	const client = createModelClient(createWorker, { base: '/darasa', timers, patienceMs });
	const states: string[] = [];
	client.subscribe((state) => states.push(state.kind));
	const last = (): FakeWorker => workers.at(-1) as FakeWorker;
	return { client, workers, timers, states, last };
}

async function loadModel(client: ModelClient, last: () => FakeWorker): Promise<void> {
	const loaded = client.load(model, 'wasm');
	last().say({ kind: 'ready' });
	await loaded;
}

describe('loading', () => {
	it('tells the worker what to load and the page how far it is', async () => {
		const { client, last, states } = setUp();
		const loaded = client.load(model, 'wasm');
		expect(last().heard).toMatchObject([
			{
				kind: 'load',
				request: { modelId: 'darasa/story-mini', device: 'wasm', dtype: 'q8', build: 'plain', base: '/darasa' }
			}
		]);
		last().say({ kind: 'loading', loadedBytes: 40 });
		expect(client.state).toMatchObject({ kind: 'loading', loadedBytes: 40, totalBytes: 100 });
		last().say({ kind: 'ready' });
		expect(await loaded).toEqual({ ok: true });
		expect(states).toEqual(['none', 'loading', 'loading', 'ready']);
	});

	it('gives up on a worker that stays silent, but not on one that makes progress', async () => {
		const { client, last, timers } = setUp();
		const loaded = client.load(model, 'wasm');
		const [first] = timers.running.keys();
		last().say({ kind: 'loading', loadedBytes: 40 });
		expect(timers.running.size).toBe(1);
		expect([...timers.running.keys()]).not.toEqual([first]);
		timers.runOut();
		expect(await loaded).toMatchObject({ ok: false, error: { kind: 'stuck', message: { key: 'model.stuck' } } });
		expect(last().isTerminated).toBe(true);
		expect(client.state.kind).toBe('failed');
	});

	it('takes a fresh worker after a crash', async () => {
		const { client, workers, last } = setUp();
		const loaded = client.load(model, 'wasm');
		last().onerror?.({ message: 'out of stack' });
		expect(await loaded).toMatchObject({ ok: false, error: { kind: 'crashed', detail: 'out of stack' } });
		await loadModel(client, last);
		expect(client.state.kind).toBe('ready');
		expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
	});

	it('names a worker that cannot even be started', async () => {
		const client = createModelClient(
			() => {
				throw new TypeError('blocked');
			},
			{ base: '' }
		);
		expect(await client.load(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'crashed' } });
	});

	it('ends the model before when another is loaded', async () => {
		const { client, workers, last } = setUp();
		await loadModel(client, last);
		await loadModel(client, last);
		expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
	});
});

describe('writing', () => {
	it('hands on the text as it comes and rests the watchdog at the end', async () => {
		const { client, last, timers } = setUp();
		await loadModel(client, last);
		const pieces: string[] = [];
		const result = client.generate(prompt, { maxTokens: 9, onText: (text) => pieces.push(text) });
		expect([...timers.running.values()].map((timer) => timer.delayMs)).toEqual([20]);
		last().say({ kind: 'token' }, { kind: 'text', text: 'Ice ' });
		expect([...timers.running.values()].map((timer) => timer.delayMs)).toEqual([10]);
		expect([client.state.kind, ...pieces]).toEqual(['writing', 'Ice ']);
		last().say({ kind: 'token' }, { kind: 'text', text: 'melts.' }, { kind: 'written', written });
		expect(await result).toEqual({ ok: true, value: written });
		expect([pieces.join(''), client.state.kind, timers.running.size]).toEqual(['Ice melts.', 'ready', 0]);
	});

	it('stops by hand and by signal', async () => {
		const { client, last } = setUp();
		await loadModel(client, last);
		const controller = new AbortController();
		const result = client.generate(prompt, { maxTokens: 9, signal: controller.signal });
		client.stop();
		controller.abort();
		expect(last().heard.map((message) => message.kind)).toEqual(['load', 'write', 'stop', 'stop']);
		last().say({ kind: 'written', written: { ...written, end: 'stopped' } });
		expect(await result).toMatchObject({ ok: true, value: { end: 'stopped' } });
		client.stop();
		expect(last().heard).toHaveLength(4);
	});

	it('never starts with a signal that is already given', async () => {
		const { client, last } = setUp();
		await loadModel(client, last);
		const result = await client.generate(prompt, { maxTokens: 9, signal: AbortSignal.abort() });
		expect(result).toMatchObject({ ok: false, error: { kind: 'stopped' } });
		expect(client.state.kind).toBe('ready');
	});

	it('keeps a worker that only refused, and drops one that failed', async () => {
		const { client, last } = setUp();
		await loadModel(client, last);
		const refused = client.generate(prompt, { maxTokens: 9 });
		last().say({ kind: 'refused', problem: 'promptTooLong' });
		expect(await refused).toMatchObject({ ok: false, error: { kind: 'promptTooLong' } });
		expect([client.state.kind, last().isTerminated]).toEqual(['ready', false]);
		const failed = client.generate(prompt, { maxTokens: 9 });
		last().say({ kind: 'failed', problem: 'outOfMemory', detail: 'std::bad_alloc' });
		expect(await failed).toMatchObject({ ok: false, error: { kind: 'outOfMemory' } });
		expect([client.state.kind, last().isTerminated]).toEqual(['failed', true]);
	});

	it('gives up when no token comes', async () => {
		const { client, last, timers } = setUp();
		await loadModel(client, last);
		const result = client.generate(prompt, { maxTokens: 9 });
		last().say({ kind: 'token' });
		timers.runOut();
		expect(await result).toMatchObject({ ok: false, error: { kind: 'stuck' } });
		expect(last().isTerminated).toBe(true);
	});

	it('refuses to write two answers at once, or without a model', async () => {
		const { client, last } = setUp();
		expect(await client.generate(prompt, { maxTokens: 9 })).toMatchObject({ ok: false, error: { kind: 'notReady' } });
		await loadModel(client, last);
		void client.generate(prompt, { maxTokens: 9 });
		expect(await client.generate(prompt, { maxTokens: 9 })).toMatchObject({ ok: false, error: { kind: 'notReady' } });
	});

	it('tells whoever waits when the model is closed, and hears nothing more from it', async () => {
		const { client, last, states } = setUp();
		await loadModel(client, last);
		const result = client.generate(prompt, { maxTokens: 9 });
		client.unload();
		expect(await result).toMatchObject({ ok: false, error: { kind: 'stopped' } });
		expect(last().isTerminated).toBe(true);
		last().say({ kind: 'written', written });
		expect([client.state.kind, states.at(-1)]).toEqual(['none', 'none']);
	});
});
