import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId } from '../base/ids';
import type { Attempt } from './attempt';
import { foldMisconceptions } from './misconception-memory';
import { foldSkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';
import { isTimeToStop, minutesWorked, summariseSession } from './session-limits';

const minute = 60_000;
const day = 86_400_000;
const adds = asId<MisconceptionId>('adds-the-same');

const at = (...minutes: readonly number[]): Attempt[] =>
	minutes.map((one) => sampleAttempt({ at: one * minute, seed: `s/${one}` }));

describe('minutesWorked', () => {
	it.each([
		['answers all along', [2, 9, 15, 20], 20, 20],
		['a pause of a quarter of an hour', [2, 4, 19, 20], 20, 5],
		['a phone left lying', [], 60, 0],
		['just begun', [], 3, 3]
	])('%s', (_, answers, now, minutes) => {
		expect(minutesWorked(at(...answers), { startedAt: 0, now: now * minute })).toBe(minutes);
	});
});

it('counts only what was answered between the start and now', () => {
	expect(minutesWorked(at(1, 8, 11, 40), { startedAt: 5 * minute, now: 12 * minute })).toBe(7);
});

describe('isTimeToStop', () => {
	it.each([
		[19.9, undefined, false],
		[20, undefined, true],
		[15, 15, true]
	])('%f minutes of %s: %s', (minutes, limit, stop) => {
		expect(isTimeToStop(minutes, limit)).toBe(stop);
	});
});

function summarise(before: readonly Attempt[], during: readonly Attempt[]) {
	const state = (attempts: readonly Attempt[]) => ({
		progress: foldSkillProgress(attempts),
		misconceptions: foldMisconceptions(attempts)
	});
	return summariseSession(during, { before: state(before), after: state([...before, ...during]), minutes: 12.4 });
}

describe('summariseSession', () => {
	const met = sampleAttempt({ at: 1, outcome: 'wrong', misconceptionId: adds, couldShow: [adds] });
	const against = (days: number) => sampleAttempt({ at: days * day, seed: `a/${days}`, couldShow: [adds] });

	it('tells of skills that became hers', () => {
		expect(summarise([], at(1, 2, 3))).toMatchObject({
			minutes: 12,
			items: 3,
			mastered: ['equivalent'],
			words: { key: 'learning.stopMastered', values: { count: 1 } },
			done: {
				key: 'learning.dayDone',
				values: {
					exercises: { key: 'learning.exercises', values: { count: 3 } },
					time: { key: 'learning.aboutMinutes', values: { count: 12 } }
				}
			}
		});
	});

	it('tells of a misconception that she left behind', () => {
		expect(summarise([met, against(1)], [against(2)])).toMatchObject({
			overcome: [adds],
			mastered: [],
			words: { key: 'learning.stopOvercome', values: { count: 1 } },
			done: { key: 'learning.dayDone' }
		});
	});

	it('counts an item once, however often it was tried', () => {
		expect(summarise([], [...at(1), ...at(1)]).items).toBe(1);
	});

	it('tells of work when that is all there was, and promises nothing for no work', () => {
		expect(summarise([], at(1)).words).toEqual({ key: 'learning.stopItems', values: { count: 1 } });
		expect(summarise([], at(1))).not.toHaveProperty('done');
		expect(summarise([], []).words).toEqual({ key: 'learning.stopLater' });
	});

	it('does not tell a second time of a skill lost and won back', () => {
		const lost = [...at(1, 2, 3), ...[4, 5].map((one) => sampleAttempt({ at: one * minute, outcome: 'wrong' }))];
		expect(summarise(lost, at(6, 7, 8)).mastered).toEqual([]);
	});
});
