import { fail, succeed, type Result } from '$lib/domain/base/result';
import { filesFor, parseCatalogue, type CatalogueEntry, type ModelDevice, type ModelFile } from './catalogue';
import { downloadFile, type WantedFile } from './download-file';
import { describeProblem, type ModelProblem } from './problem';
import { readIndex } from './read-index';
import { chooseRuntimeBuild, parseRuntimeManifest } from './runtime-build';
import { isVerified, MODEL_CACHE, storeVerified } from './verified-store';

export interface ModelFilesOptions {
	/** The site's origin and the path it lives under, such as `https://school.example/darasa`, no slash at the end. */
	readonly site: string;
	readonly fetch?: typeof fetch;
	/** Undefined on plain http origins, where browsers hide it. */
	readonly caches?: CacheStorage | undefined;
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
	readCatalogue(): Promise<Result<readonly CatalogueEntry[], ModelProblem>>;
	/**
	 * Fetches what a model and its runtime still lack for a device, one file after the other, and keeps each file once
	 * its bytes are proved. What is kept stays kept when a later file fails, so the next try goes on from there.
	 */
	fetchModel(model: CatalogueEntry, device: ModelDevice, options?: FetchOptions): Promise<Result<void, ModelProblem>>;
	/** Bytes that `fetchModel` would fetch now, runtime included. */
	missingBytes(model: CatalogueEntry, device: ModelDevice): Promise<Result<number, ModelProblem>>;
	isModelStored(model: CatalogueEntry, device: ModelDevice): Promise<boolean>;
	/** Frees the space of a model; the runtime stays for others. */
	removeModel(model: CatalogueEntry): Promise<void>;
}

function wanted(folder: string, file: ModelFile): WantedFile {
	return { url: `${folder}/${file.path}`, bytes: file.bytes, sha256: file.sha256 };
}

class CachedModelFiles implements ModelFiles {
	readonly #site: string;
	readonly #fetch: typeof fetch;
	readonly #caches: CacheStorage | undefined;

	constructor(options: ModelFilesOptions) {
		this.#site = options.site;
		this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
		this.#caches = 'caches' in options ? options.caches : globalThis.caches;
	}

	async readCatalogue(): Promise<Result<readonly CatalogueEntry[], ModelProblem>> {
		const cache = await this.#open();
		const read = await readIndex(`${this.#site}/models/catalogue.json`, parseCatalogue, { cache, fetch: this.#fetch });
		return !read.ok && read.error.kind === 'missing' ? succeed([]) : read;
	}

	async fetchModel(
		model: CatalogueEntry,
		device: ModelDevice,
		options: FetchOptions = {}
	): Promise<Result<void, ModelProblem>> {
		const cache = await this.#open();
		if (!cache) return fail(describeProblem('insecure'));
		const files = await this.#list(model, device);
		if (!files.ok) return files;
		const totalBytes = sumBytes(files.value);
		let doneBytes = 0;
		for (const file of files.value) {
			const report = (bytes: number): void =>
				options.onProgress?.({ loadedBytes: doneBytes + Math.min(bytes, file.bytes), totalBytes });
			if (!(await isVerified(cache, file))) {
				const bytes = await downloadFile(file, { fetch: this.#fetch, signal: options.signal, onBytes: report });
				if (!bytes.ok) return bytes;
				const full = await storeVerified(cache, file, bytes.value).catch((error: unknown) => String(error));
				if (full !== undefined) return fail(describeProblem('full', full));
			}
			report(file.bytes);
			doneBytes += file.bytes;
		}
		await this.#pruneRuntime(cache, new Set(files.value.map((file) => file.url)));
		return succeed(undefined);
	}

	async missingBytes(model: CatalogueEntry, device: ModelDevice): Promise<Result<number, ModelProblem>> {
		const cache = await this.#open();
		if (!cache) return fail(describeProblem('insecure'));
		const files = await this.#list(model, device);
		if (!files.ok) return files;
		const stored = await Promise.all(files.value.map((file) => isVerified(cache, file)));
		return succeed(sumBytes(files.value.filter((_, index) => !stored[index])));
	}

	async isModelStored(model: CatalogueEntry, device: ModelDevice): Promise<boolean> {
		const missing = await this.missingBytes(model, device);
		return missing.ok && missing.value === 0;
	}

	async removeModel(model: CatalogueEntry): Promise<void> {
		const cache = await this.#open();
		const folder = `${this.#site}/models/${model.id}/`;
		for (const request of (await cache?.keys()) ?? []) {
			if (request.url.startsWith(folder)) await cache?.delete(request);
		}
	}

	async #list(model: CatalogueEntry, device: ModelDevice): Promise<Result<readonly WantedFile[], ModelProblem>> {
		const cache = await this.#open();
		const runtime = await readIndex(`${this.#site}/ort/runtime.json`, parseRuntimeManifest, {
			cache,
			fetch: this.#fetch
		});
		if (!runtime.ok) return runtime;
		return succeed([
			...filesFor(model, device).map((file) => wanted(`${this.#site}/models/${model.id}`, file)),
			...runtime.value.builds[chooseRuntimeBuild(device)].map((file) => wanted(`${this.#site}/ort`, file))
		]);
	}

	/** Drops the runtime of earlier versions; the builds of this version may serve other models. */
	async #pruneRuntime(cache: Cache, kept: ReadonlySet<string>): Promise<void> {
		const versions = `${this.#site}/ort/`;
		const current = [...kept]
			.find((url) => url.startsWith(versions))
			?.slice(versions.length)
			.split('/')[0];
		for (const { url } of await cache.keys()) {
			const [version, ...rest] = url.startsWith(versions) ? url.slice(versions.length).split('/') : [];
			if (rest.length > 0 && version !== current) await cache.delete(url);
		}
	}

	async #open(): Promise<Cache | undefined> {
		return this.#caches?.open(MODEL_CACHE).catch(() => undefined);
	}
}

function sumBytes(files: readonly WantedFile[]): number {
	return files.reduce((sum, file) => sum + file.bytes, 0);
}

export function createModelFiles(options: ModelFilesOptions): ModelFiles {
	return new CachedModelFiles(options);
}
