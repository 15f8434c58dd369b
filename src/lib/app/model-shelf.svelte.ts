import probeWorkerUrl from '../../workers/probe?worker&url';
import type { ModelId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import type { CatalogueEntry, KnownModel, ModelDevice } from '../model/catalogue';
import type { FetchProgress, ModelFiles } from '../model/files';
import type { ModelJudgement } from '../model/judge-model';
import type { PhoneFacts } from '../model/phone';
import { storeGroup } from '../platform/ask-site';
import { isMetered } from '../platform/connection';
import { downloadBlob } from '../platform/files';
import { askPersistence } from '../platform/persistence';
import { startWorker } from '../platform/trusted-urls';
import type { Host } from './host';
import { ModelMemory } from './model-memory';
import type { StorageRoom } from './storage-room';

/** A model on offer, what it is like on this phone and what it costs still. */
export interface ModelChoice extends ModelJudgement {
	/** All devices of this phone that can run it. */
	readonly devices: readonly ModelDevice[];
	/** To be fetched still, runtime included; 0 when it is all here. */
	readonly missingBytes: number;
	/** On this phone already, finished or not. */
	readonly storedBytes: number;
	/** It broke the app twice and rests until somebody tries it again. */
	readonly isResting: boolean;
}

/** The models of this phone: what the site offers, which one suits, and how it gets here and away. */
export class ModelShelf {
	/** Undefined until the shelf was looked at. */
	choices = $state.raw<readonly ModelChoice[]>();
	/** People have heard of these; the site does not offer them, for a reason. */
	known = $state.raw<readonly KnownModel[]>([]);
	phone = $state.raw<PhoneFacts>();
	/** What suits this phone and why, in a sentence. */
	advice = $state.raw<Message>();
	advisedId = $state.raw<ModelId>();
	fetching = $state.raw<FetchProgress & { readonly sinceMs: number; readonly startBytes: number }>();
	failure = $state.raw<Message>();
	/** What came of files that were handed over. */
	news = $state.raw<Message>();
	chosenId = $state.raw<ModelId>();
	readonly memory: ModelMemory;
	readonly #host: Host;
	#files: Promise<ModelFiles> | undefined;
	#stopping: AbortController | undefined;
	#chosenDevice: ModelDevice | undefined;

	constructor(host: Host, storage: StorageRoom) {
		this.#host = host;
		this.memory = new ModelMemory(storage);
	}

	/** The model that is used: the one somebody chose, else the one that suits. */
	get chosen(): ModelChoice | undefined {
		const find = (id: ModelId | undefined) => this.choices?.find(({ model }) => model.id === id);
		return find(this.chosenId) ?? find(this.advisedId);
	}

	/** Whether a model is here and may be used. */
	get isReady(): boolean {
		return this.chosen !== undefined && this.chosen.missingBytes === 0 && !this.chosen.isResting;
	}

	/** Looks only if somebody has ever had a model here: else no lesson waits for it, and nothing is loaded. */
	async lookIfUsed(): Promise<void> {
		if (this.choices || !this.#host.generation) return;
		const { chosenModel } = await this.memory.read();
		if (chosenModel !== undefined) await this.look();
	}

	/** Looks what the site offers and what is on this phone. */
	async look(): Promise<void> {
		if (!this.#host.generation) return;
		const [files, remembered] = await Promise.all([this.#open(), this.memory.read()]);
		this.chosenId = remembered.chosenModel as ModelId | undefined;
		this.#chosenDevice = remembered.chosenDevice;
		const [catalogue, { readPhone }] = await Promise.all([files.readCatalogue(), import('../model/phone')]);
		if (!catalogue.ok) {
			this.failure = catalogue.error.message;
			return;
		}
		this.phone ??= await readPhone();
		this.known = catalogue.value.known;
		await this.#judge(catalogue.value.models);
	}

	/** Measures how fast this phone computes, which takes two seconds, and advises anew. */
	async measure(): Promise<void> {
		if (!this.phone || this.phone.speed !== undefined) return;
		const speed = await probeSpeed();
		this.phone = { ...this.phone, speed };
		if (this.choices) await this.#judge(this.choices.map(({ model }) => model));
	}

	async choose(id: ModelId): Promise<void> {
		this.chosenId = id;
		this.#chosenDevice = undefined;
		await this.memory.write({ chosenModel: id, chosenDevice: undefined });
		await this.#refresh();
	}

	async chooseDevice(device: ModelDevice): Promise<void> {
		if (this.chosenId === undefined && this.chosen) this.chosenId = this.chosen.model.id;
		this.#chosenDevice = device;
		const { chosen } = this;
		// At once: who goes on to fetch means this device.
		this.choices = this.choices?.map((choice) => (choice === chosen ? { ...choice, device } : choice));
		await this.memory.write({ chosenModel: this.chosenId, chosenDevice: device });
		await this.#refresh();
	}

	/** Fetches the chosen model and its runtime, for good. */
	async fetch(): Promise<void> {
		const { chosen } = this;
		if (!chosen || this.fetching) return;
		this.failure = undefined;
		const files = await this.#open();
		const stopping = new AbortController();
		this.#stopping = stopping;
		// Whoever keeps so much for later does not want the browser to clear it.
		await askPersistence().catch(() => undefined);
		await storeGroup('model', () => {});
		const fetched = await files.fetchModel(chosen.model, chosen.device, {
			signal: stopping.signal,
			onProgress: (progress) => this.#note(progress)
		});
		this.fetching = undefined;
		if (!fetched.ok) this.failure = fetched.error.message;
		else await this.memory.write({ chosenModel: chosen.model.id });
		await this.#refresh();
	}

	stop(): void {
		this.#stopping?.abort();
	}

	/** Takes a model off this phone. */
	async remove(model: CatalogueEntry): Promise<void> {
		await (await this.#open()).removeModel(model);
		await this.#refresh();
	}

	/** Saves the chosen model, with what runs it, as one file for another phone. */
	async save(): Promise<void> {
		const { chosen } = this;
		const bundle = chosen && (await (await this.#open()).bundle(chosen.model, chosen.device));
		if (bundle) downloadBlob(bundle, `${chosen.model.id.replace('/', '-')}.darasa-model`);
		else this.failure = message('model.notStored');
	}

	/** Whether to ask before fetching, because it probably costs money. */
	get isMetered(): boolean {
		return isMetered();
	}

	/** Takes model files from a memory card, a cable or another phone. */
	async take(handed: readonly Blob[]): Promise<void> {
		this.failure = undefined;
		this.news = undefined;
		const totalBytes = handed.reduce((sum, { size }) => sum + size, 0);
		this.#note({ loadedBytes: 0, totalBytes });
		await storeGroup('model', () => {});
		const taken = await (await this.#open()).take(handed, (loadedBytes) => this.#note({ loadedBytes, totalBytes }));
		this.fetching = undefined;
		if (!taken.ok) this.failure = taken.error.message;
		else if (taken.value.taken + taken.value.kept === 0) this.failure = message('model.takenNone');
		else this.news = message('model.taken', { count: taken.value.taken });
		await this.#refresh();
	}

	/** Lets a model that broke the app try once more. */
	async forgive(id: ModelId): Promise<void> {
		await this.memory.forgive(id);
		await this.#refresh();
	}

	async #refresh(): Promise<void> {
		if (this.choices) await this.#judge(this.choices.map(({ model }) => model));
	}

	async #judge(models: readonly CatalogueEntry[]): Promise<void> {
		const { phone } = this;
		if (!phone) return;
		const [files, { judgeModel, chooseModel, explainChoice }, { devicesFor }, resting] = await Promise.all([
			this.#open(),
			import('../model/judge-model'),
			import('../model/catalogue'),
			this.memory.resting()
		]);
		const choices: ModelChoice[] = [];
		for (const model of models) {
			const preferred = judgeModel(model, phone, 0).device;
			const devices = devicesFor(model, phone.devices);
			const wished = model.id === this.chosenId ? this.#chosenDevice : undefined;
			const device = wished && devices.includes(wished) ? wished : preferred;
			const missing = await files.missingBytes(model, device);
			if (!missing.ok) {
				this.failure = missing.error.message;
				return;
			}
			const judged = judgeModel(model, phone, missing.value);
			choices.push({
				...judged,
				device,
				devices,
				missingBytes: missing.value,
				storedBytes: await files.storedBytes(model),
				isResting: resting.has(model.id)
			});
		}
		const usable = choices.filter(({ isResting }) => !isResting);
		const advised = chooseModel(usable);
		this.advisedId = advised?.model.id;
		this.advice = explainChoice(advised, usable);
		this.choices = choices;
	}

	#note(progress: FetchProgress): void {
		const { sinceMs, startBytes } = this.fetching ?? { sinceMs: performance.now(), startBytes: progress.loadedBytes };
		this.fetching = { ...progress, sinceMs, startBytes };
	}

	async #open(): Promise<ModelFiles> {
		this.#files ??= import('../model/files').then(({ createModelFiles }) => {
			const { basePath, modelOrigins, modelHub } = this.#host;
			const site = location.origin + basePath;
			return createModelFiles({ site, mirrors: modelOrigins, hub: modelHub || undefined });
		});
		return this.#files;
	}
}

/** In a worker, so that the page goes on answering; undefined where none can be had. */
function probeSpeed(): Promise<number | undefined> {
	return new Promise((resolve) => {
		let worker: Worker | undefined;
		const end = (speed?: number): void => {
			worker?.terminate();
			resolve(speed);
		};
		try {
			worker = startWorker(probeWorkerUrl);
			worker.onmessage = ({ data }: MessageEvent<number>) => end(data);
			worker.onerror = () => end();
		} catch {
			end();
		}
	});
}
