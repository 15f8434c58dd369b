import { openCachedStore } from './cached-store';
import type { ModelStore } from './model-store';
import { openPrivateStore } from './private-store';

/**
 * The store of this browser; undefined on plain http, where browsers hide both. Pages and the worker open the same one.
 * Private files are tried by writing, since some browsers have them and refuse (private windows), others cannot write
 * them from a page.
 */
export async function openStore(
	storage: StorageManager | undefined = navigator.storage,
	caches: CacheStorage | undefined = globalThis.caches
): Promise<ModelStore | undefined> {
	const canWrite = typeof FileSystemFileHandle === 'function' && 'createWritable' in FileSystemFileHandle.prototype;
	if (canWrite && typeof storage?.getDirectory === 'function') {
		const store = await openPrivateStore(storage).catch(() => undefined);
		if (store) return store;
	}
	return caches && openCachedStore(caches).catch(() => undefined);
}
