import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServiceWorker } from './testing/fake-service-worker';
import { registerSite, type UpdateEvents, type Updates } from './updates';

/** The library that registers service workers, driven by the test. */
class FakeWorkbox {
	static last: FakeWorkbox;
	static isRefused = false;
	static isOffline = false;
	readonly address: string;
	readonly options: object;
	skips = 0;
	readonly #listeners = new Map<string, (event: object) => void>();

	constructor(address: string, options: object) {
		this.address = address;
		this.options = options;
		FakeWorkbox.last = this;
	}

	addEventListener(name: string, listener: (event: object) => void): void {
		this.#listeners.set(name, listener);
	}

	async register(): Promise<void> {
		if (FakeWorkbox.isRefused) throw new DOMException('bad certificate', 'SecurityError');
	}

	async update(): Promise<void> {
		if (FakeWorkbox.isOffline) throw new TypeError('Failed to fetch');
	}

	messageSkipWaiting(): void {
		this.skips += 1;
	}

	happen(name: string, event: object = {}): void {
		this.#listeners.get(name)?.(event);
	}
}

vi.mock('workbox-window', () => ({ Workbox: FakeWorkbox }));

let reload: () => void;
let events: UpdateEvents;

beforeEach(() => {
	FakeWorkbox.isRefused = false;
	FakeWorkbox.isOffline = false;
	reload = vi.fn();
	events = { onFirstReady: vi.fn(), onUpdateWaiting: vi.fn() };
	vi.stubGlobal('location', Object.assign(new URL('https://school.example/darasa/'), { reload }));
	vi.stubGlobal('navigator', { serviceWorker: {} });
});

afterEach(() => {
	vi.unstubAllGlobals();
});

async function register(): Promise<Updates> {
	const updates = await registerSite('/darasa', events);
	if (!updates) throw new Error('expected a registered site');
	return updates;
}

describe('registerSite', () => {
	it('registers the worker of this site for its own path', async () => {
		await register();
		const { address, options } = FakeWorkbox.last;
		expect([address, options]).toEqual(['https://school.example/darasa/service-worker.js', { scope: '/darasa/' }]);
	});

	it('tells of an update with what it cost, and does nothing more by itself', async () => {
		await register();
		const sw = fakeServiceWorker(() => [{ kind: 'update-size', bytes: 60_000 }]);
		FakeWorkbox.last.happen('waiting', { sw });
		await vi.waitFor(() => expect(events.onUpdateWaiting).toHaveBeenCalledWith(60_000));
		expect(FakeWorkbox.last.skips).toBe(0);
		expect(reload).not.toHaveBeenCalled();
	});

	it('starts the page again only when its learner asked for the update', async () => {
		const updates = await register();
		updates.apply();
		expect(FakeWorkbox.last.skips).toBe(1);
		expect(reload).not.toHaveBeenCalled();
		FakeWorkbox.last.happen('controlling');
		expect(reload).toHaveBeenCalledOnce();
	});

	it('leaves a lesson alone when another tab takes the update', async () => {
		await register();
		FakeWorkbox.last.happen('controlling');
		expect(reload).not.toHaveBeenCalled();
	});

	it('tells the first installation from an update', async () => {
		await register();
		FakeWorkbox.last.happen('activated', { isUpdate: true });
		expect(events.onFirstReady).not.toHaveBeenCalled();
		FakeWorkbox.last.happen('activated', { isUpdate: false });
		expect(events.onFirstReady).toHaveBeenCalledOnce();
	});

	it('looks for updates without minding that there is no network', async () => {
		FakeWorkbox.isOffline = true;
		await expect((await register()).check()).resolves.toBeUndefined();
	});

	it('gives nothing where a worker is refused or unknown', async () => {
		FakeWorkbox.isRefused = true;
		expect(await registerSite('/darasa', events)).toBeUndefined();
		vi.stubGlobal('navigator', {});
		expect(await registerSite('/darasa', events)).toBeUndefined();
	});
});
