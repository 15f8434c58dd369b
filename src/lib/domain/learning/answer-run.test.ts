import { describe, expect, it } from 'vitest';
import { isIdle, suggestRun } from './answer-run';
import { sampleAttempt } from './sample-attempt';

const minute = 60_000;

describe('isIdle', () => {
	it.each([
		[0, 10 * minute, true],
		[0, 10 * minute - 1, false],
		[5 * minute, 0, false]
	])('last touched at %i, now %i: %s', (lastActiveAt, now, idle) => {
		expect(isIdle(lastActiveAt, now)).toBe(idle);
	});
});

describe('suggestRun', () => {
	it.each([
		['no pause', [1, 2, 3], 0, []],
		['one pause', [1, 2, 20, 21], 0, [20, 21]],
		['two pauses: only after the latest', [1, 20, 40, 41], 0, [40, 41]],
		['a pause before the first answer', [15, 16], 0, [15, 16]],
		['a pause before she said who she is', [1, 20, 21], 20, []],
		['merged out of order', [21, 1, 20, 2], 0, [20, 21]],
		['no answers', [], 0, []]
	])('%s', (_, minutes, since, run) => {
		const attempts = minutes.map((at) => sampleAttempt({ at: at * minute }));
		expect(suggestRun(attempts, since * minute).map((attempt) => attempt.at / minute)).toEqual(run);
	});
});
