import type { Message } from '../domain/base/message';
import { message } from '../domain/base/message';
import modelWorkerUrl from '../../workers/model?worker&url';
import { startWorker } from '../platform/trusted-urls';
import type { ModelClient } from '../model/client';
import type { ModelState } from '../model/model-state';
import type { ModelProblem } from '../model/problem';
import type { ChatMessage, Written } from '../model/protocol';
import type { Host } from './host';
import { ModelShelf, type ModelChoice } from './model-shelf.svelte';
import type { StorageRoom } from './storage-room';

/** A model that nobody asks gives its memory back. */
const IDLE_MS = 2 * 60_000;
/** In the background the system closes whoever holds most. */
const HIDDEN_MS = 30_000;

/** What the phone did not bear. */
const HEAVY: readonly ModelProblem['kind'][] = ['outOfMemory', 'noGpu', 'crashed', 'stuck'];

/** How the last writing went. */
export interface WritingPace {
	readonly firstTokenMs: number;
	readonly tokensPerSecond: number;
}

/**
 * The language model of this phone: started only when asked for, and given up when the phone needs the memory. What it
 * cannot bear it leaves to a lighter one, or to the tutor, which is complete without it.
 */
export class LanguageModel {
	state = $state.raw<ModelState>({ kind: 'none' });
	failure = $state.raw<Message>();
	/** Said when a lighter model had to take over. */
	notice = $state.raw<Message>();
	pace = $state.raw<WritingPace>();
	readonly shelf: ModelShelf;
	readonly #makeClient: () => Promise<ModelClient>;
	#client: Promise<ModelClient> | undefined;
	#idle: ReturnType<typeof setTimeout> | undefined;
	/** The one in memory, which may be lighter than the chosen one. */
	#loaded: ModelChoice | undefined;

	constructor(host: Host, storage: StorageRoom, makeClient = () => loadClient(host.basePath)) {
		this.#makeClient = makeClient;
		this.shelf = new ModelShelf(host, storage);
	}

	/** Puts the chosen model into memory, or a lighter one where the phone does not bear it. */
	async start(): Promise<boolean> {
		this.failure = undefined;
		this.notice = undefined;
		let choice = this.shelf.isReady ? this.shelf.chosen : undefined;
		while (choice) {
			const problem = await this.#load(choice);
			if (!problem) {
				this.#restLater();
				return true;
			}
			this.failure = problem.message;
			choice = HEAVY.includes(problem.kind) ? this.#lighterThan(choice) : undefined;
			if (choice) this.notice = message('model.steppedDown', { name: choice.model.name });
		}
		return false;
	}

	/**
	 * What the model writes; undefined if it could not, and `failure` says why. It is started if need be, and if it
	 * breaks a lighter one writes instead. Nothing of it may be shown before a guard has read it.
	 */
	async write(messages: readonly ChatMessage[], maxTokens: number): Promise<string | undefined> {
		for (;;) {
			if (this.state.kind !== 'ready' && !(await this.start())) return undefined;
			clearTimeout(this.#idle);
			const client = await this.#open();
			const written = await client.generate(messages, { maxTokens });
			this.#restLater();
			if (written.ok) return this.#noteWritten(written.value);
			this.failure = written.error.message;
			if (!HEAVY.includes(written.error.kind)) return undefined;
			const broken = this.#loaded;
			if (broken) await this.shelf.memory.countCrash(broken.model.id);
			const lighter = broken && this.#lighterThan(broken);
			if (!lighter || (await this.#load(lighter))) return undefined;
			this.failure = undefined;
			this.notice = message('model.steppedDown', { name: lighter.model.name });
		}
	}

	stop(): void {
		void this.#client?.then((client) => client.stop());
	}

	/** Another child is learning now. */
	forget(): void {
		this.stop();
		this.failure = undefined;
		this.notice = undefined;
	}

	/** Gives the memory back. */
	unload(): void {
		clearTimeout(this.#idle);
		void this.#client?.then((client) => client.unload());
	}

	async #load(choice: ModelChoice): Promise<ModelProblem | undefined> {
		const client = await this.#open();
		const { memory } = this.shelf;
		memory.beginTrial(choice.model.id);
		const loaded = await client.load(choice.model, choice.device);
		memory.endTrial();
		this.#loaded = choice;
		if (loaded.ok) return undefined;
		if (HEAVY.includes(loaded.error.kind)) await memory.countCrash(choice.model.id);
		return loaded.error;
	}

	/** The same model on the processor, or the largest smaller one, of those that are here. */
	#lighterThan({ model, device }: ModelChoice): ModelChoice | undefined {
		const here = (this.shelf.choices ?? []).filter(({ missingBytes, isResting }) => missingBytes === 0 && !isResting);
		const same = here.find((choice) => choice.model.id === model.id);
		if (device === 'webgpu' && same?.devices.includes('wasm')) return { ...same, device: 'wasm' };
		return here
			.filter((choice) => choice.model.memoryBytes < model.memoryBytes)
			.sort((one, other) => other.model.memoryBytes - one.model.memoryBytes)[0];
	}

	#noteWritten({ text, firstTokenMs, tokensPerSecond }: Written): string {
		this.failure = undefined;
		this.pace = { firstTokenMs, tokensPerSecond };
		return text;
	}

	#restLater(): void {
		clearTimeout(this.#idle);
		this.#idle = setTimeout(() => this.unload(), document.hidden ? HIDDEN_MS : IDLE_MS);
	}

	async #open(): Promise<ModelClient> {
		this.#client ??= this.#makeClient().then((client) => {
			client.subscribe((state) => (this.state = state));
			document.addEventListener('visibilitychange', () => {
				if (this.state.kind === 'ready') this.#restLater();
			});
			return client;
		});
		return this.#client;
	}
}

async function loadClient(base: string): Promise<ModelClient> {
	const { createModelClient } = await import('../model/client');
	return createModelClient(() => startWorker(modelWorkerUrl), { base });
}
