import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCatalogue, type CatalogueEntry } from './catalogue';
import { createModelFiles, type FetchProgress } from './files';

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
	uses: ['reword']
};
const parsed = parseCatalogue({ models: [entry] });
const model = (parsed.ok ? parsed.value[0] : undefined) as CatalogueEntry;

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

function setUp() {
	const cache = new FakeCache();
	const asked: string[] = [];
	const answers = new Map<string, Answer>([
		['/models/catalogue.json', () => Response.json({ models: [entry] })],
		['/models/darasa/story-mini/config.json', () => new Response('{}')],
		['/models/darasa/story-mini/onnx/model_quantized.onnx', () => new Response(WEIGHTS)],
		['/models/darasa/story-mini/onnx/model.onnx', () => new Response('floats')],
		['/ort/runtime.json', () => new Response(runtimeManifest('1.0'))],
		['/ort/1.0/plain.wasm', () => new Response('plain.wasm')]
	]);
	const fakeFetch = async (input: RequestInfo | URL): Promise<Response> => {
		const path = String(input).slice(SITE.length);
		asked.push(path);
		return (answers.get(path) ?? (() => new Response('Not found', { status: 404 })))();
	};
	const caches = { open: async () => cache } as unknown as CacheStorage;
	const files = createModelFiles({ site: SITE, fetch: fakeFetch, caches });
	return { files, cache, answers, asked, fakeFetch };
}

const QUANTISED = '/models/darasa/story-mini/onnx/model_quantized.onnx';
const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

describe('fetchModel', () => {
	it('keeps what the device needs, proved, and nothing else', async () => {
		const { files, cache } = setUp();
		expect(await files.isModelStored(model, 'wasm')).toBe(false);
		const progress: FetchProgress[] = [];
		const fetched = await files.fetchModel(model, 'wasm', { onProgress: (step) => progress.push(step) });
		expect(fetched).toEqual({ ok: true });
		expect([...cache.stored.keys()].map((url) => url.slice(SITE.length)).sort()).toEqual([
			'/models/darasa/story-mini/config.json',
			QUANTISED,
			'/ort/1.0/plain.wasm',
			'/ort/runtime.json'
		]);
		expect(progress.at(-1)).toEqual({ loadedBytes: 412, totalBytes: 412 });
		expect(progress.map((step) => step.loadedBytes)).toEqual(
			[...progress].map((step) => step.loadedBytes).sort((a, b) => a - b)
		);
		expect([await files.isModelStored(model, 'wasm'), await files.isModelStored(model, 'webgpu')]).toEqual([
			true,
			false
		]);
	});

	it.each([
		['other bytes of the same length', () => new Response(WEIGHTS.replace('w', 'W')), 'damaged'],
		['a file cut short', () => new Response(WEIGHTS.slice(0, 99)), 'damaged'],
		['a file that never ends', () => new Response(WEIGHTS + WEIGHTS), 'damaged'],
		[
			'a page in its place',
			() => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
			'missing'
		],
		['no such file', () => new Response('Not found', { status: 404 }), 'missing'],
		['no network', offline, 'offline'],
		[
			'a line that breaks in the middle',
			() =>
				new Response(
					new ReadableStream({
						pull(controller) {
							controller.enqueue(encode('weights '));
							controller.error(new TypeError('network error'));
						}
					})
				),
			'offline'
		]
	] as [string, Answer, string][])(
		'refuses %s, keeps what was good and goes on from there',
		async (_, answer, kind) => {
			const { files, cache, answers, asked } = setUp();
			const good = answers.get(QUANTISED) as Answer;
			answers.set(QUANTISED, answer);
			const fetched = await files.fetchModel(model, 'wasm');
			expect(fetched).toMatchObject({ ok: false, error: { kind, message: { key: `model.${kind}` } } });
			expect(cache.stored.has(SITE + QUANTISED)).toBe(false);
			answers.set(QUANTISED, good);
			asked.length = 0;
			expect(await files.fetchModel(model, 'wasm')).toEqual({ ok: true });
			expect(asked).not.toContain('/models/darasa/story-mini/config.json');
		}
	);

	it('stops when asked to', async () => {
		const { files, answers, cache } = setUp();
		const controller = new AbortController();
		answers.set(QUANTISED, () => {
			controller.abort();
			return new Response(WEIGHTS);
		});
		const fetched = await files.fetchModel(model, 'wasm', { signal: controller.signal });
		expect(fetched).toMatchObject({ ok: false, error: { kind: 'stopped' } });
		expect(cache.stored.has(SITE + QUANTISED)).toBe(false);
	});

	it('says when the device is full', async () => {
		const { files, cache } = setUp();
		cache.isFull = true;
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'full' } });
	});

	it('says that nothing can be kept on an insecure origin', async () => {
		const { fakeFetch } = setUp();
		const files = createModelFiles({ site: SITE, fetch: fakeFetch, caches: undefined });
		expect(await files.fetchModel(model, 'wasm')).toMatchObject({ ok: false, error: { kind: 'insecure' } });
		expect(await files.isModelStored(model, 'wasm')).toBe(false);
	});

	it('fetches again what a new catalogue says is another file', async () => {
		const { files, answers } = setUp();
		await files.fetchModel(model, 'wasm');
		const newer = { ...entry, files: [describeFile('config.json', '[]'), ...entry.files.slice(1)] };
		const again = parseCatalogue({ models: [newer] });
		const changed = (again.ok ? again.value[0] : undefined) as CatalogueEntry;
		expect(await files.missingBytes(changed, 'wasm')).toEqual({ ok: true, value: 2 });
		answers.set('/models/darasa/story-mini/config.json', () => new Response('[]'));
		await files.fetchModel(changed, 'wasm');
		expect(await files.isModelStored(changed, 'wasm')).toBe(true);
	});

	it('lets the runtime of the version before go', async () => {
		const { files, answers, cache } = setUp();
		await files.fetchModel(model, 'wasm');
		answers.set('/ort/runtime.json', () => new Response(runtimeManifest('1.1')));
		answers.set('/ort/1.1/plain.wasm', () => new Response('plain.wasm'));
		await files.fetchModel(model, 'wasm');
		const runtimes = [...cache.stored.keys()].filter((url) => url.endsWith('.wasm'));
		expect(runtimes).toEqual([`${SITE}/ort/1.1/plain.wasm`]);
	});
});

