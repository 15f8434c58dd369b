import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId } from '../base/ids';
import type { Attempt } from './attempt';
import { recallMistakes } from './recall-mistakes';
import { sampleAttempt } from './sample-attempt';

const hour = 3_600_000;
const adds = asId<MisconceptionId>('adds-the-same');

function recall(events: readonly Partial<Attempt>[]) {
	const attempts = events.map((change, index) => sampleAttempt({ at: index + 1, seed: `s/${index}`, ...change }));
	return recallMistakes(attempts.reverse()).get(adds);
}

const met = { outcome: 'wrong', misconceptionId: adds } as const;

describe('recallMistakes', () => {
	it.each<[string, readonly Partial<Attempt>[], ReturnType<typeof recall>]>([
		['nothing', [{}, {}], undefined],
		['the answer before', [{}, met], { times: 1, answersSince: 0 }],
		['some answers ago, twice', [met, met, {}, {}, {}], { times: 2, answersSince: 3 }]
	])('%s', (_, events, expected) => {
		expect(recall(events)).toEqual(expected);
	});

	it('expects no longer what was overcome', () => {
		const against = (hours: number) => ({ at: hours * hour, seq: hours, couldShow: [adds] });
		expect(recall([met, against(9), against(20)])).toBeUndefined();
		expect(recall([met, against(9)])).toEqual({ times: 1, answersSince: 1 });
	});
});
