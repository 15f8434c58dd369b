import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateAttempt, remember, type Rating } from './review';
import { dueAt, recallAt, type SkillMemory } from './recall';
import { sampleAttempt } from './sample-attempt';

const day = 86_400_000;
const uncapped = { longestDays: Infinity };
const start = 1_760_000_000_000;

function follow(ratings: readonly Rating[], gapDays: number): SkillMemory {
	return ratings.reduce<SkillMemory | undefined>(
		(memory, rating, index) => remember(memory, rating, start + index * gapDays * day),
		undefined
	) as SkillMemory;
}

describe('rateAttempt', () => {
	it.each([
		['right alone', {}, 'good'],
		['right with a hint', { hintsSeen: 1 }, 'hard'],
		['wrong', { outcome: 'wrong' }, 'again'],
		['shown at once', { outcome: 'shown', hintsSeen: 3 }, 'again'],
		['a second try', { tryNumber: 2 }, undefined],
		['another form', { outcome: 'other-form' }, undefined],
		['a judgement', { purpose: 'pair' }, undefined],
		['the answer of a group', { purpose: 'group' }, undefined],
		['a wrong answer of a group', { purpose: 'group', outcome: 'wrong' }, undefined]
	] as const)('%s', (_, change, rating) => {
		expect(rateAttempt(sampleAttempt(change))).toBe(rating);
	});
});

describe('remember', () => {
	it('asks again after 2, 11, 46, 163, 497 and 1346 days when every answer is right on time (golden)', () => {
		let memory = remember(undefined, 'good', start);
		const days: number[] = [];
		for (let round = 0; round < 6; round++) {
			const due = dueAt(memory, uncapped);
			days.push((due - memory.lastAt) / day);
			memory = remember(memory, 'good', due);
		}
		expect(days).toEqual([2, 11, 46, 163, 497, 1346]);
	});

	it('comes back after a day when it was forgotten', () => {
		const known = follow(['good', 'good', 'good'], 10);
		const lapsed = remember(known, 'again', known.lastAt + 30 * day);
		expect(lapsed.stability).toBeLessThan(known.stability);
		expect(dueAt(lapsed) - lapsed.lastAt).toBeLessThanOrEqual(3 * day);
	});

	it('gains next to nothing by right answers of one sitting', () => {
		const once = remember(undefined, 'good', start);
		const often = [1, 2, 3, 4].reduce((memory, minutes) => remember(memory, 'good', start + minutes * 60_000), once);
		expect(often.stability / once.stability).toBeLessThan(1.2);
	});

	it('takes a clock that went back for no time at all', () => {
		const memory = remember(undefined, 'good', start);
		const after = remember(memory, 'good', start - 5 * day);
		expect(after.lastAt).toBe(start);
		expect(recallAt(after, start - day)).toBe(1);
	});
});

const ratings = fc.array(fc.constantFrom<Rating>('again', 'hard', 'good'), { minLength: 1, maxLength: 12 });
const gapDays = fc.integer({ min: 1, max: 60 });

describe('memory', () => {
	it('fades with time and stays between 0 and 1', () => {
		fc.assert(
			fc.property(ratings, gapDays, gapDays, (history, gap, later) => {
				const memory = follow(history, gap);
				const [first, second] = [0, later].map((extra) => recallAt(memory, memory.lastAt + (1 + extra) * day));
				expect(second).toBeLessThan(first as number);
				expect(second).toBeGreaterThan(0);
				expect(recallAt(memory, memory.lastAt)).toBe(1);
			})
		);
	});

	it('is stronger the better the answer was', () => {
		fc.assert(
			fc.property(ratings, gapDays, (history, gap) => {
				const memory = follow(history, gap);
				const [again, hard, good] = (['again', 'hard', 'good'] as const).map(
					(rating) => remember(memory, rating, memory.lastAt + gap * day).stability
				) as [number, number, number];
				expect(again).toBeLessThanOrEqual(hard);
				expect(hard).toBeLessThanOrEqual(good);
				expect(good).toBeGreaterThanOrEqual(memory.stability);
			})
		);
	});

	it('gains more by a right answer that came later', () => {
		fc.assert(
			fc.property(ratings, gapDays, gapDays, (history, gap, later) => {
				const memory = follow(history, gap);
				const after = (days: number) => remember(memory, 'good', memory.lastAt + days * day).stability;
				expect(after(gap + later)).toBeGreaterThanOrEqual(after(gap));
			})
		);
	});
});

describe('dueAt', () => {
	const strong = follow(['good', 'good', 'good', 'good'], 40);

	it('is never later than the setting, nor than 90 days without one', () => {
		expect(dueAt(strong) - strong.lastAt).toBe(90 * day);
		expect(dueAt(strong, { longestDays: 30 }) - strong.lastAt).toBe(30 * day);
	});

	it('leaves room for a review before the exam', () => {
		const examAt = strong.lastAt + 20 * day;
		expect(dueAt(strong, { examAt })).toBe(strong.lastAt + 10 * day);
	});

	it('is not asked of somebody whose exam is over', () => {
		expect(dueAt(strong, { examAt: strong.lastAt - day })).toBe(dueAt(strong));
	});

	it('is at least a day away, never later for an exam, and before it if that is more than a day away', () => {
		fc.assert(
			fc.property(ratings, gapDays, fc.integer({ min: 1, max: 400 }), (history, gap, examInDays) => {
				const memory = follow(history, gap);
				const examAt = memory.lastAt + examInDays * day;
				const due = dueAt(memory, { examAt });
				expect(due).toBeGreaterThanOrEqual(memory.lastAt + day);
				expect(due).toBeLessThanOrEqual(dueAt(memory));
				if (examInDays > 1) expect(due).toBeLessThan(examAt);
			})
		);
	});
});
