import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../base/random';
import { parseExpression } from '../parse-expression';
import { areEquivalent, type Equivalence } from './compare-expressions';
import { readExpression, sampleSum } from './sample-algebra';

function compare(a: string, b: string): Equivalence | undefined {
	const [first, second] = [parseExpression(a), parseExpression(b)];
	return first.ok && second.ok ? areEquivalent(first.value, second.value) : undefined;
}

describe('areEquivalent', () => {
	it.each([
		['2(x + 3)', '6 + 2x'],
		['(x + 2)(x - 3)', 'x^2 - x - 6'],
		['3/4x', '0.75x'],
		['x/2', '½x'],
		['(a + b)^2', 'a^2 + 2ab + b^2'],
		['1/x + 1/y', '(x + y)/(xy)'],
		['6x/(2x)', '3'],
		['x - (-3)', 'x + 3']
	])('is sure that %s and %s are equal', (a, b) => {
		expect(areEquivalent(readExpression(a), readExpression(b))).toEqual({ equal: true, how: 'decided' });
	});

	it.each([
		['2(x + 3)', '2x + 3'],
		['(x + 2)^2', 'x^2 + 4'],
		['1/3x', '0.3333333333333333x'],
		['123456789012345678x', '123456789012345679x'],
		['x', 'y'],
		['1/x', 'x']
	])('is sure that %s and %s are not', (a, b) => {
		expect(areEquivalent(readExpression(a), readExpression(b))).toEqual({ equal: false, how: 'decided' });
	});

	it.each([
		['abs(x)', 'max(x, 0 - x)', true],
		['abs(x)', 'x', false],
		['x^25 × x', 'x^26', true],
		['x^25', 'x^27', false],
		['abs(1/(x - x))', 'abs(1/(x - x))', false]
	])('tries %s and %s at points and says so', (a, b, equal) => {
		expect(compare(a, b)).toEqual({ equal, how: 'sampled' });
	});

	it('takes any sum for equal to itself turned round, and not to itself and something', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const random = createRandom(`${seed}`);
				const [a, b] = [sampleSum(random), sampleSum(random)];
				const [sum, turned, more] = [`(${a}) + (${b})`, `(${b}) + (${a})`, `(${b}) + (${a}) + 1`].map(readExpression);
				if (!sum || !turned || !more) throw new Error('no samples');
				expect(areEquivalent(sum, turned)).toEqual({ equal: true, how: 'decided' });
				expect(areEquivalent(sum, more)).toEqual({ equal: false, how: 'decided' });
			}),
			{ numRuns: 100 }
		);
	});
});
