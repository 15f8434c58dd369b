import { fail, succeed, type Result } from '../domain/base/result';
import { filesFor, parseCatalogue, type Catalogue, type CatalogueEntry, type ModelDevice } from './catalogue';
import { fetchFile } from './fetch-file';
import { bundleModel, takeFiles, type BundlePart, type Taken } from './hand-over';
import type { WantedFile } from './kept-pieces';
import { openSealed, type ModelStore } from './model-store';
import { openStore } from './open-store';
import { describeProblem, type ModelProblem } from './problem';
import { readIndex } from './read-index';
import { chooseRuntimeBuild, parseRuntimeManifest, type RuntimeManifest } from './runtime-build';
import { findRuntime, pruneRuntime, RUNTIME_CACHE, storeRuntime } from './runtime-store';
import { modelFileWanted, runtimeFileWanted, type Sources } from './sources';
import { browserTimers, type Timers } from './watchdog';

export interface ModelFilesOptions extends Sources {
	readonly fetch?: typeof fetch;
	/** Undefined on plain http origins, where browsers hide it. */
	readonly caches?: CacheStorage | undefined;
	/** Undefined where nothing can be kept. */
	readonly openStore?: () => Promise<ModelStore | undefined>;
	readonly timers?: Timers;
	/** Bytes that the browser lets us use still; undefined if it does not say. */
	readonly freeBytes?: () => Promise<number | undefined>;
	/** Runs work that must not run in two tabs; undefined if another tab is at it. */
	readonly alone?: <Value>(name: string, work: () => Promise<Value>) => Promise<Value | undefined>;
}

export interface FetchProgress {
	readonly loadedBytes: number;
	readonly totalBytes: number;
}

export interface FetchOptions {
	readonly onProgress?: (progress: FetchProgress) => void;
	readonly signal?: AbortSignal;
}

/** The model files of this device: what the site offers, what is kept here, and how one gets here. */
export interface ModelFiles {
	/** What this site offers; the list of the last visit when there is no network. A site without one offers nothing. */
	readCatalogue(): Promise<Result<Catalogue, ModelProblem>>;
	/**
	 * Fetches what a model and its runtime still lack for a device and proves each file. What came stays when the
	 * connection breaks, and the next try goes on from there. Problems beside those of `fetchFile`: `insecure`,
	 * `noRoom` (before anything is fetched), `elsewhere` (another tab fetches a model).
	 */
	fetchModel(model: CatalogueEntry, device: ModelDevice, options?: FetchOptions): Promise<Result<void, ModelProblem>>;
	/** Bytes that `fetchModel` would fetch now, runtime included. */
	missingBytes(model: CatalogueEntry, device: ModelDevice): Promise<Result<number, ModelProblem>>;
	/** Bytes on this device that belong to a model, finished or not. */
	storedBytes(model: CatalogueEntry): Promise<number>;
	/** Frees the space of a model; the runtime stays for others. */
	removeModel(model: CatalogueEntry): Promise<void>;
	/** A model and its runtime as one file for another phone; undefined if it is not all here. */
	bundle(model: CatalogueEntry, device: ModelDevice): Promise<Blob | undefined>;
	/** Takes from files that somebody handed over what the catalogue knows. */
	take(files: readonly Blob[], onBytes?: (bytes: number) => void): Promise<Result<Taken, ModelProblem>>;
}

/** A file to be had, and where it is kept: a file of the runtime has an address. */
interface Part {
	readonly wanted: WantedFile;
	readonly path: string;
	readonly runtimeUrl?: string;
}

interface Rooms {
	readonly store: ModelStore;
	readonly cache: Cache;
}

/** For what the browser itself needs to keep its books. */
const SPARE_BYTES = 20e6;

class KeptModelFiles implements ModelFiles {
	readonly #sources: Sources;
	readonly #fetch: typeof fetch;
	readonly #caches: CacheStorage | undefined;
	readonly #openStore: () => Promise<ModelStore | undefined>;
	readonly #timers: Timers;
	readonly #freeBytes: () => Promise<number | undefined>;
	readonly #alone: NonNullable<ModelFilesOptions['alone']>;

	constructor(options: ModelFilesOptions) {
		this.#sources = options;
		this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
		this.#caches = 'caches' in options ? options.caches : globalThis.caches;
		this.#openStore = options.openStore ?? openStore;
		this.#timers = options.timers ?? browserTimers;
		this.#freeBytes = options.freeBytes ?? readFreeBytes;
		this.#alone = options.alone ?? lockTabs;
	}

