import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installRelease } from './install-release';
import { FakeCaches } from './testing/fake-caches';
import { makeSite, SCOPE } from './testing/fake-site';
import { readUpdateBytes } from './update-bytes';

const options = {
	core: { 'index.html': '12345', 'ask.html': '123' },
	rest: [
		{ url: 'sw-new.js', revision: null, bytes: 40 },
		{ url: 'packs/core.darasa', revision: 'r1', bytes: 300 }
	]
};
const install = {} as ExtendableEvent;
let caches: FakeCaches;
let asked: string[];

beforeEach(() => {
	caches = new FakeCaches();
	asked = [];
	vi.stubGlobal('caches', caches);
	vi.stubGlobal('fetch', async (url: string) => {
		asked.push(url);
		return new Response(url);
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** A release of which only the page "ask" is new. */
function makeRelease(): Parameters<typeof installRelease>[1] {
	const site = makeSite(options);
	const updated = { updatedURLs: [`${SCOPE}ask.html`], notUpdatedURLs: [`${SCOPE}index.html`] };
	return { ...site, core: { ...site.core, install: async () => updated } };
}

it('brings what changed of the later files to a phone that has them, before the update is offered', async () => {
	await (await caches.open('darasa-rest')).put(`${SCOPE}packs/core.darasa?revision=r1`, new Response('pack'));
	await installRelease(install, makeRelease());
	expect(asked).toEqual([`${SCOPE}sw-new.js`]);
	expect(await readUpdateBytes()).toBe(43);
});

it('leaves them to the learner where she has not agreed to them yet', async () => {
	await installRelease(install, makeRelease());
	expect(asked).toEqual([]);
	expect(await readUpdateBytes()).toBe(3);
});

it('is not done while one of them is missing: the release before goes on', async () => {
	await (await caches.open('darasa-rest')).put(`${SCOPE}packs/core.darasa?revision=r1`, new Response('pack'));
	vi.stubGlobal('fetch', async () => {
		throw new TypeError('Failed to fetch');
	});
	await expect(installRelease(install, makeRelease())).rejects.toThrow(TypeError);
	expect(await readUpdateBytes()).toBe(0);
});
