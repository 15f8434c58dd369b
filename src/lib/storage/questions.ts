import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { readQuestionContent, type QuestionContent } from '$lib/domain/questions/question-content';
import type { Database } from './database';
import { StorageFault, type StorageError } from './errors';
import { guard } from './guard';
import type { Json } from './json';
import { drawId } from './new-id';
import type { QuestionId, QuestionRow } from './tables';

/** The questions that a teacher wrote. What is in them belongs to `domain/questions`. */
export interface Questions {
	/** In the order of his list. */
	list(teacherId: ProfileId): Promise<Result<readonly QuestionRow[], StorageError>>;
	find(id: QuestionId): Promise<Result<QuestionRow | undefined, StorageError>>;
	/** Puts them at the end of his list, in their order; all of them or none. */
	add(
		teacherId: ProfileId,
		contents: readonly QuestionContent[],
		now: number
	): Promise<Result<readonly QuestionRow[], StorageError>>;
	/** Error `gone` if it was deleted meanwhile. */
	change(id: QuestionId, change: QuestionChange): Promise<Result<QuestionRow, StorageError>>;
	/** One place up or down; at the end of the list it stays. Error `gone` as above. */
	move(id: QuestionId, step: -1 | 1, now: number): Promise<Result<void, StorageError>>;
	delete(id: QuestionId): Promise<Result<void, StorageError>>;
}

export interface QuestionChange {
	/** Gets what is kept at that moment, so that two tabs do not undo each other's changes. */
	readonly content: (content: QuestionContent) => QuestionContent;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export function createQuestions(db: Database): Questions {
	return {
		list: (teacherId) => guard(() => listInOrder(db, teacherId)),
		find: (id) => guard(() => db.questions.get(id)),
		add: (teacherId, contents, now) =>
			guard(() =>
				db.transaction('rw', db.questions, async () => {
					const last = (await listInOrder(db, teacherId)).at(-1)?.position ?? 0;
					const rows = contents.map((content, at): QuestionRow => {
						return { id: drawId(), teacherId, position: last + at + 1, updatedAt: now, content: toJson(content) };
					});
					await db.questions.bulkAdd(rows);
					return rows;
				})
			),
		change: (id, { content, now }) =>
			guard(() =>
				db.transaction('rw', db.questions, async () => {
					const row = await getRow(db, id);
					const changed = { ...touch(row, now), content: toJson(content(readQuestionContent(row.content))) };
					await db.questions.put(changed);
					return changed;
				})
			),
		move: (id, step, now) =>
			guard(() =>
				db.transaction('rw', db.questions, async () => {
					const { teacherId } = await getRow(db, id);
					const rows = await listInOrder(db, teacherId);
					const moved = exchange(
						rows,
						rows.findIndex((row) => row.id === id),
						step
					);
					const placed = moved.map((row, at) => ({ ...row, position: at + 1 }));
					const before = new Map(rows.map((row) => [row.id, row.position]));
					const changed = placed.filter((row) => before.get(row.id) !== row.position);
					await db.questions.bulkPut(changed.map((row) => touch(row, now)));
				})
			),
		delete: (id) => guard(() => db.questions.delete(id))
	};
}

async function listInOrder(db: Database, teacherId: ProfileId): Promise<readonly QuestionRow[]> {
	const rows = await db.questions.where('teacherId').equals(teacherId).toArray();
	return rows.sort((first, second) => first.position - second.position || (first.id < second.id ? -1 : 1));
}

async function getRow(db: Database, id: QuestionId): Promise<QuestionRow> {
	const row = await db.questions.get(id);
	if (!row) throw new StorageFault('gone');
	return row;
}

/** Always later than before, even if the clock was put back: of two copies the later one counts. */
function touch(row: QuestionRow, now: number): QuestionRow {
	return { ...row, updatedAt: Math.max(now, row.updatedAt + 1) };
}

function exchange(rows: readonly QuestionRow[], at: number, step: -1 | 1): readonly QuestionRow[] {
	const other = rows[at + step];
	const row = rows[at];
	if (!row || !other) return rows;
	return rows.map((one, place) => (place === at ? other : place === at + step ? row : one));
}

function toJson(content: QuestionContent): Json {
	return content as unknown as Json;
}
