import type { Dexie, Transaction } from 'dexie';
import { encodeJson } from '$lib/bytes/json-bytes';
import type { Lesson } from '$lib/domain/lesson/lesson';
import type { LessonRow, TableName } from './tables';

interface Release {
	readonly version: number;
	/** Dexie's notation: the primary key, then each index. A released version is never changed, only followed. */
	readonly stores: Partial<Readonly<Record<TableName, string>>>;
	/** Turns the rows of the version before into rows of this one, within the transaction that upgrades. */
	readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Every released schema, oldest first. To change it: add a version with only the stores that change and, where rows
 * change, an `upgrade`; store a dump of the last release under tests/fixtures/storage; extend migrations.test.ts.
 */
export const RELEASES: readonly Release[] = [
	{
		version: 1,
		stores: {
			profiles: 'id',
			packs: 'id',
			lessons: 'id, [packId+position]',
			// Each question asked of attempts is one range of one index: a learner's newest, and her newest in a lesson.
			attempts: 'id, [deviceId+seq], [ownerId+at], [ownerId+lessonId+at]',
			corrections: 'id, toProfileId, *attemptIds',
			places: '[profileId+lessonId], [profileId+updatedAt]',
			mastery: '[profileId+skillId]',
			reviews: '[profileId+skillId], [profileId+dueAt]',
			assignments: 'id, profileId, classId',
			classes: 'id, teacherId',
			settings: '[scope+key], key',
			device: 'key'
		}
	},
	{
		version: 2,
		// Lessons are stored folded: to copy them with all their parts held up a weak phone for seconds.
		stores: {},
		upgrade: (transaction) => transaction.table('lessons').toCollection().modify(foldRow)
	},
	{
		version: 3,
		// Who needs an image is asked when a pack leaves.
		stores: { packs: 'id, *media', media: 'sha256' }
	},
	{
		version: 4,
		// Lessons may be packed, which the apps of before would take for JSON: the number keeps them out, no row changes.
		stores: {}
	},
	{
		version: 5,
		stores: { questions: 'id, teacherId' }
	},
	{
		version: 6,
		stores: { screens: 'id, teacherId, *media' }
	},
	{
		version: 7,
		// By place: a lesson asks with each screen whether somebody has read it.
		stores: { readings: '[teacherId+place], place, media' }
	},
	{
		version: 8,
		stores: { arrivals: 'id, ownerId' }
	}
];

function foldRow(lesson: Lesson, place: { value: unknown }): void {
	const { id, packId, position } = lesson;
	place.value = { id, packId, position, content: encodeJson(lesson) } satisfies LessonRow;
}

export const SCHEMA_VERSION: number = Math.max(...RELEASES.map(({ version }) => version));

export function declareReleases(database: Dexie, releases: readonly Release[]): void {
	for (const { version, stores, upgrade } of releases) {
		const declared = database.version(version).stores({ ...stores });
		if (upgrade) declared.upgrade(upgrade);
	}
}
