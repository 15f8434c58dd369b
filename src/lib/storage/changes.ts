import { Dexie, RangeSet, type ObservabilitySet } from 'dexie';
import { RELEASES } from './migrations';
import type { TableName } from './tables';

export type ChangeListener = (tables: ReadonlySet<TableName>) => void;

const ALL_TABLES = RELEASES.flatMap(({ stores }) => Object.keys(stores) as TableName[]);

/**
 * Calls `listener` after each transaction that changed something, in this tab or another (Dexie tells other tabs
 * through a BroadcastChannel). Returns what ends it.
 */
export function watchChanges(databaseName: string, listener: ChangeListener): () => void {
	const onMutated = (parts: ObservabilitySet): void => {
		const tables = listTables(databaseName, parts);
		if (tables.size > 0) listener(tables);
	};
	Dexie.on('storagemutated', onMutated);
	return () => Dexie.on.storagemutated.unsubscribe(onMutated);
}

/** Tells this tab and others of a change that was made past Dexie. */
export function tellOfChange(databaseName: string, table: TableName): void {
	Dexie.on.storagemutated.fire({ [`idb://${databaseName}/${table}/`]: new RangeSet(Dexie.minKey, Dexie.maxKey) });
}

/** Parts are named `idb://database/table/index`; the name `all` comes when a page returns from the back-forward cache. */
function listTables(databaseName: string, parts: ObservabilitySet): ReadonlySet<TableName> {
	if ('all' in parts) return new Set(ALL_TABLES);
	const start = `idb://${databaseName}/`;
	const changed = new Set(
		Object.keys(parts)
			.filter((part) => part.startsWith(start))
			.map((part) => part.slice(start.length).split('/')[0])
	);
	return new Set(ALL_TABLES.filter((table) => changed.has(table)));
}
