import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { asId, type CountryCode, type LanguageTag } from '../../domain/base/ids';
import { I18n } from '../../i18n/i18n.svelte';
import type { Host } from '../host';
import { Library } from '../library.svelte';
import { Session } from '../session.svelte';
import { StorageRoom } from '../storage-room';

const LANGUAGES = ['en', 'sw', 'am', 'ar'].map((tag) => asId<LanguageTag>(tag));

/** The app as far as most tests need it, put together as `createApp` does. */
export interface TestApp {
	readonly storage: StorageRoom;
	readonly i18n: I18n;
	readonly session: Session;
	readonly library: Library;
}

/**
 * What a browser gives the app, in memory: storage, the page's root, a host that may be out of reach. Starting the app
 * again on the same phone finds what was kept. `vi.unstubAllGlobals` takes it all away.
 */
export class TestPhone {
	/** Files of the site by path; a path that is missing is out of reach. */
	readonly site = new Map<string, BodyInit>();
	readonly requests: string[] = [];
	readonly root = { lang: '', dir: '', dataset: {} as Record<string, string> };
	readonly #kept = new Map<string, string>();

	constructor() {
		vi.stubGlobal('indexedDB', new IDBFactory());
		vi.stubGlobal('IDBKeyRange', IDBKeyRange);
		vi.stubGlobal('location', new URL('https://school.example/'));
		vi.stubGlobal('document', { documentElement: this.root });
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => this.#kept.get(key) ?? null,
			setItem: (key: string, value: string) => this.#kept.set(key, value)
		});
		vi.stubGlobal('fetch', async (path: string) => {
			this.requests.push(path);
			const body = this.site.get(path);
			if (body === undefined) throw new TypeError('Failed to fetch');
			return new Response(body);
		});
	}

	/** A fresh start of the app; nothing is read before its parts are started. */
	open({ wanted = ['en'], signers = [] }: { wanted?: readonly string[]; signers?: Host['signers'] } = {}): TestApp {
		const storage = new StorageRoom(LANGUAGES);
		const country = asId<CountryCode>('KE');
		const i18n = new I18n({ languages: LANGUAGES, country, wanted });
		const session = new Session(storage, i18n, { country, onLeave: () => {} });
		return { storage, i18n, session, library: new Library(storage, { basePath: '', signers }) };
	}

	/** A browser that keeps nothing, as in some private windows. */
	forbidStorage(): void {
		vi.stubGlobal('indexedDB', undefined);
	}

	/** From now on nothing more can be written; reading goes on. Returns what makes room again. */
	fill(): () => void {
		const full = (): never => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
		const spies = [vi.spyOn(IDBObjectStore.prototype, 'add'), vi.spyOn(IDBObjectStore.prototype, 'put')];
		for (const spy of spies) spy.mockImplementation(full);
		return () => spies.forEach((spy) => spy.mockRestore());
	}
}
