import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSiteStatus, readUpdateBytes, storeGroup, untilSiteWorks } from './ask-site';
import type { GroupStatus, SiteReply, SiteRequest } from './site-messages';
import { fakeServiceWorker, GoingWorker, navigatorInstalling, navigatorWith } from './testing/fake-service-worker';

const missing = (missingBytes: number): GroupStatus => ({
	storedFiles: 0,
	allFiles: 2,
	missingBytes,
	allBytes: 100
});
const status = {
	kind: 'status',
	core: missing(0),
	rest: missing(60),
	teacher: missing(0),
	model: missing(100)
} as const;

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

function useWorker(answer: (request: SiteRequest) => readonly SiteReply[]): void {
	vi.stubGlobal('navigator', navigatorWith(fakeServiceWorker(answer)));
}

describe('readSiteStatus', () => {
	it('gives what the service worker says', async () => {
		useWorker(({ kind }) => (kind === 'status' ? [status] : []));
		expect(await readSiteStatus()).toEqual(status);
	});

	it('does not wait for a worker that gives up its place instead of an answer', async () => {
		const worker = new GoingWorker();
		vi.stubGlobal('navigator', navigatorWith(worker.asServiceWorker));
		const asked = readSiteStatus();
		worker.go();
		expect(await asked).toBeUndefined();
	});

	it.each([
		['no service worker runs yet', navigatorWith()],
		['the browser has none', {}]
	])('gives nothing where %s', async (_, navigator) => {
		vi.stubGlobal('navigator', navigator);
		expect(await readSiteStatus()).toBeUndefined();
	});
});

describe('storeGroup', () => {
	it.each([
		[{ kind: 'stored', status: missing(0) }, 'stored'],
		[{ kind: 'failed', reason: 'network', status: missing(20) }, 'network'],
		[{ kind: 'failed', reason: 'full', status: missing(20) }, 'full']
	] as const)('tells each step and how it ended: %j', async (end, outcome) => {
		useWorker((request) =>
			request.kind === 'store' && request.group === 'rest' ? [{ kind: 'progress', status: missing(40) }, end] : []
		);
		const steps: number[] = [];
		expect(await storeGroup('rest', ({ missingBytes }) => steps.push(missingBytes))).toBe(outcome);
		expect(steps).toEqual([40, end.status.missingBytes]);
	});

	it('gives up on a worker that was ended in the middle, so that it can be tried again', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		useWorker(() => [{ kind: 'progress', status: missing(40) }]);
		const heard = vi.fn();
		const storing = storeGroup('rest', heard);
		await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
		vi.advanceTimersByTime(120_000);
		expect(await storing).toBe('network');
	});

	it('says that there is no worker to do it', async () => {
		vi.stubGlobal('navigator', navigatorWith());
		expect(await storeGroup('rest', () => {})).toBe('no-worker');
	});
});

describe('untilSiteWorks', () => {
	it('ends when a first installation breaks off', async () => {
		const worker = new GoingWorker();
		vi.stubGlobal('navigator', navigatorInstalling(worker.asServiceWorker, new Promise(() => {})));
		const waiting = untilSiteWorks();
		worker.go();
		await expect(waiting).resolves.toBeUndefined();
	});
});

it('asks a waiting release what it has fetched', async () => {
	const waiting = fakeServiceWorker(() => [{ kind: 'update-size', bytes: 60_000 }]);
	expect(await readUpdateBytes(waiting)).toBe(60_000);
});
