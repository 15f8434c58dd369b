import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteReply } from '../lib/platform/site-messages';
import { answerPage } from './answer-page';
import type { StoredSite } from './release';
import { FakeCaches } from './testing/fake-caches';
import { makeSite, SCOPE } from './testing/fake-site';
import { noteUpdateBytes } from './update-bytes';

let caches: FakeCaches;

beforeEach(() => {
	caches = new FakeCaches();
	vi.stubGlobal('caches', caches);
	vi.stubGlobal('fetch', async (url: string) => new Response(url));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const options = {
	core: { 'index.html': '12345', 'ask.html': '123' },
	rest: [
		{ url: 'packs/core.darasa', revision: 'r1', bytes: 300 },
		{ url: 'sw.js', revision: null, bytes: 40 }
	],
	model: [{ url: 'workers/model.js', revision: null, bytes: 1000 }]
};

async function ask(request: object, site: StoredSite = makeSite(options)): Promise<SiteReply[]> {
	const replies: SiteReply[] = [];
	const port = { postMessage: (reply: SiteReply) => replies.push(reply) };
	await answerPage(request, port as unknown as MessagePort, site);
	return replies;
}

describe('status', () => {
	it('tells of each group what is stored', async () => {
		expect(await ask({ kind: 'status' })).toEqual([
			{
				kind: 'status',
				core: { storedFiles: 2, allFiles: 2, missingBytes: 0, allBytes: 8 },
				rest: { storedFiles: 0, allFiles: 2, missingBytes: 340, allBytes: 340 },
				teacher: { storedFiles: 0, allFiles: 0, missingBytes: 0, allBytes: 0 },
				model: { storedFiles: 0, allFiles: 1, missingBytes: 1000, allBytes: 1000 }
			}
		]);
	});

	it('notices files of the core that the browser has lost', async () => {
		const [reply] = await ask({ kind: 'status' }, makeSite({ ...options, lost: ['ask.html'] }));
		expect(reply).toMatchObject({ core: { storedFiles: 1, allFiles: 2, missingBytes: 3, allBytes: 8 } });
	});
});

describe('store', () => {
	it('tells how far it is after each file, and when all is there', async () => {
		const replies = await ask({ kind: 'store', group: 'rest' });
		expect(replies.map((reply) => [reply.kind, 'status' in reply ? reply.status.missingBytes : 0])).toEqual([
			['progress', 40],
			['progress', 0],
			['stored', 0]
		]);
		expect(await ask({ kind: 'store', group: 'rest' })).toMatchObject([{ kind: 'stored' }]);
	});

	it('stores the code of models only when asked for it', async () => {
		await ask({ kind: 'store', group: 'rest' });
		expect(await caches.read('darasa-model-code')).toEqual({});
		await ask({ kind: 'store', group: 'model' });
		expect(Object.keys(await caches.read('darasa-model-code'))).toEqual([`${SCOPE}workers/model.js`]);
	});

	it('says that the network went, and what is there by now', async () => {
		let left = 1;
		vi.stubGlobal('fetch', async (url: string) => {
			if (left-- === 0) throw new TypeError('Failed to fetch');
			return new Response(url);
		});
		expect((await ask({ kind: 'store', group: 'rest' })).at(-1)).toEqual({
			kind: 'failed',
			reason: 'network',
			status: { storedFiles: 1, allFiles: 2, missingBytes: 40, allBytes: 340 }
		});
	});

	it('says that the phone is full', async () => {
		caches.isFull = true;
		expect(await ask({ kind: 'store', group: 'rest' })).toMatchObject([
			{ kind: 'failed', reason: 'full', status: { storedFiles: 0 } }
		]);
	});
});

describe('update-size', () => {
	it('is what the update fetched when it was installed, also for a worker that was ended since', async () => {
		expect(await ask({ kind: 'update-size' })).toEqual([{ kind: 'update-size', bytes: 0 }]);
		await noteUpdateBytes(3);
		expect(await ask({ kind: 'update-size' })).toEqual([{ kind: 'update-size', bytes: 3 }]);
	});
});

it.each([{}, { kind: 'delete' }, { kind: 'store' }, { kind: 'store', group: 'core' }, { kind: 7 }])(
	'answers no other question: %j',
	async (request) => {
		expect(await ask(request)).toEqual([]);
	}
);
