import { writeCanonical } from '../json';
import type { BackupRows, BackupTable } from './contents';
import { mergeSettings } from './merge-settings';

/** How two copies of one record become one. `choose` must be commutative, associative and idempotent. */
export interface MergeRule<Row> {
	readonly keyOf: (row: Row) => string | string[];
	readonly choose: (own: Row, other: Row) => Row;
}

/** The same union on every phone, in whatever order backups come: nothing is lost, newer is never replaced by older. */
export const MERGE_RULES: { readonly [Name in BackupTable]: MergeRule<BackupRows[Name]> } = {
	profiles: { keyOf: ({ id }) => id, choose: mergeProfiles },
	// Records are only ever appended, so two copies are the same and the own one stays.
	attempts: { keyOf: ({ id }) => id, choose: (own) => own },
	corrections: { keyOf: ({ id }) => id, choose: (own) => own },
	places: { keyOf: ({ profileId, lessonId }) => [profileId, lessonId], choose: chooseNewer },
	assignments: { keyOf: ({ id }) => id, choose: chooseNewer },
	classes: { keyOf: ({ id }) => id, choose: chooseNewer },
	questions: { keyOf: ({ id }) => id, choose: chooseNewer },
	settings: { keyOf: ({ scope, key }) => [scope, key], choose: mergeSettings },
	screens: { keyOf: ({ id }) => id, choose: chooseNewer },
	readings: { keyOf: ({ teacherId, place }) => [teacherId, place], choose: chooseNewer }
};

/** The union of two lists, in the order of their keys, and which of its rows are not in `own` as they are. */
export function mergeRows<Row>(
	{ keyOf, choose }: MergeRule<Row>,
	own: readonly Row[],
	incoming: readonly Row[]
): { readonly all: readonly Row[]; readonly changed: readonly Row[] } {
	const merged = new Map(own.map((row) => [JSON.stringify(keyOf(row)), row]));
	const changed = new Map<string, Row>();
	for (const row of incoming) {
		const key = JSON.stringify(keyOf(row));
		const before = merged.get(key);
		const after = before === undefined ? row : choose(before, row);
		if (after === before) continue;
		merged.set(key, after);
		changed.set(key, after);
	}
	const all = Array.from(merged).sort(([left], [right]) => (left < right ? -1 : 1));
	return { all: all.map(([, row]) => row), changed: Array.from(changed.values()) };
}

/** Equal times are decided by the content, so that every phone decides alike. */
function chooseNewer<Row extends { readonly updatedAt: number }>(own: Row, other: Row): Row {
	if (own.updatedAt !== other.updatedAt) return own.updatedAt > other.updatedAt ? own : other;
	return writeCanonical(own) >= writeCanonical(other) ? own : other;
}

type TravellingProfile = BackupRows['profiles'];

/** What she chose last counts; when she began and was last here is the widest span. */
function mergeProfiles(own: TravellingProfile, other: TravellingProfile): TravellingProfile {
	const span = {
		createdAt: Math.min(own.createdAt, other.createdAt),
		lastActiveAt: Math.max(own.lastActiveAt, other.lastActiveAt)
	};
	const merged = { ...chooseNewer({ ...own, ...span }, { ...other, ...span }) };
	return writeCanonical(merged) === writeCanonical(own) ? own : merged;
}
