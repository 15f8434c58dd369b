import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPreviousChunks, matchPreviousChunk } from './previous-chunks';
import { FakeCaches } from './testing/fake-caches';
import { SCOPE } from './testing/fake-site';

const PRECACHE = 'workbox-precache-v2';
const chunk = (name: string): string => `${SCOPE}_app/immutable/chunks/${name}.js`;
let caches: FakeCaches;

beforeEach(() => {
	caches = new FakeCaches();
	vi.stubGlobal('caches', caches);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** What the precache holds while a release takes over: its own files and those of the release before. */
async function fillPrecache(...addresses: string[]): Promise<void> {
	const precache = await caches.open(PRECACHE);
	for (const address of addresses) await precache.put(address, new Response(address));
}

it('keeps the code of the release before, but not its pages', async () => {
	await fillPrecache(chunk('old'), chunk('shared'), chunk('new'), `${SCOPE}index.html?__WB_REVISION__=1`);
	await keepPreviousChunks([PRECACHE], new Set([chunk('shared'), chunk('new')]));
	expect(Object.keys(await caches.read('darasa-previous'))).toEqual([chunk('old')]);
	expect(await (await matchPreviousChunk(new Request(chunk('old'))))?.text()).toBe(chunk('old'));
	expect(await matchPreviousChunk(new Request(chunk('new')))).toBeUndefined();
});

it('keeps words of the release before that were stored later, in a language of the learner', async () => {
	await (await caches.open('darasa-rest')).put(chunk('sw-old'), new Response('Habari'));
	await keepPreviousChunks([PRECACHE, 'darasa-rest'], new Set([chunk('sw-new')]));
	expect(await (await matchPreviousChunk(new Request(chunk('sw-old'))))?.text()).toBe('Habari');
});

it('keeps one release back, not two', async () => {
	await fillPrecache(chunk('first'), chunk('second'));
	await keepPreviousChunks([PRECACHE], new Set([chunk('second')]));
	await (await caches.open(PRECACHE)).delete(chunk('first'));
	await fillPrecache(chunk('third'));
	await keepPreviousChunks([PRECACHE], new Set([chunk('third')]));
	expect(Object.keys(await caches.read('darasa-previous'))).toEqual([chunk('second')]);
});

it('takes no room at a first install', async () => {
	await fillPrecache(chunk('new'));
	await keepPreviousChunks([PRECACHE], new Set([chunk('new')]));
	expect(await caches.has('darasa-previous')).toBe(false);
});
