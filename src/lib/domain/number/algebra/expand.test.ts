import { describe, expect, it } from 'vitest';
import { showWay } from './sample-way';

describe('expanding', () => {
	it.each([
		['3(x + 2)', ['3x + 6 | MultiplyEach']],
		['-2(x - 3)', ['-2x + 6 | MultiplyEach']],
		['x(x + 2)', ['x^2 + 2x | MultiplyEach']],
		['0.5(x + 3)', ['0.5x + 1.5 | MultiplyEach']],
		['1/2(x + 4)', ['x/2 + 2 | DivideEach']],
		['(x + 4)/2', ['x/2 + 2 | DivideEach']],
		['2x(x + 1)/3', ['2x^2/3 + 2x/3 | MultiplyEach']],
		['5 + (x - 2)', ['5 + x - 2 | PlusBefore', '3 + x | Alike']],
		['5 - (x - 2)', ['5 - x + 2 | MinusBefore', '7 - x | Alike']],
		[
			'3(x + 2) - 2(x - 1)',
			['3x + 6 - 2(x - 1) | MultiplyEach', '3x + 6 - 2x + 2 | MultiplyEach', 'x + 6 + 2 | Alike', 'x + 8 | Alike']
		],
		['(x + 2)(x - 3)', ['x^2 - 3x + 2x - 6 | EachByEach', 'x^2 - x - 6 | Alike']],
		['(x + 2)^2', ['(x + 2)(x + 2) | Power', 'x^2 + 2x + 2x + 4 | EachByEach', 'x^2 + 4x + 4 | Alike']],
		[
			'2(x + 1)(x + 2)',
			['2(x^2 + 2x + x + 2) | EachByEach', '2(x^2 + 3x + 2) | Inside Alike', '2x^2 + 6x + 4 | MultiplyEach']
		],
		['2(3(x + 1) + 4)', ['2(3x + 3 + 4) | Inside MultiplyEach', '2(3x + 7) | Inside Alike', '6x + 14 | MultiplyEach']],
		['4 - (2x + 3x)', ['4 - 5x | Inside Alike']],
		['(a + b)(a - b)', ['a^2 - ab + ab - b^2 | EachByEach', 'a^2 - b^2 | Alike']],
		['(x + 1)^0', ['1 | WorkOut']],
		['(x + 1 + 1)(x + 3)', ['(x + 2)(x + 3) | Inside Alike', 'x^2 + 3x + 2x + 6 | EachByEach', 'x^2 + 5x + 6 | Alike']],
		[
			'(x + 1)^2(x + 3)',
			[
				'(x + 1)(x + 1)(x + 3) | Power',
				'(x^2 + x + x + 1)(x + 3) | EachByEach',
				'(x^2 + 2x + 1)(x + 3) | Inside Alike',
				'x^3 + 3x^2 + 2x^2 + 6x + x + 3 | EachByEach',
				'x^3 + 5x^2 + 6x + x + 3 | Alike',
				'x^3 + 5x^2 + 7x + 3 | Alike'
			]
		],
		['3x + 6', []]
	])('expands %s', (text, lines) => expect(showWay(text, 'expand')).toEqual(lines));
});
