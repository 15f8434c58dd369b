import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../base/random';
import type { Expression, Operator } from '../expression';
import { mathOfFraction } from '../math-of';
import { parseExpression } from '../parse-expression';
import { rational } from '../rational';
import { areEquivalent } from './compare-expressions';
import { mathOfAlgebra } from './math-of-algebra';
import { readExpression, readLine } from './sample-algebra';
import { textOfAlgebra } from './text-of-algebra';
import { operate, writeNumber, writeProduct } from './write-monomial';

const write = (expression: Expression): string => textOfAlgebra({ kind: 'expression', expression });

/** Anything that code could put together, with no thought for brackets. */
function sampleTree(random: Random, depth: number): Expression {
	const value = rational(random.integer(-9, 9), random.pick([1, 1, 4]));
	if (depth === 0 || random.integer(0, 4) === 0) {
		return random.pick<Expression>([
			{ kind: 'variable', name: random.pick(['x', 'y']) },
			{ kind: 'number', value, text: `${Number(value.numerator) / Number(value.denominator)}` },
			{ kind: 'number', value: rational(3, 2), text: '1 1/2' }
		]);
	}
	const inner = sampleTree(random, depth - 1);
	const operator = random.pick<Operator>(['+', '-', '×', '÷', '/', ':', '^']);
	const right: Expression =
		operator === '^' ? { kind: 'number', value: rational(2), text: '2' } : sampleTree(random, depth - 1);
	const product: Expression = { kind: 'operation', operator: '×', implied: true, left: inner, right };
	return random.pick<Expression>([
		{ kind: 'operation', operator, left: inner, right },
		{ kind: 'operation', operator, left: inner, right },
		operator === '^' ? { kind: 'group', inner } : product,
		{ kind: 'negate', inner }
	]);
}

describe('textOfAlgebra', () => {
	it.each(['2x + 3', '3(x + 2)', 'x^2 - x/2', '-x', '3/4x', '2 × 3x', '(x + 1)/2', 'x = -3', '1 1/2x = 0.5'])(
		'leaves %s as it is',
		(text) => expect(textOfAlgebra(readLine(text))).toBe(text)
	);

	it.each([
		['x + (0 - 1) × y', 'x + (0 - 1) × y'],
		['x + -3', 'x - 3'],
		['x - -3', 'x - (-3)'],
		['2 × -x', '2 × (-x)'],
		['-(-x)', '-(-x)'],
		['x × 3/4', '(x × 3)/4'],
		['x/(y × 2)', 'x/(y × 2)']
	])('writes the formula %s as %s', (formula, text) => {
		const parsed = parseExpression(formula);
		expect(parsed.ok && write(parsed.value)).toBe(text);
	});

	it('writes a number without an end as a fraction', () => {
		const third = writeNumber(rational(1, 3));
		expect(write(writeProduct(third, readExpression('x')))).toBe('1/3x');
		expect(write(operate(readExpression('x'), '/', third))).toBe('x/(1/3)');
		expect(write(operate(third, '^', readExpression('2')))).toBe('(1/3)^2');
		expect(mathOfAlgebra(third)).toEqual(mathOfFraction(1n, 3n));
	});

	it('writes decimals as the country does', () => {
		expect(textOfAlgebra(readLine('0.5x = 1.25'), 'comma')).toBe('0,5x = 1,25');
	});

	it('puts the brackets that a reader needs: what is read back has the same value', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const tree = sampleTree(createRandom(`${seed}`), 3);
				const text = write(tree);
				// A division by a number that is 0 is refused, and so is a word of many letters.
				if (/\/0|÷ 0|: 0|\/\(-0/u.test(text)) return;
				const back = readExpression(text);
				expect(areEquivalent(back, tree).equal || areEquivalent(tree, tree).how === 'sampled').toBe(true);
				expect(write(back)).toBe(text);
			}),
			{ numRuns: 300 }
		);
	});
});
