import { describe, expect, it } from 'vitest';
import { distanceToGoal } from './distance';
import { readLine } from './sample-algebra';
import { showWay } from './sample-way';

describe('factorising', () => {
	it.each([
		['2x + 6', ['2(x + 3) | CommonFactor']],
		['12x - 18', ['6(2x - 3) | CommonFactor']],
		['-2x - 6', ['-2(x + 3) | CommonFactor']],
		['6x^2y + 9xy^2', ['3xy(2x + 3y) | CommonFactor']],
		['x^2 + 3x', ['x(x + 3) | CommonFactor']],
		['x/2 + 1', ['(x + 2)/2 | CommonFactor']],
		['2(3x + 6)', ['6(x + 2) | Inside CommonFactor']],
		['(2x + 6)^2', ['4(x + 3)^2 | Inside CommonFactor']],
		['x^2 - 9', ['(x - 3)(x + 3) | Squares']],
		['9 - x^2', ['(3 - x)(3 + x) | Squares']],
		['-x^2 + 9', ['(3 - x)(3 + x) | Squares']],
		['4x^2 - 9y^2', ['(2x - 3y)(2x + 3y) | Squares']],
		['x^4 - 1', ['(x^2 - 1)(x^2 + 1) | Squares', '(x - 1)(x + 1)(x^2 + 1) | Inside Squares']],
		['3x^3 - 12x', ['3x(x^2 - 4) | CommonFactor', '3x(x - 2)(x + 2) | Inside Squares']],
		['x^2 + 5x + 6', ['(x + 2)(x + 3) | TwoNumbers']],
		['6 + 5x + x^2', ['(x + 2)(x + 3) | TwoNumbers']],
		['x^2 - x - 6', ['(x + 2)(x - 3) | TwoNumbers']],
		['x^2 - 5x + 6', ['(x - 2)(x - 3) | TwoNumbers']],
		['x^2 + 6x + 9', ['(x + 3)^2 | TwoNumbers']],
		['2x^2 + 10x + 12', ['2(x^2 + 5x + 6) | CommonFactor', '2(x + 2)(x + 3) | Inside TwoNumbers']],
		['6 + x - x^2', ['-(x^2 - x - 6) | CommonFactor', '-(x + 2)(x - 3) | Inside TwoNumbers']],
		[
			'2x^2 + 7x + 3',
			['2x^2 + x + 6x + 3 | SplitMiddle', 'x(2x + 1) + 3(2x + 1) | Group', '(2x + 1)(x + 3) | CommonBracket']
		],
		['ax + ay - bx - by', ['a(x + y) - b(x + y) | Group', '(x + y)(a - b) | CommonBracket']],
		['x^2 - 3x - 2x + 6', ['x(x - 3) - 2(x - 3) | Group', '(x - 3)(x - 2) | CommonBracket']],
		['x(x + 2) + 3(x + 2)', ['(x + 2)(x + 3) | CommonBracket']],
		['2x(x + 2) + 6(x + 2)', ['(x + 2)(2x + 6) | CommonBracket', '2(x + 2)(x + 3) | Inside CommonFactor']],
		['2x + 3x + 10', ['5x + 10 | Alike', '5(x + 2) | CommonFactor']],
		['2(x + 1) + 4', ['2x + 2 + 4 | MultiplyEach', '2x + 6 | Alike', '2(x + 3) | CommonFactor']],
		['2 × 3(x + 1)', ['6(x + 1) | WorkOut']],
		['3 × 2x', ['6x | WorkOut']],
		['x × 2', ['2x | WorkOut']],
		['2x^2 + 4x + x^2 + 2x', ['3x^2 + 4x + 2x | Alike', '3x^2 + 6x | Alike', '3x(x + 2) | CommonFactor']],
		[
			'x(x + 1)(x + 2) + 3(x + 1)',
			['(x + 1)(x(x + 2) + 3) | CommonBracket', '(x + 1)(x^2 + 2x + 3) | Inside MultiplyEach']
		],
		['(x + 1)^2 + 3(x + 1)', ['(x + 1)(x + 1 + 3) | CommonBracket', '(x + 1)(x + 4) | Inside Alike']],
		['x^2 - 1/4', ['(4x^2 - 1)/4 | CommonFactor', '(2x - 1)(2x + 1)/4 | Inside Squares']]
	])('factorises %s', (text, lines) => expect(showWay(text, 'factorise')).toEqual(lines));

	it.each([
		'x + 1',
		'-x - 3',
		'x^2 + 1',
		'x^2 + x + 1',
		'x^2 + 5y + 6',
		'xy + 5x + 6',
		'x^3 + 5x^2 + 6',
		'x^2 - 2',
		'x^3 - 4',
		'-x^2 - 9',
		'(x + 3)(x + 3)',
		'(x + 3)^2',
		'3(x + y)',
		'6x^2',
		'12',
		'-(x - 2)'
	])('has nothing to do with %s', (text) => expect(showWay(text, 'factorise')).toEqual([]));

	it.each([
		['6x + 12', '2(3x + 6)'],
		['6x + 12', '3(2x + 4)'],
		['4x^2 + 6x', 'x(4x + 6)'],
		['x^2 + 5x + 6', 'x^2 + 2x + 3x + 6'],
		['2x^2 + 10x + 12', '(2x + 4)(x + 3)']
	])('takes the way from %s to %s for nearer', (start, line) => {
		const [first, second] = [start, line].map((text) => distanceToGoal(readLine(text), 'factorise') ?? NaN);
		expect(second).toBeLessThan(first ?? NaN);
	});
});
