import { putSheet } from '$lib/domain/classroom/paper-shelf';
import type { PaperSheet } from '$lib/domain/classroom/paper-sheet';
import type { TurnRound } from '$lib/domain/classroom/turn-round';
import { writeCanonical, type Json } from '../json';
import { PROFILE_SETTINGS, type ProfileSettings } from '../setting-keys';
import type { SettingRow } from '../tables';

/** What of a teacher's settings goes into a backup: without it a printed sheet could not be entered on another phone. */
export const TRAVELLING_SETTINGS = ['paperSheets', 'turnRounds', 'ownPack', 'ownReadings'] as const;

export type TravellingName = (typeof TRAVELLING_SETTINGS)[number];
type Merge<Value> = (own: Value, other: Value) => Value;

const MERGES: { readonly [Name in TravellingName]: Merge<NonNullable<ProfileSettings[Name]>> } = {
	paperSheets: (own, other) => mergeEach(own, other, mergeShelves),
	turnRounds: (own, other) => mergeEach(own, other, chooseRound),
	ownPack: chooseMade,
	ownReadings: chooseMade
};

/** Two copies of one setting as one; what cannot be read gives way to what can. */
export function mergeSettings(own: SettingRow, other: SettingRow): SettingRow {
	const name = own.key as TravellingName;
	const { parse } = PROFILE_SETTINGS[name];
	const [mine, theirs] = [parse(own.value), parse(other.value)];
	if (!mine.ok || !theirs.ok) return mine.ok || !theirs.ok ? own : other;
	const merge = MERGES[name] as Merge<unknown>;
	const value = merge(mine.value, theirs.value) as Json;
	return writeCanonical(value) === writeCanonical(own.value) ? own : { ...own, value };
}

type ByClass<Value> = Readonly<Record<string, Value>>;

function mergeEach<Value>(own: ByClass<Value>, other: ByClass<Value>, merge: Merge<Value>): ByClass<Value> {
	const shared = Object.keys(other).map((name) => {
		const [mine, theirs] = [own[name], other[name] as Value];
		return [name, mine === undefined ? theirs : merge(mine, theirs)] as const;
	});
	return { ...own, ...Object.fromEntries(shared) };
}

/** The union of the sheets, and of the pages that were entered of each. */
function mergeShelves(own: readonly PaperSheet[], other: readonly PaperSheet[]): readonly PaperSheet[] {
	const merged = new Map(own.map((sheet) => [sheet.seed, sheet]));
	for (const sheet of other) {
		const mine = merged.get(sheet.seed);
		merged.set(sheet.seed, mine ? mergeSheets(mine, sheet) : sheet);
	}
	// By seed first: of equal numbers every phone keeps the same.
	const sheets = [...merged.values()].sort((left, right) => (left.seed < right.seed ? 1 : -1));
	return sheets.reduce<readonly PaperSheet[]>(putSheet, []);
}

function mergeSheets(own: PaperSheet, other: PaperSheet): PaperSheet {
	const entered = mergeEach(own.entered, other.entered, larger);
	return larger({ ...own, entered }, { ...other, entered });
}

/** Who had the phone last, where it went round last. */
function chooseRound(own: TurnRound, other: TurnRound): TurnRound {
	const [mine, theirs] = [own.keptAt ?? 0, other.keptAt ?? 0];
	return mine === theirs ? larger(own, other) : mine > theirs ? own : other;
}

type MadePack = NonNullable<ProfileSettings['ownPack']>;

function chooseMade(own: MadePack, other: MadePack): MadePack {
	return own.version === other.version ? larger(own, other) : own.version > other.version ? own : other;
}

/** Decided by the content, so that every phone decides alike. */
function larger<Value>(own: Value, other: Value): Value {
	return writeCanonical(own) >= writeCanonical(other) ? own : other;
}
