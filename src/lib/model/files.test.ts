import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCatalogue, type CatalogueEntry, type ModelDevice } from './catalogue';
import { createModelFiles, type FetchProgress, type ModelFiles } from './files';
import { chooseRuntimeBuild } from './runtime-build';
import { MemoryStore } from './testing/memory-store';
import { hastyTimers } from './testing/test-timers';

const SITE = 'https://school.example/darasa';
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const describeFile = (path: string, content: string, device?: string): object => ({
	path,
	bytes: encode(content).length,
	sha256: createHash('sha256').update(content).digest('hex'),
	...(device ? { device } : {})
});

const WEIGHTS = 'weights '.repeat(50);
const entry = {
	id: 'darasa/story-mini',
	name: 'Story mini',
	files: [
		describeFile('config.json', '{}'),
		describeFile('onnx/model_quantized.onnx', WEIGHTS, 'wasm'),
		describeFile('onnx/model.onnx', 'floats', 'webgpu')
	],
	bytes: 2 + WEIGHTS.length + 6,
	languages: ['en'],
	dtype: { wasm: 'q8', webgpu: 'fp32' },
	licence: 'MIT',
	uses: ['reword'],
	contextTokens: 512,
	memoryBytes: 240e6,
	hub: { repo: 'org/story-mini', revision: 'c'.repeat(40) }
};
const parsed = parseCatalogue({ models: [entry] });
const model = (parsed.ok ? parsed.value.models[0] : undefined) as CatalogueEntry;

const runtimeFile = (version: string, name: string): object => describeFile(`${version}/${name}`, name);
const runtimeManifest = (version: string): string =>
	JSON.stringify({
		version,
		builds: {
			plain: [runtimeFile(version, 'plain.wasm')],
			asyncify: [runtimeFile(version, 'asyncify.wasm')],
			jspi: [runtimeFile(version, 'jspi.wasm')]
		}
	});

/** Cache Storage in memory, as much of it as is used. */
class FakeCache {
	readonly stored = new Map<string, Response>();
	isFull = false;

	match = async (url: string | Request): Promise<Response | undefined> =>
		this.stored.get(typeof url === 'string' ? url : url.url)?.clone();
	put = async (url: string, response: Response): Promise<void> => {
		if (this.isFull) throw new DOMException('no space', 'QuotaExceededError');
		this.stored.set(url, response);
	};
	keys = async (): Promise<{ url: string }[]> => [...this.stored.keys()].map((url) => ({ url }));
	delete = async (key: string | { url: string }): Promise<boolean> =>
		this.stored.delete(typeof key === 'string' ? key : key.url);
}

type Answer = () => Response | Promise<Response>;
const MIRROR = 'https://box.example';
const HUB = 'https://hub.example';

function setUp() {
	const cache = new FakeCache();
	const store = new MemoryStore();
	const asked: string[] = [];
	const answers = new Map<string, Answer>([
		['/models/catalogue.json', () => Response.json({ models: [entry] })],
		['/models/darasa/story-mini/config.json', () => new Response('{}')],
		['/models/darasa/story-mini/onnx/model_quantized.onnx', () => new Response(WEIGHTS)],
		['/models/darasa/story-mini/onnx/model.onnx', () => new Response('floats')],
		['/ort/runtime.json', () => new Response(runtimeManifest('1.0'))],
		['/ort/1.0/jspi.wasm', () => new Response('jspi.wasm')],
		['/ort/1.0/plain.wasm', () => new Response('plain.wasm')]
	]);
	const fakeFetch = async (input: RequestInfo | URL): Promise<Response> => {
		const path = String(input).replace(SITE, '');
		asked.push(path);
		return (answers.get(path) ?? (() => new Response('Not found', { status: 404 })))();
	};
	const phone = { freeBytes: undefined as number | undefined, isBusyElsewhere: false };
	const caches = { open: async () => cache } as unknown as CacheStorage;
	const files = createModelFiles({
		site: SITE,
		mirrors: [MIRROR],
		hub: HUB,
		fetch: fakeFetch,
		caches,
		openStore: async () => store,
		timers: hastyTimers(25_000),
		freeBytes: async () => phone.freeBytes,
		alone: async (_, work) => (phone.isBusyElsewhere ? undefined : work())
	});
	return { files, cache, store, answers, asked, fakeFetch, phone };
}

/** The build of the runtime that this Node would take. */
const PROGRAM = `/ort/1.0/${chooseRuntimeBuild('wasm')}.wasm`;
const QUANTISED = '/models/darasa/story-mini/onnx/model_quantized.onnx';
const addressesOf = (path: string): readonly string[] => [
	path,
	MIRROR + path,
	path.replace('/models/darasa/story-mini', `${HUB}/org/story-mini/resolve/${'c'.repeat(40)}`)
];
const hashOf = (path: string): string => model.files.find((file) => file.path === path)?.sha256 ?? '';
const none = async (): Promise<undefined> => undefined;

