import type { Page } from 'playwright/test';
import { DATA_MAP } from '../../src/lib/storage/data-map';
import type { Rows, TableName } from '../../src/lib/storage/tables';

const TABLES = Object.keys(DATA_MAP) as TableName[];

/**
 * All rows of one table, read from the phone's database itself, past the app. Of bytes only their length and hash:
 * whole lessons would take a minute on their way out of the page.
 */
export function readRows<Row>(page: Page, table: string): Promise<Row[]> {
	return page.evaluate(async (name) => {
		const rows = await new Promise<object[]>((resolve, reject) => {
			const opening = indexedDB.open('darasa');
			opening.onerror = () => reject(opening.error);
			opening.onsuccess = () => {
				const all = opening.result.transaction(name).objectStore(name).getAll();
				all.onsuccess = () => {
					opening.result.close();
					resolve(all.result as object[]);
				};
			};
		});
		const shorten = async (value: unknown): Promise<unknown> => {
			if (!(value instanceof Uint8Array)) return value;
			const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', value as BufferSource));
			return `${value.length} bytes ${hash.join('-')}`;
		};
		const shortened = rows.map(async (row) => {
			const fields = Object.entries(row).map(async ([field, value]) => [field, await shorten(value)] as const);
			return Object.fromEntries(await Promise.all(fields));
		});
		return (await Promise.all(shortened)) as Row[];
	}, table);
}

/** Every recorded try of this phone, also those that came from others and are not sorted in yet, oldest first. */
export async function readTries(page: Page): Promise<Rows['attempts'][]> {
	const sorted = await readRows<Rows['attempts']>(page, 'attempts');
	const arrived = await readRows<Rows['arrivals']>(page, 'arrivals');
	const tries = [
		...sorted,
		...arrived.flatMap(({ ownerId, attempts }) => attempts.map((attempt) => ({ ...attempt, ownerId })))
	];
	return tries.sort((left, right) => left.at - right.at || left.seq - right.seq);
}

/** The profile with this nickname. */
export async function findProfile(page: Page, nickname: string): Promise<Rows['profiles']> {
	const found = (await readRows<Rows['profiles']>(page, 'profiles')).find((row) => row.nickname === nickname);
	if (!found) throw new Error(`nobody on this phone is called ${nickname}`);
	return found;
}

/** What must outlive every update: who learns here, what she did, what follows from it, which lessons are here. */
export async function readWork(page: Page): Promise<Record<string, unknown[]>> {
	const work: Record<string, unknown[]> = {};
	for (const table of ['attempts', 'mastery', 'reviews', 'packs', 'device']) work[table] = await readRows(page, table);
	const profiles = await readRows<{ id: string; nickname: string; picture: string }>(page, 'profiles');
	// Each start notes when she came.
	work['profiles'] = profiles.map(({ id, nickname, picture }) => ({ id, nickname, picture }));
	return work;
}

/** The tables in which a text still stands: to see that nothing of somebody is left. */
export async function findTraces(page: Page, text: string): Promise<readonly string[]> {
	const tables = await Promise.all(
		TABLES.map(async (name) => [name, JSON.stringify(await readRows(page, name))] as const)
	);
	return tables.filter(([, rows]) => rows.includes(text)).map(([name]) => name);
}

/** Every row of every table, to see that nothing changed. */
export async function readEverything(page: Page): Promise<Readonly<Record<string, unknown>>> {
	return Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await readRows(page, name)] as const)));
}

/** Puts a row into a table as no app of ours would: what a fault or a later release may leave there. */
export async function putRow(page: Page, table: TableName, row: object): Promise<void> {
	await page.evaluate(
		([name, value]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('darasa');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction(name, 'readwrite');
					transaction.objectStore(name).put(value);
					transaction.onerror = () => reject(transaction.error);
					transaction.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		[table, row] as const
	);
}
