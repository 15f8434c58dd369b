import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../base/random';
import { evaluateNumber } from '../evaluate';
import { equalRational } from '../rational';
import { rationalToText } from '../rational-text';
import { readEquation, sampleEquation } from './sample-algebra';
import { haveSameSolution, solutionOfEquation } from './solution-of-equation';

function solve(text: string, unknown = 'x'): string {
	const solution = solutionOfEquation(readEquation(text), unknown);
	return solution?.kind === 'one' ? rationalToText(solution.value) : (solution?.kind ?? 'not linear');
}

describe('solutionOfEquation', () => {
	it.each([
		['2x + 3 = 7', '2'],
		['7 = 2x + 3', '2'],
		['3x = 2', '2/3'],
		['-x = 5', '-5'],
		['x^2 + x = x^2 + 3', '3'],
		['a + x = a + 2', '2'],
		['2x = 0', '0'],
		['x + 1 = x + 2', 'none'],
		['3 = 5', 'none'],
		['2(x + 1) = 2x + 2', 'every'],
		['x^2 = 4', 'not linear'],
		['xy = 4', 'not linear'],
		['x = y', 'not linear'],
		['2/x = 1', 'not linear']
	])('of %s: %s', (text, solution) => expect(solve(text)).toBe(solution));

	it('solves for the letter that is asked for', () => expect(solve('3n - 1 = 8', 'n')).toBe('3'));

	it('finds the number that makes both sides the same', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const equation = readEquation(sampleEquation(createRandom(`${seed}`)));
				const solution = solutionOfEquation(equation, 'x');
				if (solution?.kind !== 'one') return;
				const [left, right] = [equation.left, equation.right].map((side) =>
					evaluateNumber(side, new Map([['x', solution.value]]))
				);
				expect(left?.ok && right?.ok && equalRational(left.value, right.value)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('haveSameSolution', () => {
	it.each([
		['2x + 3 = 7', 'x = 2', true],
		['2x + 3 = 7', '2x = 10', false],
		['x = x', '3 = 3', true],
		['x = x + 1', '3 = 5', true],
		['x = x', '3 = 5', false],
		['x = 0', '0 = 0', false],
		['x^2 = 4', 'x = 2', undefined]
	])('%s and %s: %s', (a, b, same) => {
		expect(haveSameSolution(readEquation(a), readEquation(b), 'x')).toBe(same);
	});
});
