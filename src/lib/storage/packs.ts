import type { LessonId, MediaHash, PackId } from '$lib/domain/base/ids';
import { mapResult, succeed, type Result } from '$lib/domain/base/result';
import type { Lesson } from '$lib/domain/lesson/lesson';
import type { KeptLesson } from '$lib/domain/lesson/lesson-summary';
import type { MediaFile } from '$lib/domain/lesson/media';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { freeMedia } from './free-media';
import { guard } from './guard';
import { createOpenRows, type FoldLessons } from './packed-lessons';
import { putNewMedia } from './put-media';
import { putPlainly } from './put-plainly';
import type { LessonRow, PackRow } from './tables';

export interface NewPack {
	readonly pack: Omit<PackRow, 'lessons' | 'media'>;
	readonly lessons: readonly KeptLesson[];
	readonly media: readonly MediaFile[];
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
	/** An image or a recording that a lesson names. */
	findMedia(hash: MediaHash): Promise<Result<MediaFile | undefined, StorageError>>;
	/**
	 * In one transaction: a pack is in with all its lessons and media, or not at all. A built-in pack takes over a lesson that a later
	 * release moved to it from another; in whatever order the two arrive, the lesson is always there.
	 */
	save(newPack: NewPack): Promise<Result<PackOutcome, StorageError>>;
	/** Media that another pack needs stay, as do attempts at its lessons: they carry all that they need. */
	delete(id: PackId): Promise<Result<void, StorageError>>;
}

export function createPacks(db: Database, fold: FoldLessons): Packs {
	const openRows = createOpenRows(db, fold);
	const tables = [db.packs, db.lessons, db.screens, db.readings, db.media];
	const ofPack = (id: PackId) => db.lessons.where('[packId+position]').between(...keysFrom(id));
	return {
		list: () => guard(() => db.packs.toArray()),
		find: (id) => guard(() => db.packs.get(id)),
		findLesson: async (id) => {
			const found = await guard(() => db.lessons.get(id));
			if (!found.ok) return found;
			if (!found.value) return succeed(undefined);
			return mapResult(await openRows([found.value]), ([lesson]) => lesson);
		},
		listLessons: async (id) => {
			const found = await guard(() => ofPack(id).toArray());
			return found.ok ? openRows(found.value) : found;
		},
		findMedia: (hash) => guard(() => db.media.get(hash)),
		save: ({ pack, lessons, media, movedOut = [] }) =>
			guard(() =>
				db.transaction('rw', tables, async (): Promise<PackOutcome> => {
					const [packs, old] = await Promise.all([db.packs.toArray(), ofPack(pack.id).primaryKeys()]);
					const installed = packs.find(({ id }) => id === pack.id);
					if (installed && installed.signer !== pack.signer) return 'foreign';
					if (installed && !isNews(pack, installed)) return 'kept';
					const summaries = lessons.map(({ summary }) => summary);
					const brought = new Set(summaries.map(({ id }) => id));
					const givers = packs.filter((row) => row !== installed && row.lessons.some(({ id }) => brought.has(id)));
					if (givers.length > 0 && ![pack, ...givers].every(({ origin }) => origin === 'built-in')) return 'taken';
					const waiting = (installed?.lessons ?? []).filter(({ id }) => movedOut.includes(id) && !brought.has(id));
					const hashes = media.map(({ sha256 }) => sha256);
					summaries.sort((left, right) => left.position - right.position);
					const staying = new Set([...brought, ...waiting.map(({ id }) => id)]);
					// To wait for one after the other would only hold up the page. Nobody listens to lessons: packs tell of them.
					await Promise.all([
						db.lessons.bulkDelete(old.filter((id) => !staying.has(id))),
						putPlainly(
							'lessons',
							lessons.map((lesson) => rowOf(pack.id, lesson))
						),
						putNewMedia(db, media),
						db.packs.bulkPut([
							...givers.map((giver) => ({ ...giver, lessons: giver.lessons.filter(({ id }) => !brought.has(id)) })),
							{
								...pack,
								...(hashes.length > 0 ? { media: hashes } : {}),
								lessons: [...summaries, ...waiting]
							}
						])
					]);
					await freeMedia(db, installed?.media ?? []);
					return 'saved';
				})
			),
		delete: (id) =>
			guard(() =>
				db.transaction('rw', tables, async () => {
					const installed = await db.packs.get(id);
					await ofPack(id).delete();
					await db.packs.delete(id);
					await freeMedia(db, installed?.media ?? []);
				})
			)
	};
}

function isNews(pack: NewPack['pack'], installed: PackRow): boolean {
	return pack.version > installed.version || (pack.version === installed.version && pack.sha256 !== installed.sha256);
}

function rowOf(packId: PackId, { summary: { id, position }, ...kept }: KeptLesson): LessonRow {
	return { id, packId, position, ...kept };
}
