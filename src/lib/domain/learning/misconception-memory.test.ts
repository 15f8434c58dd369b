import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId } from '../base/ids';
import type { Attempt } from './attempt';
import {
	addToMisconceptions,
	foldMisconceptions,
	listOvercome,
	stageOf,
	type MisconceptionMemory,
	type MisconceptionStage
} from './misconception-memory';
import { sampleAttempt } from './sample-attempt';

const hour = 3_600_000;
const addsTops = asId<MisconceptionId>('adds-tops-and-bottoms');
const other = asId<MisconceptionId>('swaps-top-and-bottom');

const met: Partial<Attempt> = { outcome: 'wrong', misconceptionId: addsTops, couldShow: [addsTops, other] };
const against: Partial<Attempt> = { couldShow: [addsTops, other] };

/** What happened, each with its hour. */
function follow(...events: readonly (readonly [number, Partial<Attempt>])[]): MisconceptionMemory | undefined {
	const attempts = events.map(([hours, change], index) =>
		sampleAttempt({ at: hours * hour + index, seq: index + 1, seed: `s/${index}`, ...change })
	);
	return foldMisconceptions(attempts).get(addsTops);
}

describe('foldMisconceptions', () => {
	it('knows nothing of what was never shown', () => {
		expect(follow([0, against], [9, against])).toBeUndefined();
	});

	it('counts how often and when it was met, on every try', () => {
		expect(follow([0, met], [1, { ...met, tryNumber: 2 }])).toMatchObject({ met: 2, firstAt: 0, lastAt: hour + 1 });
	});

	it('is overcome by two right answers alone on two occasions', () => {
		expect(follow([0, met], [1, against], [24, against])).toMatchObject({ overcomeAt: 24 * hour + 2, returned: 0 });
	});

	it.each<[string, readonly (readonly [number, Partial<Attempt>])[]]>([
		['one right answer', [[24, against]]],
		[
			'two of one occasion',
			[
				[24, against],
				[25, against]
			]
		],
		[
			'answers where it would have been right as well',
			[
				[24, { couldShow: [other] }],
				[48, {}]
			]
		],
		[
			'answers with a hint',
			[
				[24, { ...against, hintsSeen: 1 }],
				[48, { ...against, hintsSeen: 1 }]
			]
		],
		[
			'second tries',
			[
				[24, { ...against, tryNumber: 2 }],
				[48, { ...against, tryNumber: 2 }]
			]
		],
		[
			'wrong answers of another kind',
			[
				[24, { ...against, outcome: 'wrong' }],
				[48, { ...against, outcome: 'wrong' }]
			]
		],
		[
			'the contrasting pair',
			[
				[24, { ...against, purpose: 'contrast' }],
				[48, { ...against, purpose: 'contrast' }]
			]
		],
		[
			'twins',
			[
				[24, { ...against, purpose: 'twin' }],
				[48, { ...against, purpose: 'twin' }]
			]
		],
		[
			'judgements',
			[
				[24, { ...against, purpose: 'pair' }],
				[48, { ...against, purpose: 'pair' }]
			]
		],
		[
			'answers of a group',
			[
				[24, { ...against, purpose: 'group' }],
				[48, { ...against, purpose: 'group' }]
			]
		]
	])('is not overcome by %s', (_, events) => {
		expect(follow([0, met], ...events)).not.toHaveProperty('overcomeAt');
	});

	it('begins anew when it is met in between', () => {
		expect(follow([0, met], [24, against], [30, met], [48, against])).not.toHaveProperty('overcomeAt');
		expect(follow([0, met], [24, against], [30, met], [48, against], [72, against])).toHaveProperty('overcomeAt');
	});

	it('knows when it came back after it had been overcome', () => {
		const back = follow([0, met], [24, against], [48, against], [72, met]);
		expect(back).toMatchObject({ met: 2, returned: 1 });
		expect(back).not.toHaveProperty('overcomeAt');
	});

	it('is treated when two contrasting items are done, whatever help they took', () => {
		const contrast = { ...against, purpose: 'contrast' } as const;
		expect(follow([0, met], [0, contrast])).not.toHaveProperty('treatedAt');
		expect(follow([0, met], [0, contrast], [0, { ...contrast, outcome: 'wrong' }])).not.toHaveProperty('treatedAt');
		expect(follow([0, met], [0, contrast], [0, { ...contrast, outcome: 'shown', tryNumber: 3 }])).toMatchObject({
			treatedAt: 2
		});
		expect(follow([0, met], [0, contrast], [0, { ...contrast, seed: 's/1' }])).not.toHaveProperty('treatedAt');
		expect(follow([0, met], [0, contrast], [0, contrast], [1, met])).not.toHaveProperty('treatedAt');
	});
});

