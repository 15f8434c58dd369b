import type { Page } from 'playwright/test';

/** All rows of one table, read from the phone's database itself, past the app. */
export function readRows<Row>(page: Page, table: string): Promise<Row[]> {
	return page.evaluate(
		(name) =>
			new Promise<Row[]>((resolve, reject) => {
				const opening = indexedDB.open('darasa');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const all = opening.result.transaction(name).objectStore(name).getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve(all.result as Row[]);
					};
				};
			}),
		table
	);
}

export interface StoredTry {
	readonly seq: number;
	readonly outcome: string;
	readonly hintsSeen: number;
	readonly misconceptionId?: string;
}

/** Every recorded try of this phone, oldest first. */
export async function readTries(page: Page): Promise<StoredTry[]> {
	return (await readRows<StoredTry>(page, 'attempts')).sort((left, right) => left.seq - right.seq);
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
