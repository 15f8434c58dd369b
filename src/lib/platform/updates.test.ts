import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServiceWorker } from './testing/fake-service-worker';
import { registerSite, type Updates } from './updates';

/** The library that registers service workers, driven by the test. */
class FakeWorkbox {
	static last: FakeWorkbox;
	static isRefused = false;
	static isOffline = false;
	/** A host on a bad line, which neither answers nor refuses. */
	static isSilent = false;
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
		if (FakeWorkbox.isSilent) await new Promise(() => {});
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
let onUpdateWaiting: (bytes: number) => void;

beforeEach(() => {
	FakeWorkbox.isRefused = false;
	FakeWorkbox.isOffline = false;
	FakeWorkbox.isSilent = false;
	reload = vi.fn();
	onUpdateWaiting = vi.fn();
	vi.stubGlobal('location', Object.assign(new URL('https://school.example/darasa/'), { reload }));
	useRegistration({});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** What the browser knows of this site. */
function useRegistration(registration: object): void {
	vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });
}

async function register(): Promise<Updates> {
	const updates = await registerSite('/darasa', onUpdateWaiting);
	if (!updates) throw new Error('expected a registered site');
	return updates;
}

describe('registerSite', () => {
	it.each(['isSilent', 'isRefused'] as const)(
		'goes on with the worker that serves the page when the host %s',
		async (state) => {
			FakeWorkbox[state] = true;
			vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
			expect(await registerSite('/darasa', onUpdateWaiting)).toBeDefined();
		}
	);

	it('registers the worker of this site for its own path', async () => {
		await register();
		const { address, options } = FakeWorkbox.last;
		expect([address, options]).toEqual(['https://school.example/darasa/service-worker.js', { scope: '/darasa/' }]);
	});

	it('tells of an update with what it cost, and does nothing more by itself', async () => {
		await register();
		const sw = fakeServiceWorker(() => [{ kind: 'update-size', bytes: 60_000 }]);
		FakeWorkbox.last.happen('waiting', { sw });
		await vi.waitFor(() => expect(onUpdateWaiting).toHaveBeenCalledWith(60_000));
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

	it.each([
		[{ active: {} }, 'newest'],
		[{ installing: {} }, 'newest'],
		[{ active: {}, installing: {} }, 'coming'],
		[{ active: {}, waiting: {} }, 'coming']
	])('tells what looking for an update brought: %j', async (registration, brought) => {
		const updates = await register();
		useRegistration(registration);
		expect(await updates.check()).toBe(brought);
	});

	it('tells that nobody could be asked for an update', async () => {
		FakeWorkbox.isOffline = true;
		expect(await (await register()).check()).toBe('unreachable');
	});

	it('gives nothing where a worker is refused or unknown', async () => {
		FakeWorkbox.isRefused = true;
		expect(await registerSite('/darasa', onUpdateWaiting)).toBeUndefined();
		vi.stubGlobal('navigator', {});
		expect(await registerSite('/darasa', onUpdateWaiting)).toBeUndefined();
	});
});
