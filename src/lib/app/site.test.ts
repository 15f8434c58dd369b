import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GroupStatus, SiteReply, SiteRequest } from '../platform/site-messages';
import { fakeServiceWorker, navigatorInstalling, navigatorWith } from '../platform/testing/fake-service-worker';
import { registerSite } from '../platform/updates';
import { SiteState } from './site.svelte';

vi.mock('../platform/updates', () => ({ registerSite: vi.fn() }));

const group = (missingBytes: number): GroupStatus => ({
	storedFiles: missingBytes === 0 ? 2 : 1,
	allFiles: 2,
	missingBytes,
	allBytes: 100
});

const stored: readonly SiteReply[] = [
	{ kind: 'progress', status: group(30) },
	{ kind: 'stored', status: group(0) }
];

/** What the phone's browser is like; a test changes it before it starts the site. */
let browser: {
	missing: { core: number; rest: number; teacher?: number };
	/** How storing goes on. */
	storing: readonly SiteReply[];
	connection: object;
	storage: { persisted: () => Promise<boolean>; persist: () => Promise<boolean> };
	isSecureContext: boolean;
	/** At a first visit; comes when its worker is at work. */
	installed: Promise<void> | undefined;
	/** The worker took the release back and is gone. */
	isWithdrawn: boolean;
};
let asked: SiteRequest[];
let tellOfUpdate: (bytes: number) => void;
const apply = vi.fn();
const check = vi.fn(async () => 'newest' as const);

