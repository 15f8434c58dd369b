import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type TemplateId } from '../base/ids';
import type { Attempt } from './attempt';
import {
	guessOf,
	inferKnowledge,
	traceAnswer,
	traceKnowledge,
	TRACING,
	weighEvidence,
	type Knowledge
} from './knowledge-tracing';
import { sampleAttempt } from './sample-attempt';

const hour = 3_600_000;

/** `R` right alone, `W` wrong, `h` right with a hint, `o` another form, `t` right at the second try, `s` solution shown. */
const MOVES: Record<string, Partial<Attempt>> = {
	R: {},
	W: { outcome: 'wrong' },
	h: { hintsSeen: 1 },
	o: { outcome: 'other-form' },
	t: { tryNumber: 2 },
	s: { outcome: 'shown' }
};

function trace(moves: string, changes: Partial<Attempt> = {}): Knowledge | undefined {
	return [...moves].reduce<Knowledge | undefined>(
		(known, move, index) =>
			traceKnowledge(known, sampleAttempt({ at: index + 1, seed: `s/${index}`, ...changes, ...MOVES[move] })),
		undefined
	);
}

describe('guessOf', () => {
	const order = (count: number) => ({
		kind: 'order' as const,
		order: Array.from({ length: count }, (_, id) => `${id}`)
	});
	const pairs = { kind: 'match' as const, pairs: { a: 'x', b: 'y', c: 'z' } };
	it.each<[string, Partial<Attempt>, number]>([
		['a number', { answerKind: 'number' }, 0.1],
		['a word', { answerKind: 'text' }, 0.1],
		['one of four', { answerKind: 'choice', choices: 4 }, 1 / 4],
		['one of two', { answerKind: 'choice', choices: 2 }, 1 / 2],
		['a choice of an old record that does not say of how many', { answerKind: 'choice' }, 1 / 2],
		['an order of two', { answerKind: 'order', input: order(2) }, 1 / 2],
		['an order of three', { answerKind: 'order', input: order(3) }, 1 / 6],
		['an order of eight', { answerKind: 'order', input: order(8) }, 0.05],
		['three pairs', { answerKind: 'match', input: pairs }, 1 / 6],
		['the judgement of a pair', { purpose: 'pair', answerKind: 'choice', choices: 2 }, 1 / 2],
		['the answer of a group', { purpose: 'group' }, 1 / 2]
	])('%s', (_, change, guess) => {
		expect(guessOf(sampleAttempt(change))).toBeCloseTo(guess, 10);
	});
});

