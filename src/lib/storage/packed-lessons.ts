import type { LessonId } from '$lib/domain/base/ids';
import { decodeJson } from '$lib/bytes/json-bytes';
import type { Result } from '$lib/domain/base/result';
import type { Lesson } from '$lib/domain/lesson/lesson';
import type { Database } from './database';
import { StorageFault, type StorageError } from './errors';
import { guard } from './guard';
import { omitField } from './omit-field';
import type { LessonRow } from './tables';

type Bytes = Uint8Array<ArrayBuffer>;

/** Turns lessons that are packed into folded ones, in the same order; undefined for one that is damaged. */
export type FoldLessons = (packed: readonly Bytes[]) => Promise<readonly (Bytes | undefined)[]>;

/** Lessons of rows of either form; `broken` if one of them cannot be read. */
export type OpenRows = (rows: readonly LessonRow[]) => Promise<Result<readonly Lesson[], StorageError>>;

/**
 * A packed lesson is folded when it is first opened, and stored so. Lessons that are asked for meanwhile wait and are then
 * folded together: a weak phone runs one worker at a time, and no lesson is folded twice.
 */
export function createOpenRows(db: Database, fold: FoldLessons): OpenRows {
	let next: { readonly rows: Map<LessonId, LessonRow>; readonly folded: Promise<Folded> } | undefined;
	let last: Promise<unknown> = Promise.resolve();

	function foldInTurn(packed: readonly LessonRow[]): Promise<Folded> {
		if (!next) {
			const rows = new Map<LessonId, LessonRow>();
			const folded = last.then(() => {
				next = undefined;
				return foldRows(db, fold, [...rows.values()]);
			});
			last = folded.catch(() => undefined);
			next = { rows, folded };
		}
		for (const row of packed) next.rows.set(row.id, row);
		return next.folded;
	}

	return (rows) =>
		guard(async () => {
			const packed = rows.filter(({ isPacked }) => isPacked);
			const folded = packed.length > 0 ? await foldInTurn(packed) : new Map<LessonId, Bytes>();
			return rows.map((row) => {
				const content = row.isPacked ? folded.get(row.id) : row.content;
				if (!content) throw new StorageFault('broken');
				return decodeJson(content) as Lesson;
			});
		});
}

type Folded = ReadonlyMap<LessonId, Bytes>;

async function foldRows(db: Database, fold: FoldLessons, asked: readonly LessonRow[]): Promise<Folded> {
	const found = await db.lessons.bulkGet(asked.map(({ id }) => id));
	// A lesson that has left meanwhile is still given to whoever asked in time.
	const rows = asked.map((row, place) => found[place] ?? row);
	const packed = rows.filter(({ isPacked }) => isPacked);
	const contents = packed.length > 0 ? await fold(packed.map(({ content }) => content)) : [];
	const folded = new Map(rows.filter(({ isPacked }) => !isPacked).map(({ id, content }) => [id, content]));
	const foldedNow = packed.flatMap((row, place) => {
		const content = contents[place];
		return content ? [{ packed: row, content }] : [];
	});
	for (const { packed: row, content } of foldedNow) folded.set(row.id, content);
	// A lesson opens on a full phone too: it only stays packed there.
	await guard(() => keepFolded(db, foldedNow));
	return folded;
}

/** Stores lessons folded, but for those of which something else is here by now. */
async function keepFolded(
	db: Database,
	lessons: readonly { readonly packed: LessonRow; readonly content: Bytes }[]
): Promise<void> {
	await db.transaction('rw', db.lessons, async () => {
		const here = await db.lessons.bulkGet(lessons.map(({ packed }) => packed.id));
		const folded = lessons.flatMap(({ packed, content }, place) => {
			const row = here[place];
			const isTheSame = row && hasSameBytes(row.content, packed.content);
			return isTheSame ? [{ ...omitField(row, 'isPacked'), content }] : [];
		});
		await db.lessons.bulkPut(folded);
	});
}

function hasSameBytes(one: Bytes, other: Bytes): boolean {
	return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
