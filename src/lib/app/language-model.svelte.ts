import type { Message } from '../domain/base/message';
import { message } from '../domain/base/message';
import modelWorkerUrl from '../../workers/model?worker&url';
import { storeGroup } from '../platform/ask-site';
import { startWorker } from '../platform/trusted-urls';
import type { CatalogueEntry, ModelDevice } from '../model/catalogue';
import type { ModelClient } from '../model/client';
import type { ModelFiles } from '../model/files';
import type { ModelState } from '../model/model-state';
import type { Host } from './host';

const MAX_TOKENS = 80;

/** What can be offered on this phone, and what it costs. */
export interface ModelOffer {
	readonly entry: CatalogueEntry;
	readonly devices: readonly ModelDevice[];
	/** Still to be fetched for the device chosen, runtime included. */
	readonly missingBytes: number;
}

interface Parts {
	readonly client: ModelClient;
	readonly files: ModelFiles;
}

/** The language model of this phone: offered where the site has one, fetched and started only when asked for. */
export class LanguageModel {
	state = $state.raw<ModelState>({ kind: 'none' });
	offer = $state.raw<ModelOffer>();
	device = $state<ModelDevice>('wasm');
	fetching = $state.raw<{ loadedBytes: number; totalBytes: number }>();
	failure = $state.raw<Message>();
	/** What the model has written so far. */
	text = $state('');
	/** Whether the guard let the finished text through. */
	isTrusted = $state(true);
	readonly #host: Host;
	#parts: Promise<Parts> | undefined;
	#stopping: AbortController | undefined;

	constructor(host: Host) {
		this.#host = host;
	}

	/** Looks what the site offers and what is on this phone. */
	async look(): Promise<void> {
		if (!this.#host.generation) return;
		const { files } = await this.#load();
		const catalogue = await files.readCatalogue();
		if (!catalogue.ok) {
			this.failure = catalogue.error.message;
			return;
		}
		const [entry] = catalogue.value;
		if (!entry) return;
		const { detectDevices } = await import('../model/tier');
		const devices = await detectDevices();
		await this.#price(entry, devices);
	}

	/** What removing the model gives back. */
	get storedBytes(): number {
		return this.offer ? this.offer.entry.files.reduce((sum, file) => sum + file.bytes, 0) : 0;
	}

	async chooseDevice(device: ModelDevice): Promise<void> {
		this.device = device;
		if (this.offer) await this.#price(this.offer.entry, this.offer.devices);
	}

	/** Fetches the model and its runtime, for good. */
	async fetch(): Promise<void> {
		const { offer } = this;
		if (!offer) return;
		this.failure = undefined;
		const { files } = await this.#load();
		this.#stopping = new AbortController();
		await storeGroup('model', () => {});
		const fetched = await files.fetchModel(offer.entry, this.device, {
			signal: this.#stopping.signal,
			onProgress: (progress) => (this.fetching = progress)
		});
		this.fetching = undefined;
		if (!fetched.ok) this.failure = fetched.error.message;
		await this.#price(offer.entry, offer.devices);
	}

	/** Puts the model into memory. */
	async start(): Promise<boolean> {
		const { offer } = this;
		if (!offer) return false;
		this.failure = undefined;
		const { client } = await this.#load();
		const loaded = await client.load(offer.entry, this.device);
		if (!loaded.ok) this.failure = loaded.error.message;
		return loaded.ok;
	}

	/** Says a found passage in other words. What the guard does not let through is not shown as an answer. */
	async reword(passage: { readonly text: string }, question: string): Promise<void> {
		this.text = '';
		this.isTrusted = true;
		this.failure = undefined;
		const { client } = await this.#load();
		const [{ explainPrompt }, { guardGenerated }] = await Promise.all([
			import('../domain/tutor/prompt'),
			import('../domain/tutor/guard-text')
		]);
		const written = await client.generate(explainPrompt(passage, question), {
			maxTokens: MAX_TOKENS,
			onText: (piece) => (this.text += piece)
		});
		if (!written.ok) {
			this.failure = written.error.message;
			return;
		}
		const guarded = guardGenerated(this.text, { source: passage.text });
		if (guarded.ok) {
			this.text = guarded.value;
		} else {
			this.isTrusted = false;
			this.text = '';
			this.failure = message('model.guarded');
		}
	}

	stop(): void {
		this.#stopping?.abort();
		void this.#load().then(({ client }) => client.stop());
	}

	/** Gives the memory back. */
	async unload(): Promise<void> {
		(await this.#load()).client.unload();
		this.text = '';
	}

	/** Takes the model off this phone. */
	async remove(): Promise<void> {
		const { offer } = this;
		if (!offer) return;
		const { client, files } = await this.#load();
		client.unload();
		await files.removeModel(offer.entry);
		await this.#price(offer.entry, offer.devices);
	}

	async #price(entry: CatalogueEntry, devices: readonly ModelDevice[]): Promise<void> {
		const { files } = await this.#load();
		const missing = await files.missingBytes(entry, this.device);
		if (missing.ok) this.offer = { entry, devices, missingBytes: missing.value };
		else this.failure = missing.error.message;
	}

	async #load(): Promise<Parts> {
		this.#parts ??= Promise.all([import('../model/client'), import('../model/files')]).then(
			([{ createModelClient }, { createModelFiles }]) => {
				const base = this.#host.basePath;
				const client = createModelClient(() => startWorker(modelWorkerUrl), { base });
				client.subscribe((state) => (this.state = state));
				return { client, files: createModelFiles({ site: location.origin + base }) };
			}
		);
		return this.#parts;
	}
}
