import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { dueAt, recallAt } from './recall';

const day = 86_400_000;
const lastAt = 1_760_000_000_000;
const library = new FSRSAlgorithm(generatorParameters());

const stabilities = fc.double({ min: 0.01, max: 3_000, noNaN: true });

it('forgets as the library of FSRS does', () => {
	fc.assert(
		fc.property(stabilities, fc.double({ min: 0, max: 2_000, noNaN: true }), (stability, days) => {
			const recall = recallAt({ stability, difficulty: 5, lastAt }, lastAt + days * day);
			expect(recall).toBeCloseTo(library.forgetting_curve(days, stability), 6);
		})
	);
});

it('asks again when the library of FSRS would', () => {
	fc.assert(
		fc.property(stabilities, (stability) => {
			const due = dueAt({ stability, difficulty: 5, lastAt }, { longestDays: Infinity });
			expect((due - lastAt) / day).toBe(library.next_interval(stability, 0));
		})
	);
});