describe('traceKnowledge', () => {
	it.each([
		['written answers', {}, [0.55, 0.925, 0.992]],
		['one of four', { answerKind: 'choice', choices: 4 }, [0.357, 0.7, 0.904, 0.974]],
		['one of two', { answerKind: 'choice', choices: 2 }, [0.25, 0.4375, 0.625, 0.775, 0.875, 0.934]]
	] as const)('goes the way of OATutor (golden): %s', (_, change, expected) => {
		const probabilities = expected.map((__, index) => trace('R'.repeat(index + 1), change)?.probability);
		for (const [index, probability] of probabilities.entries())
			expect(probability).toBeCloseTo(expected[index] ?? 0, 3);
	});

	it.each([
		['RW', 0.2076],
		['RRW', 0.6204],
		['W', 0.111],
		['RRRW', 0.9388],
		['RRRRRRRRRRW', 0.9613]
	])('after %s it is %f (golden)', (moves, probability) => {
		expect(trace(moves)?.probability).toBeCloseTo(probability, 3);
	});

	it.each(['h', 'o', 't', 'hhhh'])('counts nothing but the first try without help: %s', (moves) => {
		expect(trace(moves)?.probability).toBe(TRACING.prior);
	});

	it('takes mastery back after two wrong in a row, however many were right before', () => {
		expect(trace('R'.repeat(30) + 'WW')?.probability).toBeLessThan(TRACING.threshold);
	});

	it('weighs a first placement answer from the middle, and learns nothing by it', () => {
		expect(trace('R', { purpose: 'placement' })?.probability).toBeCloseTo(0.9, 10);
		expect(trace('W', { purpose: 'placement' })?.probability).toBeCloseTo(0.1, 10);
	});

	describe('after a shown solution', () => {
		const shown = sampleAttempt({ at: 1, outcome: 'shown', tryNumber: 3, seed: 's/1' });
		const owing = traceKnowledge({ probability: 0.6 }, shown);
		const other = { templateId: asId<TemplateId>('fractions/other'), seed: 'o/1' };
		const right = (change: Partial<Attempt>) => traceKnowledge(owing, sampleAttempt({ at: 2, seed: 's/2', ...change }));

		it('remembers what is owed and believes nothing new', () => {
			expect(owing).toEqual({
				probability: 0.6,
				owed: { templateId: 'fractions/halves', seed: 's/1', at: 1 }
			});
		});

		it('lets no other right answer raise the probability', () => {
			expect(right(other)).toEqual(owing);
			expect(right({ seed: 's/1' })).toEqual(owing);
			expect(right({ hintsSeen: 1 })).toEqual(owing);
		});

		it('still lets a wrong one lower it', () => {
			const after = right({ outcome: 'wrong' });
			expect(after.probability).toBeLessThan(0.6);
			expect(after.owed).toBeDefined();
		});

		it.each([
			['an item of the same template with other numbers', {}],
			['a twin by name', { ...other, twinOf: 's/1' }]
		])('is settled by %s, which does not count itself', (_, change) => {
			const settled = right(change);
			expect(settled).toEqual({ probability: 0.6 });
			expect(traceKnowledge(settled, sampleAttempt({ at: 3, seed: 's/3' })).probability).toBeGreaterThan(0.9);
		});

		it('is settled by any right answer a night later, and that one counts', () => {
			const next = right({ ...other, at: 9 * hour });
			expect(next.owed).toBeUndefined();
			expect(next.probability).toBeGreaterThan(0.9);
		});

		it('owes the twin of the latest solution', () => {
			expect(traceKnowledge(owing, { ...shown, at: 5, seed: 's/7' }).owed?.seed).toBe('s/7');
		});
	});
});

const anyMoves = fc.array(fc.constantFrom(...Object.keys(MOVES)), { maxLength: 60 }).map((moves) => moves.join(''));
const anyGuess = fc.double({ min: 0.05, max: 0.5, noNaN: true });
const anyProbability = fc.double({ min: 0, max: 1, noNaN: true });

describe('the probability', () => {
	it('is always between 0 and the ceiling', () => {
		fc.assert(
			fc.property(anyMoves, (moves) => {
				const probability = trace(moves)?.probability ?? 0;
				expect(probability).toBeGreaterThanOrEqual(0);
				expect(probability).toBeLessThanOrEqual(TRACING.ceiling);
			})
		);
	});

	it('never falls by a right answer, and is never higher after a wrong one than after a right one', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: TRACING.ceiling, noNaN: true }), anyGuess, (probability, guess) => {
				const right = traceAnswer(probability, { right: true, guess });
				expect(right).toBeGreaterThanOrEqual(probability);
				expect(traceAnswer(probability, { right: false, guess })).toBeLessThanOrEqual(right);
			})
		);
	});

	it('rises less where a lucky guess is likelier', () => {
		fc.assert(
			fc.property(anyProbability, anyGuess, anyGuess, (probability, one, other) => {
				const [low, high] = one < other ? [one, other] : [other, one];
				const after = (guess: number) => weighEvidence(probability, { right: true, guess });
				expect(after(high)).toBeLessThanOrEqual(after(low) + 1e-12);
			})
		);
	});
});

describe('inferKnowledge', () => {
	it('raises what is needed, but never to mastery, and lowers what builds on it', () => {
		expect(inferKnowledge(undefined, { right: true, probability: 0.99 }).probability).toBe(0.9);
		expect(inferKnowledge({ probability: 0.97 }, { right: true, probability: 0.99 }).probability).toBe(0.97);
		expect(inferKnowledge({ probability: 0.6 }, { right: false, probability: 0.1 }).probability).toBe(0.1);
		expect(inferKnowledge(undefined, { right: false, probability: 0.5 }).probability).toBe(TRACING.prior);
	});
});