const anyAttempts = fc.uniqueArray(
	fc
		.record({
			at: fc.integer({ min: 0, max: 60 }).map((hours) => hours * hour),
			seq: fc.integer({ min: 1, max: 40 }),
			outcome: fc.constantFrom('right', 'wrong', 'shown'),
			purpose: fc.constantFrom('practice', 'review', 'contrast', 'twin'),
			seed: fc.constantFrom('s/1', 's/2', 's/3'),
			couldShow: fc.subarray([addsTops, other]),
			shown: fc.option(fc.constantFrom(addsTops, other))
		})
		.map(({ shown, ...change }) =>
			sampleAttempt(shown && change.outcome === 'wrong' ? { ...change, misconceptionId: shown } : change)
		),
	{ selector: ({ id }) => id }
);

describe('the memory of misconceptions', () => {
	it('is the same in whatever order the records came', () => {
		fc.assert(
			fc.property(
				anyAttempts.chain((attempts) =>
					fc.tuple(
						fc.constant(attempts),
						fc.shuffledSubarray(attempts, { minLength: attempts.length, maxLength: attempts.length })
					)
				),
				([attempts, shuffled]) => {
					expect(foldMisconceptions(shuffled)).toEqual(foldMisconceptions(attempts));
				}
			)
		);
	});

	it('never says overcome of one that was just met', () => {
		fc.assert(
			fc.property(anyAttempts, (attempts) => {
				for (const { lastAt, doubtedAt = Infinity, overcomeAt } of foldMisconceptions(attempts).values()) {
					if (overcomeAt === undefined) continue;
					expect(doubtedAt).toBeGreaterThanOrEqual(lastAt);
					expect(overcomeAt - doubtedAt).toBeGreaterThanOrEqual(8 * hour);
				}
			})
		);
	});
});

describe('stageOf', () => {
	const contrast: Partial<Attempt> = { ...against, purpose: 'contrast' };

	it.each<[MisconceptionStage, readonly (readonly [number, Partial<Attempt>])[]]>([
		['met', [[0, met]]],
		[
			'in-work',
			[
				[0, met],
				[1, contrast]
			]
		],
		[
			'in-work',
			[
				[0, met],
				[9, against]
			]
		],
		[
			'overcome',
			[
				[0, met],
				[9, against],
				[24, against]
			]
		],
		[
			'returned',
			[
				[0, met],
				[9, against],
				[24, against],
				[25, met]
			]
		],
		[
			'overcome',
			[
				[0, met],
				[9, against],
				[24, against],
				[25, met],
				[48, against],
				[72, against]
			]
		]
	])('is %s', (stage, events) => {
		expect(stageOf(follow(...events) as MisconceptionMemory)).toBe(stage);
	});
});

describe('listOvercome', () => {
	it('names what was overcome between two states', () => {
		const events = [met, { ...against, at: 24 * hour, seq: 2 }, { ...against, at: 48 * hour, seq: 3 }];
		const attempts = events.map((change) => sampleAttempt(change));
		const before = foldMisconceptions(attempts.slice(0, 2));
		const after = addToMisconceptions(before, attempts[2] as Attempt);
		expect(listOvercome(before, after)).toEqual([addsTops]);
		expect(listOvercome(after, after)).toEqual([]);
	});
});
