import type { Table } from 'dexie';
import type { MediaHash, ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import type { MediaFile } from '$lib/domain/lesson/media';
import type { Database } from './database';
import { StorageFault, type StorageError } from './errors';
import { freeMedia } from './free-media';
import { guard } from './guard';
import type { Json } from './json';
import { drawId } from './new-id';
import { putNewMedia } from './put-media';
import type { OwnRow } from './tables';

/** What a teacher wrote, in a list of his own order. What is in a row belongs to `domain/questions`. */
export interface OwnRows<Id extends string, Content> {
	/** In the order of his list. */
	list(teacherId: ProfileId): Promise<Result<readonly OwnRow<Id>[], StorageError>>;
	find(id: Id): Promise<Result<OwnRow<Id> | undefined, StorageError>>;
	/** Puts them at the end of his list, in their order; all of them or none. */
	add(
		teacherId: ProfileId,
		contents: readonly Content[],
		now: number
	): Promise<Result<readonly OwnRow<Id>[], StorageError>>;
	/** Error `gone` if it was deleted meanwhile. */
	change(id: Id, change: OwnChange<Content>): Promise<Result<OwnRow<Id>, StorageError>>;
	/** One place up or down; at the end of the list it stays. Error `gone` as above. */
	move(id: Id, step: -1 | 1, now: number): Promise<Result<void, StorageError>>;
	delete(id: Id): Promise<Result<void, StorageError>>;
}

export interface OwnChange<Content> {
	/** Gets what is kept at that moment, so that two tabs do not undo each other's changes. */
	readonly content: (content: Content) => Content;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** An image or a recording that it shows from now on. */
	readonly media?: MediaFile;
}

export interface OwnRowsOptions<Id extends string, Content> {
	readonly table: Table<OwnRow<Id>, Id>;
	readonly read: (content: unknown) => Content;
	/** The images and recordings that it needs; what nobody needs any more goes with the row. */
	readonly mediaOf: (content: Content) => readonly MediaHash[];
}

export function createOwnRows<Id extends string, Content>(
	db: Database,
	{ table, read, mediaOf }: OwnRowsOptions<Id, Content>
): OwnRows<Id, Content> {
	const withMedia = [table, db.packs, db.screens, db.readings, db.media];
	const listInOrder = async (teacherId: ProfileId): Promise<readonly OwnRow<Id>[]> => {
		const rows = await table.where('teacherId').equals(teacherId).toArray();
		return rows.sort((first, second) => first.position - second.position || (first.id < second.id ? -1 : 1));
	};
	const getRow = async (id: Id): Promise<OwnRow<Id>> => {
		const row = await table.get(id);
		if (!row) throw new StorageFault('gone');
		return row;
	};
	const fill = (content: Content): Pick<OwnRow<Id>, 'content' | 'media'> => {
		const media = mediaOf(content);
		return { content: content as unknown as Json, ...(media.length > 0 ? { media } : {}) };
	};
	return {
		list: (teacherId) => guard(() => listInOrder(teacherId)),
		find: (id) => guard(() => table.get(id)),
		add: (teacherId, contents, now) =>
			guard(() =>
				db.transaction('rw', table, async () => {
					const last = (await listInOrder(teacherId)).at(-1)?.position ?? 0;
					const rows = contents.map((content, at): OwnRow<Id> => {
						return { id: drawId(), teacherId, position: last + at + 1, updatedAt: now, ...fill(content) };
					});
					await table.bulkAdd(rows);
					return rows;
				})
			),
		change: (id, { content, now, media }) =>
			guard(() =>
				db.transaction('rw', withMedia, async () => {
					const { content: before, media: old = [], ...row } = touch(await getRow(id), now);
					const changed: OwnRow<Id> = { ...row, ...fill(content(read(before))) };
					if (media) await putNewMedia(db, [media]);
					await table.put(changed);
					await freeMedia(db, old);
					return changed;
				})
			),
		move: (id, step, now) =>
			guard(() =>
				db.transaction('rw', table, async () => {
					const { teacherId } = await getRow(id);
					const rows = await listInOrder(teacherId);
					const moved = exchange(
						rows,
						rows.findIndex((row) => row.id === id),
						step
					);
					const placed = moved.map((row, at) => ({ ...row, position: at + 1 }));
					const before = new Map(rows.map((row) => [row.id, row.position]));
					const changed = placed.filter((row) => before.get(row.id) !== row.position);
					await table.bulkPut(changed.map((row) => touch(row, now)));
				})
			),
		delete: (id) =>
			guard(() =>
				db.transaction('rw', withMedia, async () => {
					const row = await table.get(id);
					await table.delete(id);
					await freeMedia(db, row?.media ?? []);
				})
			)
	};
}

/** Always later than before, even if the clock was put back: of two copies the later one counts. */
function touch<Row extends { readonly updatedAt: number }>(row: Row, now: number): Row {
	return { ...row, updatedAt: Math.max(now, row.updatedAt + 1) };
}

function exchange<Row>(rows: readonly Row[], at: number, step: -1 | 1): readonly Row[] {
	const other = rows[at + step];
	const row = rows[at];
	if (!row || !other) return rows;
	return rows.map((one, place) => (place === at ? other : place === at + step ? row : one));
}
