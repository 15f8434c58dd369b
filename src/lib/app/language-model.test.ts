import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModelId } from '../domain/base/ids';
import type { ModelDevice } from '../model/catalogue';
import type { ModelClient } from '../model/client';
import type { ModelState } from '../model/model-state';
import { describeProblem, type ModelProblemKind } from '../model/problem';
import type { Host } from './host';
import { LanguageModel } from './language-model.svelte';
import type { ModelChoice } from './model-shelf.svelte';
import { TestPhone } from './testing/test-phone';

const ask = [{ role: 'user', content: 'Say this in simple words: Ice.' }] as const;

function choice(name: string, megabytes: number, devices: readonly ModelDevice[] = ['wasm']): ModelChoice {
	const model = { id: `test/${name}` as ModelId, name, memoryBytes: megabytes * 1e6 } as ModelChoice['model'];
	const device = devices[0] as ModelDevice;
	return { model, device, devices, missingBytes: 0, storedBytes: 1, isResting: false };
}

/** What happens when a model on a device is loaded or asked; nothing said means that all is well. */
type Fate = { readonly load?: ModelProblemKind; readonly write?: ModelProblemKind };

class FakeClient {
	state: ModelState = { kind: 'none' };
	readonly loaded: string[] = [];
	readonly fates: Record<string, Fate>;
	unloads = 0;
	#current = '';
	#listener: ((state: ModelState) => void) | undefined;

	constructor(fates: Record<string, Fate>) {
		this.fates = fates;
	}

	subscribe(listener: (state: ModelState) => void): () => void {
		this.#listener = listener;
		return () => {};
	}

	async load(model: ModelChoice['model'], device: ModelDevice) {
		this.#current = `${model.name} ${device}`;
		this.loaded.push(this.#current);
		const problem = this.fates[this.#current]?.load;
		if (problem) return { ok: false, error: describeProblem(problem) };
		this.#enter({ kind: 'ready', modelId: model.id, device });
		return { ok: true };
	}

	async generate() {
		const problem = this.fates[this.#current]?.write;
		if (!problem) return { ok: true, value: { text: this.#current, firstTokenMs: 5, tokensPerSecond: 9 } };
		if (problem === 'crashed') this.#enter({ kind: 'failed', problem: describeProblem(problem) });
		return { ok: false, error: describeProblem(problem) };
	}

	stop(): void {}

	unload(): void {
		this.unloads += 1;
		this.#enter({ kind: 'none' });
	}

	#enter(state: ModelState): void {
		this.state = state;
		this.#listener?.(state);
	}
}

let phone: TestPhone;
const notes = new Map<string, string>();

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	phone = new TestPhone();
	notes.clear();
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => notes.get(key) ?? null,
		setItem: (key: string, value: string) => notes.set(key, value),
		removeItem: (key: string) => notes.delete(key)
	});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function setUp(choices: readonly ModelChoice[], fates: Record<string, Fate> = {}) {
	const client = new FakeClient(fates);
	const { storage } = phone.open();
	const host = { basePath: '', modelOrigins: [], modelHub: '', generation: true } as unknown as Host;
	const model = new LanguageModel(host, storage, async () => client as unknown as ModelClient);
	model.shelf.choices = choices;
	model.shelf.advisedId = choices[0]?.model.id;
	return { model, client };
}

describe('LanguageModel', () => {
	it('is started when it is first asked, and tells how fast it wrote', async () => {
		const { model, client } = setUp([choice('small', 400)]);
		expect(await model.write(ask, 9)).toBe('small wasm');
		expect(await model.write(ask, 9)).toBe('small wasm');
		expect(client.loaded).toEqual(['small wasm']);
		expect(model.pace).toEqual({ firstTokenMs: 5, tokensPerSecond: 9 });
	});

	it('steps down to the processor when the chip is lost, then to a smaller model, and says so', async () => {
		const { model, client } = setUp([choice('large', 900, ['webgpu', 'wasm']), choice('small', 400)], {
			'large webgpu': { load: 'noGpu' },
			'large wasm': { load: 'outOfMemory' }
		});
		expect(await model.write(ask, 9)).toBe('small wasm');
		expect(client.loaded).toEqual(['large webgpu', 'large wasm', 'small wasm']);
		expect(model.notice).toEqual({ key: 'model.steppedDown', values: { name: 'small' } });
		expect(model.failure).toBeUndefined();
	});

	it('lets a lighter one write what one that broke had begun', async () => {
		const { model } = setUp([choice('large', 900), choice('small', 400)], { 'large wasm': { write: 'crashed' } });
		expect(await model.write(ask, 9)).toBe('small wasm');
	});

	it('gives up with a sentence when nothing lighter is here, and tries no two ways of the same for ever', async () => {
		const { model, client } = setUp([choice('large', 900, ['webgpu', 'wasm'])], {
			'large webgpu': { write: 'crashed' },
			'large wasm': { write: 'crashed' }
		});
		expect(await model.write(ask, 9)).toBeUndefined();
		expect(model.failure).toEqual({ key: 'model.crashed' });
		expect(client.loaded).toEqual(['large webgpu', 'large wasm']);
	});

	it('rests a model that broke twice, and not one that was only asked too much', async () => {
		const { model } = setUp([choice('large', 900)], { 'large wasm': { load: 'outOfMemory' } });
		expect((await model.shelf.memory.resting()).size).toBe(0);
		await model.write(ask, 9);
		expect((await model.shelf.memory.resting()).size).toBe(0);
		await model.write(ask, 9);
		expect([...(await model.shelf.memory.resting())]).toEqual(['test/large']);
		await model.shelf.memory.forgive('test/large');
		expect((await model.shelf.memory.resting()).size).toBe(0);
		const other = setUp([choice('small', 400)], { 'small wasm': { write: 'promptTooLong' } }).model;
		await other.write(ask, 9);
		await other.write(ask, 9);
		expect((await other.shelf.memory.resting()).size).toBe(0);
	});

	it('counts a page that was closed without a word while a model was starting', async () => {
		notes.set('darasa-trial', 'test/large');
		expect((await setUp([]).model.shelf.memory.resting()).size).toBe(0);
		notes.set('darasa-trial', 'test/large');
		expect([...(await setUp([]).model.shelf.memory.resting())]).toEqual(['test/large']);
	});

	it('gives its memory back when nobody asks, sooner when nobody looks', async () => {
		const { model, client } = setUp([choice('small', 400)]);
		await model.write(ask, 9);
		await vi.advanceTimersByTimeAsync(119_000);
		expect(client.unloads).toBe(0);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(client.unloads).toBe(1);
		await model.write(ask, 9);
		Object.assign(document, { hidden: true });
		document.dispatchEvent(new Event('visibilitychange'));
		await vi.advanceTimersByTimeAsync(31_000);
		expect(client.unloads).toBe(2);
	});
});
