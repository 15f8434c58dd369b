import { describe, expect, it } from 'vitest';
import type { Outcome } from '../steps/worked-solution';
import { algebra, number, places, remainder } from '../task/sample-tasks.testing';
import { sameOutcome } from './same-outcome';

describe('sameOutcome', () => {
	it.each<[string, Outcome, Outcome]>([
		['values in other forms', number('2/4'), number('0.5')],
		['a division that leaves nothing over', remainder(7n, 0n), number('7')],
		['like polynomials in another order', algebra('2(x + 3)'), algebra('6 + 2x')],
		['an expression without letters', algebra('2 × 3 + 1'), number('7')],
		['a solved equation and its number', algebra('x = 5'), number('5')],
		['equations with the same solution', algebra('13n = 196 - 391'), algebra('n = -15')],
		['equations in two letters turned round', algebra('a = 6b'), algebra('12b = 2a')],
		['quotients of letters', algebra('3 ÷ n'), algebra('6/(2n)')],
		['places', places(1, 0), places(1, 0)]
	])('takes %s for the same', (_, first, second) => {
		expect(sameOutcome(first, second)).toBe(true);
		expect(sameOutcome(second, first)).toBe(true);
	});

	it.each<[string, Outcome, Outcome]>([
		['values close by', number('1/3'), number('0.333')],
		['another remainder', remainder(7n, 1n), remainder(7n, 2n)],
		['a remainder left out', remainder(7n, 1n), number('7')],
		['another polynomial', algebra('z^2 - 8z + 16'), algebra('z^2 - 16')],
		['a reversed equation', algebra('a = 6b'), algebra('6a = b')],
		['an expression and an equation', algebra('x - 5'), algebra('x = 5')],
		['the other way to divide', algebra('3 ÷ n'), algebra('n ÷ 3')],
		['another order', places(1, 0), places(0, 1)],
		['a place and a number', places(1), number('1')]
	])('tells %s apart', (_, first, second) => {
		expect(sameOutcome(first, second)).toBe(false);
		expect(sameOutcome(second, first)).toBe(false);
	});
});
