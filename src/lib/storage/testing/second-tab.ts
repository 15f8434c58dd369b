import type { Storage, StorageOptions } from '../open-storage';
import type { Result } from '$lib/domain/base/result';
import type { StorageError } from '../errors';

type OpenStorage = (options: StorageOptions) => Promise<Result<Storage, StorageError>>;

interface TabWindow extends Window {
	openStorage?: OpenStorage;
	readonly IDBObjectStore: typeof IDBObjectStore;
}

/** A page of the same origin with modules of its own, as another tab has them. */
export interface SecondTab {
	readonly openStorage: OpenStorage;
	readonly window: TabWindow;
	/** What the system does to a tab when memory runs out. */
	kill(): void;
}

export async function openSecondTab(): Promise<SecondTab> {
	const frame = document.createElement('iframe');
	const module = new URL('../open-storage.ts', import.meta.url).href;
	const opened = new Promise<void>((resolve) => addEventListener('message', () => resolve(), { once: true }));
	frame.srcdoc = `<script type="module">
		const { openStorage } = await import(${JSON.stringify(module)});
		window.openStorage = openStorage;
		parent.postMessage('ready', '*');
	</script>`;
	document.body.append(frame);
	await opened;
	const tab = frame.contentWindow as TabWindow | null;
	if (!tab?.openStorage) throw new Error('the second tab did not load');
	return { openStorage: tab.openStorage, window: tab, kill: () => frame.remove() };
}
