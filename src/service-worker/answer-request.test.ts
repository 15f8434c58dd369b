import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequest, isOurs } from './answer-request';
import { FakeCaches } from './testing/fake-caches';
import { makeSite, SCOPE } from './testing/fake-site';

let caches: FakeCaches;
/** Addresses that the network was asked for. */
let asked: string[];

beforeEach(() => {
	caches = new FakeCaches();
	asked = [];
	vi.stubGlobal('caches', caches);
	vi.stubGlobal('fetch', async (request: Request | string) => {
		asked.push(typeof request === 'string' ? request : request.url);
		return new Response('from the network');
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const core = {
	'index.html': 'home',
	'ask.html': 'ask',
	'200.html': 'any page',
	'packs/index.json': '{"packs":[]}',
	'_app/immutable/entry/start.a1.js': 'start'
};
const site = makeSite({
	core,
	rest: [{ url: 'packs/core.darasa', revision: 'r1', bytes: 9 }],
	model: [{ url: '_app/immutable/workers/model-b2.js', revision: null, bytes: 9 }]
});

/** A page that is opened; Node's own requests cannot have this mode. */
function open(path: string): Request {
	return Object.defineProperty(new Request(SCOPE + path), 'mode', { value: 'navigate' });
}

async function answer(request: Request): Promise<string> {
	return (await answerRequest(request, site)).text();
}

describe('isOurs', () => {
	it.each([
		[new Request(`${SCOPE}ask`), true],
		[new Request(SCOPE), true],
		[new Request('https://school.example/other/'), false],
		[new Request('https://models.example.org/model.onnx'), false],
		[new Request(`${SCOPE}receive`, { method: 'POST' }), true],
		[new Request(`${SCOPE}receive?x=1`, { method: 'POST' }), true],
		[new Request(`${SCOPE}ask`, { method: 'POST' }), false],
		[new Request(`${SCOPE}ask`, { method: 'HEAD' }), false]
	])('case %#', (request, ours) => {
		expect(isOurs(request, SCOPE)).toBe(ours);
	});
});

describe('answerRequest', () => {
	it.each([
		['', 'home'],
		['?src=pwa', 'home'],
		['ask', 'ask'],
		['ask.html', 'ask'],
		['ask?q=1#top', 'ask'],
		['_app/immutable/entry/start.a1.js', 'start'],
		['packs/index.json', '{"packs":[]}'],
		['lesson/fractions-equivalent', 'any page'],
		['no/such/page', 'any page']
	])('opens %s from what is stored', async (path, content) => {
		expect(await answer(open(path))).toBe(content);
		expect(asked).toEqual([]);
	});

	it.each(['models/org/none.json', 'packs/none.darasa', 'ort/none.wasm', '_app/immutable/chunks/none.js'])(
		'never passes a page off as %s',
		async (path) => {
			expect(await answer(open(path))).toBe('from the network');
			expect(await answer(new Request(SCOPE + path))).toBe('from the network');
		}
	);

	it('asks the network for a file it does not know', async () => {
		expect(await answer(new Request(`${SCOPE}icons/none.png`))).toBe('from the network');
		expect(asked).toEqual([`${SCOPE}icons/none.png`]);
	});

	it('rejects as the network does, so that the page hears of it', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
		await expect(answer(new Request(`${SCOPE}icons/none.png`))).rejects.toThrow(TypeError);
	});

	it.each([
		['packs/core.darasa', 'darasa-rest', 'packs/core.darasa?revision=r1'],
		['_app/immutable/workers/model-b2.js', 'darasa-model-code', '_app/immutable/workers/model-b2.js']
	])('gives %s once its group is stored', async (path, cacheName, key) => {
		expect(await answer(new Request(SCOPE + path))).toBe('from the network');
		await (await caches.open(cacheName)).put(SCOPE + key, new Response('stored later'));
		expect(await answer(new Request(SCOPE + path))).toBe('stored later');
	});

	it('hands over the programs that run a model from where they were proved, but always asks for their list', async () => {
		const models = await caches.open('darasa-models');
		for (const name of ['1.31/ort.wasm', '1.31/ort.mjs', 'runtime.json'])
			await models.put(`${SCOPE}ort/${name}`, new Response('proved'));
		expect(await answer(new Request(`${SCOPE}ort/1.31/ort.wasm`))).toBe('proved');
		expect(await answer(new Request(`${SCOPE}ort/1.31/ort.mjs`))).toBe('proved');
		expect(await answer(new Request(`${SCOPE}ort/runtime.json`))).toBe('from the network');
	});

	it('still has the code of the release before, for a tab that runs it', async () => {
		const old = `${SCOPE}_app/immutable/chunks/old.js`;
		await (await caches.open('darasa-previous')).put(old, new Response('old code'));
		expect(await answer(new Request(old))).toBe('old code');
		expect(asked).toEqual([]);
	});

	it('lays shared files aside and leads to the page that reads them', async () => {
		const form = new FormData();
		form.append('files', new File(['DARASA-BACKUP'], 'a.darasa'));
		const request = new Request(`${SCOPE}receive`, { method: 'POST', body: form });
		const answered = await answerRequest(request, site);
		expect([answered.status, answered.headers.get('Location')]).toEqual([303, `${SCOPE}receive?from=share`]);
	});
});
