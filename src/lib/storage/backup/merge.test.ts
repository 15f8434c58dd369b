import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL_ROWS } from '../testing/samples';
import { omitField } from '../omit-field';
import type { BackupRecords, BackupRows, BackupTable } from './contents';
import { MERGE_RULES, mergeRows } from './merge';

/** Few ids and times, so that copies of one record and equal times are common. */
const few = fc.integer({ min: 1, max: 3 });
const word = fc.constantFrom('a', 'b');

function rows<Row>(row: fc.Arbitrary<Row>, keyOf: (row: Row) => unknown): fc.Arbitrary<readonly Row[]> {
	return fc
		.uniqueArray(row, { selector: (drawn) => JSON.stringify(keyOf(drawn)), maxLength: 4 })
		.map((drawn) => drawn.sort((left, right) => (JSON.stringify(keyOf(left)) < JSON.stringify(keyOf(right)) ? -1 : 1)));
}

const profile = fc
	.record({ id: few, nickname: word, updatedAt: few, createdAt: few, lastActiveAt: few })
	.map((drawn) => ({ ...omitField(FULL_ROWS.profiles, 'lockTries'), ...drawn, id: `p${drawn.id}` as never }));

/** A number is given once, so the content of an attempt follows from its id. */
const attempt = few.map((seq): BackupRows['attempts'] => ({
	...omitField(FULL_ROWS.attempts, 'ownerId'),
	id: `d1:${seq}` as never,
	seq,
	at: seq * 10
}));
const correction = few.map((seq) => ({ ...FULL_ROWS.corrections, id: `d2:${seq}` as never, seq }));
const place = fc
	.record({ lessonId: few, screenId: word, updatedAt: few })
	.map((drawn) => ({ ...FULL_ROWS.places, ...drawn, lessonId: `l${drawn.lessonId}` as never }));
const assignment = fc
	.record({ id: few, title: word, updatedAt: few })
	.map((drawn) => ({ ...FULL_ROWS.assignments, ...drawn, id: `a${drawn.id}` as never }));
const group = fc
	.record({ id: few, name: word, updatedAt: few })
	.map((drawn) => ({ ...FULL_ROWS.classes, ...drawn, id: `c${drawn.id}` as never }));

const question = fc
	.record({ id: few, position: few, updatedAt: few })
	.map((drawn) => ({ ...FULL_ROWS.questions, ...drawn, id: `q${drawn.id}` as never }));

/** Two sheets of each of two numbers; its seed decides all of a sheet but what was entered. */
const sheet = fc.record({ seed: fc.constantFrom('s1', 's2', 's3', 's4'), entered: word }).map(({ seed, entered }) => ({
	...{ seed, number: seed < 's3' ? 1 : 2, lessonId: 'l1', count: 5, isIndividual: false, printedAt: 9 },
	...{ profileIds: ['p1', 'p2'], marks: ['m'], entered: { [entered === 'a' ? 'p1' : 'p2']: 'ABC' } }
}));
const round = fc.record({ lap: few, keptAt: few }).map((drawn) => ({
	...{ lessonId: 'l1', groupId: '', together: 1, lastId: 'p1' },
	...drawn
}));
const pack = fc
	.record({ id: fc.constantFrom('own-a', 'own-b'), version: few })
	.map((drawn) => ({ ...drawn, title: 'Halves', mark: 'ab'.repeat(32) }));
/** As storage keeps it: newest first, each once. */
const shelf = fc.uniqueArray(sheet, { selector: ({ seed }) => seed, maxLength: 3 }).map((drawn) => mergeOne(drawn));
const setting: fc.Arbitrary<BackupRows['settings']> = fc.oneof(
	fc.dictionary(word, shelf).map((value) => ({ scope: 'p1', key: 'paperSheets', value })),
	fc.dictionary(word, round).map((value) => ({ scope: 'p1', key: 'turnRounds', value })),
	pack.map((value) => ({ scope: 'p1', key: 'ownPack', value })),
	pack.map((value) => ({ scope: 'p1', key: 'ownReadings', value }))
);

function mergeOne(sheets: readonly (typeof sheet extends fc.Arbitrary<infer Sheet> ? Sheet : never)[]) {
	const none = { scope: 'p1', key: 'paperSheets', value: { c: [] } };
	const { value } = MERGE_RULES.settings.choose(none, { ...none, value: { c: sheets } });
	return (value as { readonly c: typeof sheets }).c;
}
const screen = fc
	.record({ id: few, position: few, updatedAt: few })
	.map((drawn) => ({ ...FULL_ROWS.screens, ...drawn, id: `s${drawn.id}` as never }));

const reading = fc.record({ partId: few, seconds: few, updatedAt: few }).map(({ partId, ...drawn }) => ({
	...FULL_ROWS.readings,
	...drawn,
	partId: `s${partId}`,
	place: `screen l s${partId} sw`
}));

const byId = ({ id }: { readonly id: unknown }): unknown => id;

const records: fc.Arbitrary<BackupRecords> = fc.record({
	profiles: rows(profile, byId),
	attempts: rows(attempt, byId),
	corrections: rows(correction, byId),
	places: rows(place, ({ profileId, lessonId }) => [profileId, lessonId]),
	assignments: rows(assignment, byId),
	classes: rows(group, byId),
	questions: rows(question, byId),
	settings: rows(setting, ({ scope, key }) => [scope, key]),
	screens: rows(screen, byId),
	readings: rows(reading, ({ teacherId, place }) => [teacherId, place])
});

/** The union of all records of two phones. */
function mergeRecords(own: BackupRecords, incoming: BackupRecords): BackupRecords {
	const merge = <Name extends BackupTable>(table: Name): readonly BackupRows[Name][] =>
		mergeRows<BackupRows[Name]>(MERGE_RULES[table], own[table], incoming[table]).all;
	return {
		profiles: merge('profiles'),
		attempts: merge('attempts'),
		corrections: merge('corrections'),
		places: merge('places'),
		assignments: merge('assignments'),
		classes: merge('classes'),
		questions: merge('questions'),
		settings: merge('settings'),
		screens: merge('screens'),
		readings: merge('readings')
	};
}

describe('the union of the records of phones', () => {
	it('does not depend on who takes in whom', () => {
		fc.assert(
			fc.property(records, records, (a, b) => {
				expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
			})
		);
	});

	it('does not depend on the order of three phones', () => {
		fc.assert(
			fc.property(records, records, records, (a, b, c) => {
				expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
			})
		);
	});

	it('changes nothing when the same comes again', () => {
		fc.assert(
			fc.property(records, records, (a, b) => {
				expect(mergeRecords(a, a)).toEqual(a);
				expect(mergeRecords(mergeRecords(a, b), b)).toEqual(mergeRecords(a, b));
			})
		);
	});

	it('loses no record and never puts older choices in the place of newer', () => {
		fc.assert(
			fc.property(records, records, (a, b) => {
				const merged = mergeRecords(a, b);
				for (const { id } of [...a.attempts, ...b.attempts]) expect(merged.attempts.map(byId)).toContain(id);
				for (const { id, updatedAt } of [...a.profiles, ...b.profiles]) {
					expect(merged.profiles.find((row) => row.id === id)?.updatedAt).toBeGreaterThanOrEqual(updatedAt);
				}
			})
		);
	});
});