	async readCatalogue(): Promise<Result<Catalogue, ModelProblem>> {
		const cache = await this.#openCache();
		const url = `${this.#sources.site}/models/catalogue.json`;
		const read = await readIndex(url, parseCatalogue, { cache, fetch: this.#fetch });
		return !read.ok && read.error.kind === 'missing' ? succeed({ models: [], known: [] }) : read;
	}

	async fetchModel(
		model: CatalogueEntry,
		device: ModelDevice,
		options: FetchOptions = {}
	): Promise<Result<void, ModelProblem>> {
		const rooms = await this.#openRooms();
		if (!rooms) return fail(describeProblem('insecure'));
		const fetched = await this.#alone('darasa-model', () => this.#fetchParts(model, device, { ...options, rooms }));
		return fetched ?? fail(describeProblem('elsewhere'));
	}

	async missingBytes(model: CatalogueEntry, device: ModelDevice): Promise<Result<number, ModelProblem>> {
		const rooms = await this.#openRooms();
		if (!rooms) return fail(describeProblem('insecure'));
		const parts = await this.#list(model, device, rooms);
		return parts.ok ? succeed(await sumMissing(parts.value, rooms)) : parts;
	}

	async storedBytes(model: CatalogueEntry): Promise<number> {
		const rooms = await this.#openRooms();
		if (!rooms) return 0;
		let sum = 0;
		for (const { sha256 } of model.files) sum += await keptBytes(sha256, rooms);
		return sum;
	}

	async removeModel(model: CatalogueEntry): Promise<void> {
		const rooms = await this.#openRooms();
		for (const { sha256 } of model.files) await rooms?.store.remove(sha256);
	}

	async bundle(model: CatalogueEntry, device: ModelDevice): Promise<Blob | undefined> {
		const rooms = await this.#openRooms();
		const parts = rooms && (await this.#list(model, device, rooms));
		if (!rooms || !parts?.ok) return undefined;
		const contents: BundlePart[] = [];
		for (const part of parts.value) {
			const content = await findPart(part, rooms);
			if (!content) return undefined;
			contents.push({ path: part.path, sha256: part.wanted.sha256, content });
		}
		return bundleModel(contents);
	}

	async take(files: readonly Blob[], onBytes?: (bytes: number) => void): Promise<Result<Taken, ModelProblem>> {
		const rooms = await this.#openRooms();
		if (!rooms) return fail(describeProblem('insecure'));
		const [catalogue, runtime] = await Promise.all([this.readCatalogue(), this.#readRuntime(rooms)]);
		if (!catalogue.ok) return catalogue;
		const builds = runtime.ok ? Object.values(runtime.value.builds).flat() : [];
		const urlOf = new Map(builds.map((file) => [file.sha256, `${this.#sources.site}/ort/${file.path}`]));
		const known = [...catalogue.value.models.flatMap((model) => model.files), ...builds];
		return takeFiles(files, {
			store: rooms.store,
			known,
			onBytes,
			isKept: async ({ sha256 }) => (await findPart({ sha256, runtimeUrl: urlOf.get(sha256) }, rooms)) !== undefined,
			onProved: (sha256) => settle({ sha256, runtimeUrl: urlOf.get(sha256) }, rooms)
		});
	}

	async #fetchParts(
		model: CatalogueEntry,
		device: ModelDevice,
		{ rooms, onProgress, signal }: FetchOptions & { readonly rooms: Rooms }
	): Promise<Result<void, ModelProblem>> {
		const parts = await this.#list(model, device, rooms);
		if (!parts.ok) return parts;
		const noRoom = await this.#checkRoom(await sumMissing(parts.value, rooms));
		if (noRoom) return fail(noRoom);
		const totalBytes = parts.value.reduce((sum, { wanted }) => sum + wanted.bytes, 0);
		let doneBytes = 0;
		for (const part of parts.value) {
			if (signal?.aborted) return fail(describeProblem('stopped'));
			const report = (bytes: number): void => onProgress?.({ loadedBytes: doneBytes + bytes, totalBytes });
			if (!(await findPart(part, rooms))) {
				const fetched = await fetchFile(part.wanted, {
					store: rooms.store,
					fetch: this.#fetch,
					timers: this.#timers,
					signal,
					onBytes: report
				});
				if (!fetched.ok) return fetched;
				const full = await settle({ sha256: part.wanted.sha256, runtimeUrl: part.runtimeUrl }, rooms);
				if (full) return fail(full);
			}
			report(part.wanted.bytes);
			doneBytes += part.wanted.bytes;
		}
		await this.#forgetUnknown(rooms);
		return succeed(undefined);
	}

	async #checkRoom(neededBytes: number): Promise<ModelProblem | undefined> {
		const free = await this.#freeBytes();
		if (neededBytes === 0 || free === undefined || free >= neededBytes + SPARE_BYTES) return undefined;
		return describeProblem('noRoom', `${neededBytes} of ${free}`);
	}

	async #list(
		model: CatalogueEntry,
		device: ModelDevice,
		rooms: Rooms
	): Promise<Result<readonly Part[], ModelProblem>> {
		const runtime = await this.#readRuntime(rooms);
		if (!runtime.ok) return runtime;
		const build = runtime.value.builds[chooseRuntimeBuild(device)];
		return succeed([
			...filesFor(model, device).map((file) => ({
				path: `models/${model.id}/${file.path}`,
				wanted: modelFileWanted(model, file, this.#sources)
			})),
			...build.map((file) => ({
				path: `ort/${file.path}`,
				wanted: runtimeFileWanted(file, this.#sources),
				runtimeUrl: `${this.#sources.site}/ort/${file.path}`
			}))
		]);
	}

	#readRuntime({ cache }: Rooms): Promise<Result<RuntimeManifest, ModelProblem>> {
		return readIndex(`${this.#sources.site}/ort/runtime.json`, parseRuntimeManifest, { cache, fetch: this.#fetch });
	}

	/** What no catalogue names any more can never be used again. */
	async #forgetUnknown(rooms: Rooms): Promise<void> {
		const [catalogue, runtime] = await Promise.all([this.readCatalogue(), this.#readRuntime(rooms)]);
		if (!catalogue.ok || !runtime.ok) return;
		await pruneRuntime(rooms.cache, `${this.#sources.site}/ort`, runtime.value.version);
		const named = new Set(catalogue.value.models.flatMap((model) => model.files.map(({ sha256 }) => sha256)));
		for (const { sha256 } of Object.values(runtime.value.builds).flat()) named.add(sha256);
		for (const sha256 of await rooms.store.list()) if (!named.has(sha256)) await rooms.store.remove(sha256);
	}

	async #openRooms(): Promise<Rooms | undefined> {
		const [store, cache] = await Promise.all([this.#openStore(), this.#openCache()]);
		return store && cache ? { store, cache } : undefined;
	}

	async #openCache(): Promise<Cache | undefined> {
		return this.#caches?.open(RUNTIME_CACHE).catch(() => undefined);
	}
}

interface KeptPlace {
	readonly sha256: string;
	readonly runtimeUrl?: string | undefined;
}

function placeOf(part: Part | KeptPlace): KeptPlace {
	return 'wanted' in part ? { sha256: part.wanted.sha256, runtimeUrl: part.runtimeUrl } : part;
}

async function findPart(part: Part | KeptPlace, { store, cache }: Rooms): Promise<Blob | undefined> {
	const { sha256, runtimeUrl } = placeOf(part);
	return runtimeUrl === undefined ? openSealed(store, sha256) : findRuntime(cache, runtimeUrl, sha256);
}

/** Brings a proved file to where it is used: a program of the runtime needs an address. */
async function settle({ sha256, runtimeUrl }: KeptPlace, { store, cache }: Rooms): Promise<ModelProblem | undefined> {
	const content = runtimeUrl === undefined ? undefined : await openSealed(store, sha256);
	if (runtimeUrl === undefined || !content) return undefined;
	const full = await storeRuntime(cache, runtimeUrl, content, sha256).catch((error: unknown) => String(error));
	if (typeof full === 'string') return describeProblem('full', full);
	await store.remove(sha256);
	return undefined;
}

async function keptBytes(sha256: string, { store }: Rooms): Promise<number> {
	return (await store.pieces(sha256)).reduce((sum, piece) => sum + piece.size, 0);
}

async function sumMissing(parts: readonly Part[], rooms: Rooms): Promise<number> {
	let sum = 0;
	for (const part of parts) {
		if (await findPart(part, rooms)) continue;
		sum += Math.max(0, part.wanted.bytes - (await keptBytes(part.wanted.sha256, rooms)));
	}
	return sum;
}

async function readFreeBytes(): Promise<number | undefined> {
	const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
	return estimate?.quota === undefined ? undefined : estimate.quota - (estimate.usage ?? 0);
}

async function lockTabs<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return work();
	return locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined)) as Promise<
		Value | undefined
	>;
}

export function createModelFiles(options: ModelFilesOptions): ModelFiles {
	return new KeptModelFiles(options);
}
