import type { IndexableType, Table } from 'dexie';
import type { ProfileId, RecordId } from '$lib/domain/base/ids';
import type { Profile } from '$lib/domain/learning/profile';
import type { Database } from '../database';
import { omitField } from '../omit-field';
import { readOwnership } from '../ownership';
import type {
	AssignmentRow,
	ClassRow,
	Correction,
	OwnedAttempt,
	Place,
	QuestionRow,
	ReadingRow,
	ScreenRow,
	SettingRow
} from '../tables';
import type { BackupContents, BackupRecords } from './contents';
import { MERGE_RULES, mergeRows, type MergeRule } from './merge';

/** What a restore would write, and nothing else: rows that are here already, or newer here, are not in it. */
export interface RestorePlan {
	readonly profiles: readonly Profile[];
	/** Those of `profiles` that this phone does not have yet. */
	readonly newProfileIds: ReadonlySet<ProfileId>;
	readonly attempts: readonly OwnedAttempt[];
	/** Attempts of this phone that a correction in the backup gives to somebody else. */
	readonly given: readonly { readonly attempt: OwnedAttempt; readonly before: ProfileId }[];
	readonly corrections: readonly Correction[];
	readonly places: readonly Place[];
	readonly assignments: readonly AssignmentRow[];
	readonly classes: readonly ClassRow[];
	readonly questions: readonly QuestionRow[];
	readonly settings: readonly SettingRow[];
	readonly screens: readonly ScreenRow[];
	readonly readings: readonly ReadingRow[];
	/** Records that belong to nobody this phone would know. */
	readonly ownerless: number;
}

/** Few enough that existing records never fill the memory of a weak phone. */
const CHUNK = 1_000;

/** Must run inside a transaction over the tables that it reads. */
export async function planRestore(db: Database, { records }: BackupContents): Promise<RestorePlan> {
	const ownProfiles = new Map((await db.profiles.toArray()).map((profile) => [profile.id, profile]));
	const profiles = mergeProfiles(ownProfiles, records.profiles);
	const known = new Set([...ownProfiles.keys(), ...profiles.map(({ id }) => id)]);
	const corrections = await listMissing(db.corrections, records.corrections);
	const ownerOf = readOwnership([...(await db.corrections.toArray()), ...corrections]);
	const owned = (await listMissing(db.attempts, records.attempts)).map((attempt) => ({
		...attempt,
		ownerId: ownerOf(attempt)
	}));
	const attempts = owned.filter(({ ownerId }) => known.has(ownerId));
	const belongs = <Row extends { readonly profileId: ProfileId }>(row: Row) => known.has(row.profileId);
	const places = records.places.filter(belongs);
	const assignments = records.assignments.filter(belongs);
	const isTaught = <Row extends { readonly teacherId: ProfileId }>(row: Row) => known.has(row.teacherId);
	const classes = records.classes.filter(isTaught);
	const questions = records.questions.filter(isTaught);
	const settings = records.settings.filter(({ scope }) => known.has(scope as ProfileId));
	const screens = records.screens.filter(isTaught);
	const readings = records.readings.filter(isTaught);
	return {
		profiles,
		newProfileIds: new Set(profiles.map(({ id }) => id).filter((id) => !ownProfiles.has(id))),
		attempts,
		given: (await listGiven(db, corrections, ownerOf)).filter(({ attempt }) => known.has(attempt.ownerId)),
		corrections,
		places: await listChanged(db.places, MERGE_RULES.places, places),
		assignments: await listChanged(db.assignments, MERGE_RULES.assignments, assignments),
		classes: await listChanged(db.classes, MERGE_RULES.classes, classes),
		questions: await listChanged(db.questions, MERGE_RULES.questions, questions),
		settings: await listChanged(db.settings, MERGE_RULES.settings, settings),
		screens: await listChanged(db.screens, MERGE_RULES.screens, screens),
		readings: await listChanged(db.readings, MERGE_RULES.readings, readings),
		ownerless:
			owned.length -
			attempts.length +
			(records.places.length - places.length) +
			(records.assignments.length - assignments.length) +
			(records.classes.length - classes.length) +
			(records.questions.length - questions.length) +
			(records.settings.length - settings.length) +
			(records.screens.length - screens.length) +
			(records.readings.length - readings.length)
	};
}

/** Failed tries at a lock stay with the phone they happened on. */
function mergeProfiles(own: ReadonlyMap<ProfileId, Profile>, incoming: BackupRecords['profiles']): readonly Profile[] {
	const travelling = Array.from(own.values(), (profile) => omitField(profile, 'lockTries'));
	return mergeRows(MERGE_RULES.profiles, travelling, incoming).changed.map((profile) => {
		const tries = own.get(profile.id)?.lockTries;
		return tries ? { ...profile, lockTries: tries } : profile;
	});
}

/** Appended records that are not here yet, each once. */
async function listMissing<Row extends { readonly id: RecordId }>(
	table: Pick<Table<Row, RecordId>, 'bulkGet'> | Pick<Table<OwnedAttempt, RecordId>, 'bulkGet'>,
	incoming: readonly Row[]
): Promise<readonly Row[]> {
	const unique = Array.from(new Map(incoming.map((row) => [row.id, row])).values());
	const missing: Row[] = [];
	for (let at = 0; at < unique.length; at += CHUNK) {
		const chunk = unique.slice(at, at + CHUNK);
		const stored = await table.bulkGet(chunk.map(({ id }) => id));
		missing.push(...chunk.filter((_, index) => stored[index] === undefined));
	}
	return missing;
}

async function listChanged<Row, Key extends IndexableType>(
	table: Table<Row, Key>,
	rule: MergeRule<Row>,
	incoming: readonly Row[]
): Promise<readonly Row[]> {
	const stored = await table.bulkGet(incoming.map((row) => rule.keyOf(row) as unknown as Key));
	const own = stored.filter((row) => row !== undefined);
	return mergeRows(rule, own, incoming).changed;
}

async function listGiven(
	db: Database,
	corrections: readonly Correction[],
	ownerOf: (attempt: OwnedAttempt) => ProfileId
): Promise<RestorePlan['given']> {
	const ids = new Set(corrections.flatMap(({ attemptIds }) => attemptIds));
	const stored = (await db.attempts.bulkGet(Array.from(ids))).filter((attempt) => attempt !== undefined);
	return stored
		.map((attempt) => ({ attempt: { ...attempt, ownerId: ownerOf(attempt) }, before: attempt.ownerId }))
		.filter(({ attempt, before }) => attempt.ownerId !== before);
}
