import type { LessonId, PackId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import type { Lesson } from '$lib/domain/lesson/lesson';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import type { LessonSummary, PackRow } from './tables';

export interface NewPack {
	readonly pack: Omit<PackRow, 'lessons'>;
	readonly lessons: readonly Lesson[];
	/** Those that another built-in pack of this release has: what is here of them stays until that pack is in. */
	readonly movedOut?: readonly LessonId[];
}

/**
 * - `saved`: the pack is in, an older one of the same id is replaced;
 * - `kept`: the same or a newer version is here already, and stays;
 * - `taken`: another pack has a lesson of the same id, which stays;
 * - `foreign`: a pack of the same id was signed by somebody else, and stays.
 */
export type PackOutcome = 'saved' | 'kept' | 'taken' | 'foreign';

/** Installed packs and their lessons. */
export interface Packs {
	/** With a summary of each lesson; no lesson is loaded. */
	list(): Promise<Result<readonly PackRow[], StorageError>>;
	find(id: PackId): Promise<Result<PackRow | undefined, StorageError>>;
	findLesson(id: LessonId): Promise<Result<Lesson | undefined, StorageError>>;
	/** Whole lessons in the pack's order, to build a search index. */
	listLessons(id: PackId): Promise<Result<readonly Lesson[], StorageError>>;
	/**
	 * In one transaction: a pack is in with all its lessons, or not at all. A built-in pack takes over a lesson that a later
	 * release moved to it from another; in whatever order the two arrive, the lesson is always there.
	 */
	save(newPack: NewPack): Promise<Result<PackOutcome, StorageError>>;
	/** Attempts at its lessons stay: they carry all that they need. */
	delete(id: PackId): Promise<Result<void, StorageError>>;
}

export function createPacks(db: Database): Packs {
	const ofPack = (id: PackId) => db.lessons.where('[packId+position]').between(...keysFrom(id));
	return {
		list: () => guard(() => db.packs.toArray()),
		find: (id) => guard(() => db.packs.get(id)),
		findLesson: (id) => guard(() => db.lessons.get(id)),
		listLessons: (id) => guard(() => ofPack(id).toArray()),
		save: ({ pack, lessons, movedOut = [] }) =>
			guard(() =>
				db.transaction('rw', db.packs, db.lessons, async (): Promise<PackOutcome> => {
					const installed = await db.packs.get(pack.id);
					if (installed && installed.signer !== pack.signer) return 'foreign';
					if (installed && !isNews(pack, installed)) return 'kept';
					const givers = await findOwners(db, lessons, pack.id);
					if (givers.length > 0 && ![pack, ...givers].every(({ origin }) => origin === 'built-in')) return 'taken';
					const brought = new Set(lessons.map(({ id }) => id));
					for (const giver of givers)
						await db.packs.put({ ...giver, lessons: giver.lessons.filter(({ id }) => !brought.has(id)) });
					const waiting = (installed?.lessons ?? []).filter(({ id }) => movedOut.includes(id) && !brought.has(id));
					const old = await ofPack(pack.id).primaryKeys();
					await db.lessons.bulkDelete(old.filter((id) => !waiting.some((lesson) => lesson.id === id)));
					// A few at a time: to copy a hundred lessons at once holds up a weak phone for a second.
					for (let at = 0; at < lessons.length; at += 4) await db.lessons.bulkPut(lessons.slice(at, at + 4));
					await db.packs.put({ ...pack, lessons: [...summarise(lessons), ...waiting] });
					return 'saved';
				})
			),
		delete: (id) =>
			guard(() =>
				db.transaction('rw', db.packs, db.lessons, async () => {
					await ofPack(id).delete();
					await db.packs.delete(id);
				})
			)
	};
}

/** Other packs that have one of these lessons now. */
async function findOwners(db: Database, lessons: readonly Lesson[], packId: PackId): Promise<readonly PackRow[]> {
	const here = await db.lessons.bulkGet(lessons.map(({ id }) => id));
	const owners = new Set(here.flatMap((lesson) => (lesson && lesson.packId !== packId ? [lesson.packId] : [])));
	const rows = await db.packs.bulkGet([...owners]);
	return rows.flatMap((row) => row ?? []);
}

function isNews(pack: NewPack['pack'], installed: PackRow): boolean {
	return pack.version > installed.version || (pack.version === installed.version && pack.sha256 !== installed.sha256);
}

function summarise(lessons: readonly Lesson[]): readonly LessonSummary[] {
	return lessons
		.map(({ id, position, subject, grades, skills, texts }) => ({
			id,
			position,
			subject,
			grades,
			skills,
			titles: pickFromTexts(texts, 'title'),
			summaries: pickFromTexts(texts, 'summary')
		}))
		.sort((left, right) => left.position - right.position);
}

function pickFromTexts(texts: Lesson['texts'], field: 'title' | 'summary'): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, text[field]]));
}
