interface StoreDump {
	readonly keyPath: string | readonly string[];
	readonly indexes: readonly {
		readonly name: string;
		readonly keyPath: string | readonly string[];
		readonly multiEntry: boolean;
	}[];
	readonly rows: readonly object[];
}

/** A whole database as a released app left it. */
export interface Dump {
	readonly nativeVersion: number;
	readonly stores: Readonly<Record<string, StoreDump>>;
}

/** Makes the database of a dump with the browser's own means, so that no code of today has a hand in it. */
export async function loadDump(factory: IDBFactory, name: string, dump: Dump): Promise<void> {
	const opening = factory.open(name, dump.nativeVersion);
	opening.onupgradeneeded = () => {
		for (const [storeName, { keyPath, indexes, rows }] of Object.entries(dump.stores)) {
			const store = opening.result.createObjectStore(storeName, { keyPath: copyPath(keyPath) });
			for (const { name: indexName, keyPath: path, multiEntry } of indexes) {
				store.createIndex(indexName, copyPath(path), { multiEntry });
			}
			for (const row of rows) store.add(reviveBytes(row));
		}
	};
	const database = await settle(opening);
	database.close();
}

/** Reads every row and the version back, with the browser's own means. */
export async function readDump(factory: IDBFactory, name: string) {
	const database = await settle(factory.open(name));
	const names = Array.from(database.objectStoreNames);
	const transaction = database.transaction(names);
	const rows = names.map(async (store) => [store, await settle(transaction.objectStore(store).getAll())] as const);
	const read = { nativeVersion: database.version, rows: Object.fromEntries(await Promise.all(rows)) };
	database.close();
	return read;
}

function copyPath(path: string | readonly string[]): string | string[] {
	return typeof path === 'string' ? path : [...path];
}

/** JSON has no bytes: a dump writes them as `{ "utf8": text }`, or as `{ "base64": text }` where they are no text. */
export function reviveBytes<Row extends object>(row: Row): Row {
	const fields = Object.entries(row).map(([name, field]) => [name, reviveField(field)]);
	return Object.fromEntries(fields) as Row;
}

function reviveField(field: unknown): unknown {
	if (typeof field !== 'object' || field === null) return field;
	if ('utf8' in field && typeof field.utf8 === 'string') return new TextEncoder().encode(field.utf8);
	if ('base64' in field && typeof field.base64 === 'string')
		return Uint8Array.from(atob(field.base64), (letter) => letter.charCodeAt(0));
	return field;
}

export function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