describe('removeModel', () => {
	it('frees the model and leaves the runtime', async () => {
		const { files, cache } = setUp();
		await files.fetchModel(model, 'wasm');
		await files.removeModel(model);
		expect(await files.isModelStored(model, 'wasm')).toBe(false);
		expect([...cache.stored.keys()].filter((url) => url.includes('/models/'))).toEqual([]);
		expect(cache.stored.has(`${SITE}/ort/1.0/plain.wasm`)).toBe(true);
	});
});

describe('without a network', () => {
	it('knows the catalogue of the last visit and what is stored', async () => {
		const { files, answers } = setUp();
		await files.readCatalogue();
		await files.fetchModel(model, 'wasm');
		for (const path of answers.keys()) answers.set(path, offline);
		expect(await files.readCatalogue()).toMatchObject({ ok: true, value: [{ id: 'darasa/story-mini' }] });
		expect(await files.isModelStored(model, 'wasm')).toBe(true);
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
		expect(await files.readCatalogue()).toEqual({ ok: true, value: [] });
	});

	it.each(['{', '{"models": 3}', '\u0000', `{"models": [], "x": "${'x'.repeat(1_000_000)}"}`])(
		'refuses a broken list and keeps the good one',
		async (text) => {
			const { files, answers } = setUp();
			await files.readCatalogue();
			answers.set('/models/catalogue.json', () => new Response(text));
			expect(await files.readCatalogue()).toMatchObject({ ok: false, error: { kind: 'badCatalogue' } });
			answers.set('/models/catalogue.json', offline);
			expect(await files.readCatalogue()).toMatchObject({ ok: true, value: [{ id: 'darasa/story-mini' }] });
		}
	);
});
