import { afterEach, expect, it, vi } from 'vitest';
import { readCoreList, readSiteFiles } from './site-files';
import { makeSite, SCOPE } from './testing/fake-site';

afterEach(() => {
	vi.unstubAllGlobals();
});

it('reads the list that the build put in front of the script', () => {
	vi.stubGlobal('self', { DARASA_CORE: ['_app/immutable/start.a1.js', ['index.html', 'r1']] });
	expect(readCoreList()).toEqual([
		{ url: '_app/immutable/start.a1.js', revision: null },
		{ url: 'index.html', revision: 'r1' }
	]);
});

it('has an empty list where there was no last step of a build', () => {
	vi.stubGlobal('self', {});
	expect(readCoreList()).toEqual([]);
});

it('reads all groups from what was stored at install, and none where that is lost', async () => {
	const groups = { core: [], rest: [{ url: 'packs/core.darasa', revision: 'r1', bytes: 300 }], model: [] };
	const { core } = makeSite({ core: { 'site-files.json': JSON.stringify(groups) } });
	expect(await readSiteFiles(core, SCOPE)).toEqual(groups);
	expect(await readSiteFiles(makeSite().core, SCOPE)).toEqual({ core: [] });
});
