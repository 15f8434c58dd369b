import { sha256Hex } from '$lib/bytes/sha256';
import { array, integer, object, string, type Parsed } from '$lib/domain/base/parser';
import type { MeaningFiles } from './meaning';

const CACHE = 'darasa-encoder';
const FOLDER = 'models/darasa-encoder';
const MANIFEST = 'manifest.json';
const ENCODER = 'encoder.bin';
const LEXICON = 'lexicon.bin';
/** More than both files may ever have. */
const MOST_BYTES = 8_000_000;

const parseManifest = object({
	version: string({ minLength: 1, maxLength: 20 }),
	files: array(
		object({
			name: string({ minLength: 1, maxLength: 40 }),
			bytes: integer({ min: 1, max: MOST_BYTES }),
			sha256: string({ pattern: /^[0-9a-f]{64}$/ })
		}),
		{ maxLength: 4 }
	)
});
type Manifest = Parsed<typeof parseManifest>;

/**
 * - `kept`: the files are on this phone, perhaps since long;
 * - `unreachable`: no network, or the site has none;
 * - `broken`: what came is not what the site promised;
 * - `full`: the phone has no room;
 * - `forbidden`: the browser keeps no files here.
 */
export type MeaningOutcome = 'kept' | 'unreachable' | 'broken' | 'full' | 'forbidden';

/** What this needs of the browser; a test hands in its own. */
export interface MeaningPlatform {
	readonly caches: CacheStorage | undefined;
	readonly get: typeof fetch;
}

function browser(): MeaningPlatform {
	// Some browsers have no caches on plain http.
	return {
		caches: 'caches' in globalThis ? globalThis.caches : undefined,
		get: (input, options) => fetch(input, options)
	};
}

/**
 * Gets both files of the encoder from the site, each proved by the site's own list, and keeps them for airplane mode. The
 * files of before stay until all of the new ones are here; what is here already is not fetched again.
 */
export async function fetchMeaning(basePath: string, platform = browser()): Promise<MeaningOutcome> {
	const { caches, get } = platform;
	const cache = await openCache(caches);
	if (!cache) return 'forbidden';
	const folder = `${basePath}/${FOLDER}`;
	const listed = await readBytes(() => get(`${folder}/${MANIFEST}`, { cache: 'no-cache' }));
	if (!listed) return 'unreachable';
	const manifest = readManifest(listed);
	if (!manifest) return 'broken';
	try {
		for (const { name, bytes: size, sha256 } of manifest.files) {
			if (await cache.match(`${folder}/${sha256}`)) continue;
			const bytes = await readBytes(() => get(`${folder}/${name}`));
			if (!bytes) return 'unreachable';
			if (bytes.length !== size || (await sha256Hex(bytes)) !== sha256) return 'broken';
			await cache.put(`${folder}/${sha256}`, new Response(bytes));
		}
		// The list comes last: with it, everything is here.
		await cache.put(`${folder}/${MANIFEST}`, new Response(listed));
		const wanted = new Set([MANIFEST, vectorsOf(manifest), ...manifest.files.map(({ sha256 }) => sha256)]);
		for (const { url } of await cache.keys()) if (!wanted.has(url.split('/').at(-1) ?? '')) await cache.delete(url);
		return 'kept';
	} catch {
		return 'full';
	}
}

/** Whether the files are on this phone. */
export async function hasMeaning(basePath: string, platform = browser()): Promise<boolean> {
	const cache = await openCache(platform.caches);
	return (await cache?.match(`${basePath}/${FOLDER}/${MANIFEST}`)) !== undefined;
}

/** The files as they were kept; undefined where they are not all here. */
export async function readKeptMeaning(basePath: string, platform = browser()): Promise<MeaningFiles | undefined> {
	const cache = await openCache(platform.caches);
	const folder = `${basePath}/${FOLDER}`;
	const listed = await readBytes(async () => cache?.match(`${folder}/${MANIFEST}`));
	const manifest = listed && readManifest(listed);
	const read = async (wanted: string): Promise<Uint8Array | undefined> => {
		const file = manifest?.files.find(({ name }) => name === wanted);
		return file && readBytes(async () => cache?.match(`${folder}/${file.sha256}`));
	};
	const [encoder, lexicon] = await Promise.all([read(ENCODER), read(LEXICON)]);
	if (!manifest || !encoder || !lexicon) return undefined;
	const vectors = await readBytes(async () => cache?.match(`${folder}/${vectorsOf(manifest)}`));
	return { encoder, lexicon, vectors, madeBy: sha256Of(manifest) };
}

/** Vectors of lessons, and the hash of the encoder that made them. */
export interface MadeVectors {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly madeBy: string;
}

/**
 * Keeps what the encoder made of the lessons, if it is still the one on this phone. A phone that has no room makes it anew
 * each time.
 */
export async function keepVectors(
	basePath: string,
	{ bytes, madeBy }: MadeVectors,
	platform = browser()
): Promise<void> {
	try {
		const cache = await openCache(platform.caches);
		const folder = `${basePath}/${FOLDER}`;
		const listed = await readBytes(async () => cache?.match(`${folder}/${MANIFEST}`));
		const manifest = listed && readManifest(listed);
		if (manifest && sha256Of(manifest) === madeBy) {
			await cache?.put(`${folder}/${vectorsOf(manifest)}`, new Response(bytes));
		}
	} catch {
		// Full, or forbidden by now.
	}
}

/** By the encoder that made them: they go with it. */
function vectorsOf(manifest: Manifest): string {
	return `vectors-${sha256Of(manifest)}`;
}

function sha256Of({ files }: Manifest): string {
	return files.find(({ name }) => name === ENCODER)?.sha256 ?? '';
}

async function openCache(caches: CacheStorage | undefined): Promise<Cache | undefined> {
	try {
		return await caches?.open(CACHE);
	} catch {
		return undefined;
	}
}

async function readBytes(get: () => Promise<Response | undefined>): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		const response = await get();
		// A school's network answers with its own page where it has no way out.
		const isPage = /^text\/html\b/i.test(response?.headers.get('content-type') ?? '');
		if (response?.ok && !isPage) return new Uint8Array(await response.arrayBuffer());
		await response?.body?.cancel();
		return undefined;
	} catch {
		return undefined;
	}
}

function readManifest(bytes: Uint8Array): Manifest | undefined {
	try {
		const parsed = parseManifest(JSON.parse(new TextDecoder().decode(bytes)));
		return parsed.ok ? parsed.value : undefined;
	} catch {
		return undefined;
	}
}