async function isStored(files: ModelFiles, device: ModelDevice = 'wasm'): Promise<boolean> {
	const missing = await files.missingBytes(model, device);
	return missing.ok && missing.value === 0;
}

const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

describe('fetchModel', () => {
	it('keeps what the device needs, proved, and nothing else', async () => {
		const { files, cache, store } = setUp();
		expect(await isStored(files)).toBe(false);
		const progress: FetchProgress[] = [];
		const fetched = await files.fetchModel(model, 'wasm', { onProgress: (step) => progress.push(step) });
		expect(fetched).toEqual({ ok: true });
		expect([...cache.stored.keys()].map((url) => url.slice(SITE.length)).sort()).toEqual([
			'/models/catalogue.json',
			PROGRAM,
			'/ort/runtime.json'
		]);
		expect(await store.list()).toEqual([hashOf('config.json'), hashOf('onnx/model_quantized.onnx')]);
		const totalBytes = 2 + WEIGHTS.length + PROGRAM.slice('/ort/1.0/'.length).length;
		expect(progress.at(-1)).toEqual({ loadedBytes: totalBytes, totalBytes });
		expect(progress.map((step) => step.loadedBytes)).toEqual(
			[...progress].map((step) => step.loadedBytes).sort((a, b) => a - b)
		);
		expect([await isStored(files), await isStored(files, 'webgpu')]).toEqual([true, false]);
	});

	it.each([
		['other bytes of the same length', () => new Response(WEIGHTS.replace('w', 'W')), 'damaged'],
		['no such file', () => new Response('Not found', { status: 404 }), 'missing'],
		['no network', offline, 'offline']
	] as [string, Answer, string][])('%s: keeps what was good and goes on from there', async (_, answer, kind) => {
		const { files, answers, asked } = setUp();
		const good = answers.get(QUANTISED) as Answer;
		for (const address of addressesOf(QUANTISED)) answers.set(address, answer);
		const fetched = await files.fetchModel(model, 'wasm');
		expect(fetched).toMatchObject({ ok: false, error: { kind, message: { key: `model.${kind}` } } });
		expect(await isStored(files)).toBe(false);
		answers.set(QUANTISED, good);
		asked.length = 0;
		expect(await files.fetchModel(model, 'wasm')).toEqual({ ok: true });
		expect(asked).not.toContain('/models/darasa/story-mini/config.json');
	});

	it('asks this site first, then the mirror, then the hub at the state that the catalogue names', async () => {
		const { files, answers, asked } = setUp();
		answers.delete(QUANTISED);
		const [, mirrored, published] = addressesOf(QUANTISED);
		answers.set(published as string, () => new Response(WEIGHTS));
		expect(await files.fetchModel(model, 'wasm')).toEqual({ ok: true });
		expect(asked.filter((path) => path.endsWith('quantized.onnx'))).toEqual([QUANTISED, mirrored, published]);
		expect(published).toBe(`${HUB}/org/story-mini/resolve/${'c'.repeat(40)}/onnx/model_quantized.onnx`);
	});

	it('never asks the hub where the host does not want it', async () => {
		const { fakeFetch, answers, asked, cache, store } = setUp();
		answers.delete(QUANTISED);
		const files = createModelFiles({
			site: SITE,
			mirrors: [],
			fetch: fakeFetch,
			caches: { open: async () => cache } as unknown as CacheStorage,
			openStore: async () => store,
			timers: hastyTimers(25_000),
			freeBytes: async () => undefined
		});
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'missing' } });
		expect(asked.filter((path) => path.startsWith('http'))).toEqual([]);
	});

	it('says before it starts when there is not enough room', async () => {
		const { files, asked, phone } = setUp();
		phone.freeBytes = 20e6;
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'noRoom' } });
		expect(asked.filter((path) => !path.endsWith('.json'))).toEqual([]);
		phone.freeBytes = 21e6;
		expect(await files.fetchModel(model, 'wasm')).toEqual({ ok: true });
		phone.freeBytes = 0;
		expect(await files.fetchModel(model, 'wasm')).toEqual({ ok: true });
	});

	it('is left to the tab that is at it', async () => {
		const { files, phone, asked } = setUp();
		phone.isBusyElsewhere = true;
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'elsewhere' } });
		expect(asked).toEqual([]);
	});

	it('stops when asked to', async () => {
		const { files, answers } = setUp();
		const controller = new AbortController();
		answers.set(QUANTISED, () => {
			controller.abort();
			return new Response(WEIGHTS);
		});
		const fetched = await files.fetchModel(model, 'wasm', { signal: controller.signal });
		expect(fetched).toMatchObject({ ok: false, error: { kind: 'stopped' } });
		expect(await isStored(files)).toBe(false);
	});

	it('says when the device is full', async () => {
		const { files, cache, store } = setUp();
		cache.isFull = true;
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'full' } });
		cache.isFull = false;
		store.roomBytes = 0;
		await files.removeModel(model);
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'full' } });
	});

	it('says that nothing can be kept on an insecure origin', async () => {
		const { fakeFetch } = setUp();
		const files = createModelFiles({ site: SITE, mirrors: [], fetch: fakeFetch, caches: undefined, openStore: none });
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'insecure' } });
		expect(await isStored(files)).toBe(false);
	});

	it('fetches again what a new catalogue says is another file', async () => {
		const { files, answers } = setUp();
		await files.fetchModel(model, 'wasm');
		const newer = { ...entry, files: [describeFile('config.json', '[]'), ...entry.files.slice(1)] };
		const again = parseCatalogue({ models: [newer] });
		const changed = (again.ok ? again.value.models[0] : undefined) as CatalogueEntry;
		expect(await files.missingBytes(changed, 'wasm')).toEqual({ ok: true, value: 2 });
		answers.set('/models/darasa/story-mini/config.json', () => new Response('[]'));
		answers.set('/models/catalogue.json', () => Response.json({ models: [newer] }));
		await files.fetchModel(changed, 'wasm');
		expect(await files.missingBytes(changed, 'wasm')).toEqual({ ok: true, value: 0 });
	});

	it('lets go what no catalogue names any more', async () => {
		const { files, store } = setUp();
		await store.writePiece('0'.repeat(64), 0, new Uint8Array(3));
		await files.fetchModel(model, 'wasm');
		expect(await store.list()).not.toContain('0'.repeat(64));
	});

	it('lets the runtime of the version before go', async () => {
		const { files, answers, cache } = setUp();
		await files.fetchModel(model, 'wasm');
		answers.set('/ort/runtime.json', () => new Response(runtimeManifest('1.1')));
		const newProgram = PROGRAM.replace('1.0', '1.1');
		answers.set(newProgram, answers.get(PROGRAM) as Answer);
		await files.fetchModel(model, 'wasm');
		const runtimes = [...cache.stored.keys()].filter((url) => url.endsWith('.wasm'));
		expect(runtimes).toEqual([SITE + newProgram]);
	});
});

