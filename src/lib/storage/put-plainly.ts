import { Dexie } from 'dexie';
import type { Rows, TableName } from './tables';

/**
 * Puts rows within the running transaction, past Dexie: for each it notes every key of every index, to tell other tabs,
 * which takes longer than putting it. Who listens to the table must be told in another way.
 */
export function putPlainly<Name extends TableName>(name: Name, rows: readonly Rows[Name][]): PromiseLike<void> {
	const store = Dexie.currentTransaction.idbtrans.objectStore(name);
	return new Dexie.Promise((resolve, reject) => {
		let last: IDBRequest | undefined;
		for (const row of rows) {
			const putting = store.put(row);
			putting.onerror = () => reject(putting.error);
			last = putting;
		}
		// They end in their order.
		if (last) last.onsuccess = () => resolve();
		else resolve();
	});
}