beforeEach(() => {
	browser = {
		missing: { core: 0, rest: 60 },
		storing: stored,
		connection: { type: 'wifi' },
		storage: { persisted: async () => false, persist: vi.fn(async () => true) },
		isSecureContext: true,
		installed: undefined,
		isWithdrawn: false
	};
	asked = [];
	vi.mocked(registerSite).mockImplementation(async (_, onUpdateWaiting) => {
		tellOfUpdate = onUpdateWaiting;
		return { apply, check };
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

function answer(request: SiteRequest): readonly SiteReply[] {
	asked.push(request);
	const { core, rest, teacher = 0 } = browser.missing;
	if (request.kind === 'store') {
		const end = browser.storing.at(-1);
		if (end?.kind === 'stored') browser.missing = { core, rest, teacher, [request.group]: 0 };
		return browser.storing;
	}
	return [{ kind: 'status', core: group(core), rest: group(rest), teacher: group(teacher), model: group(100) }];
}

function open(): SiteState {
	const { connection, storage, isSecureContext, installed, isWithdrawn } = browser;
	const worker = fakeServiceWorker(answer);
	vi.stubGlobal('navigator', {
		...(installed ? navigatorInstalling(worker, installed) : navigatorWith(isWithdrawn ? undefined : worker)),
		connection,
		storage,
		userAgent: 'Android'
	});
	vi.stubGlobal('window', { isSecureContext });
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('matchMedia', () => ({ matches: false }));
	return new SiteState();
}

async function start(): Promise<SiteState> {
	const site = open();
	await site.start('/darasa');
	return site;
}

describe('readiness for airplane mode', () => {
	it('comes by itself where data costs nothing', async () => {
		const site = await start();
		expect(asked).toContainEqual({ kind: 'store', group: 'rest' });
		expect(site.readiness).toEqual({ kind: 'ready' });
	});

	it('wants the pages of teachers too where a teacher is, also one who comes later', async () => {
		browser.missing = { core: 0, rest: 60, teacher: 30 };
		browser.connection = { type: 'cellular' };
		const site = await start();
		expect(site.readiness).toEqual({ kind: 'asks', missingBytes: 60 });
		await site.noteTeacher();
		expect(site.readiness).toEqual({ kind: 'asks', missingBytes: 90 });
		await site.storeAll();
		expect(asked).toContainEqual({ kind: 'store', group: 'teacher' });
		expect(site.readiness).toEqual({ kind: 'ready' });
	});

	it('needs nothing once all is there', async () => {
		browser.missing = { core: 0, rest: 0 };
		const site = await start();
		expect(site.readiness).toEqual({ kind: 'ready' });
		expect(asked).toEqual([{ kind: 'status' }]);
	});

	it.each([{ type: 'cellular' }, { saveData: true, type: 'wifi' }])(
		'asks before it costs the family money: %j',
		async (connection) => {
			browser.connection = connection;
			const site = await start();
			expect(site.readiness).toEqual({ kind: 'asks', missingBytes: 60 });
			expect(asked.filter(({ kind }) => kind === 'store')).toEqual([]);
			await site.storeAll();
			expect(site.readiness).toEqual({ kind: 'ready' });
		}
	);

	it.each(['network', 'full'] as const)('tells what is missing and why, and can be tried again: %s', async (reason) => {
		browser.storing = [{ kind: 'failed', reason, status: group(60) }];
		const site = await start();
		expect(site.readiness).toEqual({ kind: 'incomplete', missingBytes: 60, reason });
		browser.storing = stored;
		await site.storeAll();
		expect(site.readiness).toEqual({ kind: 'ready' });
	});

	it('is not claimed while a page of the core is lost', async () => {
		browser.missing = { core: 5, rest: 0 };
		expect((await start()).readiness).toEqual({ kind: 'incomplete', missingBytes: 5, reason: 'network' });
	});

	it('waits for the first installation', async () => {
		let finish = (): void => {};
		browser.installed = new Promise((resolve) => (finish = resolve));
		const site = open();
		const started = site.start('/darasa');
		await vi.waitFor(() => expect(registerSite).toHaveBeenCalled());
		expect([site.readiness, asked]).toEqual([{ kind: 'starting' }, []]);
		finish();
		await started;
		expect(site.readiness).toEqual({ kind: 'ready' });
	});

	it('is told to be out of reach for now where the release was taken back, instead of nothing', async () => {
		browser.isWithdrawn = true;
		const site = await start();
		expect(site.readiness).toEqual({ kind: 'connected-for-now' });
		expect(site.canStay).toBe(false);
	});

	it.each([
		['the address is not safe', () => (browser.isSecureContext = false)],
		['the worker is refused', () => vi.mocked(registerSite).mockResolvedValue(undefined)]
	])('is out of reach where %s, and the app says so', async (_, change) => {
		change();
		expect((await start()).readiness).toEqual({ kind: 'connected-only' });
	});
});

describe('an update', () => {
	it('is only offered; the learner decides when', async () => {
		const site = await start();
		expect(site.updateBytes).toBeUndefined();
		tellOfUpdate(60_000);
		expect(site.updateBytes).toBe(60_000);
		expect(apply).not.toHaveBeenCalled();
		site.applyUpdate();
		expect(apply).toHaveBeenCalledOnce();
	});

	it('can be looked for', async () => {
		const site = await start();
		expect(site.canStay).toBe(true);
		expect(await site.checkForUpdate()).toBe('newest');
		expect(check).toHaveBeenCalledOnce();
	});
});

describe('the promise to keep what is here', () => {
	it('is not asked for at the start, where a browser would say no', async () => {
		const site = await start();
		expect(site.persistence).toBe('may-be-cleared');
		expect(browser.storage.persist).not.toHaveBeenCalled();
	});

	it('is asked for after the first real work, and not again once given', async () => {
		const site = await start();
		await site.askToKeep();
		expect(site.persistence).toBe('kept');
		await site.askToKeep();
		expect(browser.storage.persist).toHaveBeenCalledOnce();
	});

	it('is asked for again where the browser said no', async () => {
		browser.storage.persist = vi.fn(async () => false);
		const site = await start();
		await site.askToKeep();
		await site.askToKeep();
		expect([site.persistence, vi.mocked(browser.storage.persist).mock.calls.length]).toEqual(['may-be-cleared', 2]);
	});
});

it('has nothing to install by before it was started', async () => {
	expect(await new SiteState().askInstall()).toBe(false);
});