describe('removeModel', () => {
	it('frees the model and leaves the runtime', async () => {
		const { files, cache, store } = setUp();
		await files.fetchModel(model, 'wasm');
		expect(await files.storedBytes(model)).toBe(2 + WEIGHTS.length);
		await files.removeModel(model);
		expect(await files.storedBytes(model)).toBe(0);
		expect(await isStored(files)).toBe(false);
		expect(await store.list()).toEqual([]);
		expect(cache.stored.has(SITE + PROGRAM)).toBe(true);
	});
});

describe('without a network', () => {
	it('knows the catalogue of the last visit and what is stored', async () => {
		const { files, answers } = setUp();
		await files.readCatalogue();
		await files.fetchModel(model, 'wasm');
		for (const path of answers.keys()) answers.set(path, offline);
		expect(await files.readCatalogue()).toMatchObject({ ok: true, value: { models: [{ id: 'darasa/story-mini' }] } });
		expect(await isStored(files)).toBe(true);
		expect(await files.fetchModel(model, 'wasm')).toEqual({ ok: true });
	});

	it('says so when there was no last visit', async () => {
		const { files, answers } = setUp();
		answers.set('/models/catalogue.json', offline);
		expect(await files.readCatalogue()).toMatchObject({ ok: false, error: { kind: 'offline' } });
	});
});

describe('readCatalogue', () => {
	it.each([
		['no list', () => new Response('', { status: 404 })],
		['a page in its place', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })]
	])('offers nothing where the site has %s', async (_, answer) => {
		const { files, answers } = setUp();
		answers.set('/models/catalogue.json', answer);
		expect(await files.readCatalogue()).toEqual({ ok: true, value: { models: [], known: [] } });
	});

	it.each(['{', '{"models": 3}', '\u0000', `{"models": [], "x": "${'x'.repeat(1_000_000)}"}`])(
		'refuses a broken list and keeps the good one',
		async (text) => {
			const { files, answers } = setUp();
			await files.readCatalogue();
			answers.set('/models/catalogue.json', () => new Response(text));
			expect(await files.readCatalogue()).toMatchObject({ ok: false, error: { kind: 'badCatalogue' } });
			answers.set('/models/catalogue.json', offline);
			expect(await files.readCatalogue()).toMatchObject({ ok: true, value: { models: [{ id: 'darasa/story-mini' }] } });
		}
	);
});

describe('handing over', () => {
	it('gives a model with its runtime to a phone that has never had a network since', async () => {
		const giver = setUp();
		expect(await giver.files.bundle(model, 'wasm')).toBeUndefined();
		await giver.files.fetchModel(model, 'wasm');
		const bundle = (await giver.files.bundle(model, 'wasm')) as Blob;
		const taker = setUp();
		await taker.files.readCatalogue();
		await taker.files.missingBytes(model, 'wasm');
		for (const path of taker.answers.keys()) taker.answers.set(path, offline);
		expect(await taker.files.take([bundle])).toEqual({ ok: true, value: { taken: 3, kept: 0, unknown: 0 } });
		expect(await isStored(taker.files)).toBe(true);
		expect(taker.cache.stored.has(SITE + PROGRAM)).toBe(true);
	});
});
