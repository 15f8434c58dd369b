export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

/** Whether the browser promises not to clear this app's data when the phone is full. */
export async function readPersistence(): Promise<Persistence> {
	if (!navigator.storage?.persisted) return 'unknown';
	return (await navigator.storage.persisted()) ? 'kept' : 'may-be-cleared';
}

/** Asks for that promise. Chromium decides silently, Firefox asks; so it is asked after the first real work, not before. */
export async function askPersistence(): Promise<Persistence> {
	if (!navigator.storage?.persist) return 'unknown';
	return (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared';
}

export interface StorageRoom {
	readonly usedBytes: number;
	readonly allowedBytes: number;
}

/** What is used and what the browser would allow; both are rough. */
export async function readStorageRoom(): Promise<StorageRoom | undefined> {
	if (!navigator.storage?.estimate) return undefined;
	const { usage = 0, quota = 0 } = await navigator.storage.estimate();
	return { usedBytes: usage, allowedBytes: quota };
}
