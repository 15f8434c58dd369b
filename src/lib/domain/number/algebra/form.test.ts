import { describe, expect, it } from 'vitest';
import english from '../../../../../locales/en/algebra.json';
import { wantedForm } from './form';
import { readLine } from './sample-algebra';
import type { AlgebraGoal } from './steps-to-goal';

const SENTENCES: Readonly<Record<string, string>> = english;

describe('wantedForm', () => {
	it.each<[AlgebraGoal, string, string | undefined]>([
		['expand', '3(x + 2)', 'NoBrackets'],
		['expand', '-(x + 2)', 'NoBrackets'],
		['expand', '(x + 2)^2', 'NoBrackets'],
		['expand', '2x + 3x', 'Together'],
		['expand', '2 × 3x', 'Short'],
		['expand', '2 × 3x + 4 × 5x', 'Short'],
		['expand', '5x', undefined],
		['expand', '6 + 3x', undefined],
		['collect', '5 + (-2x)', 'Short'],
		['collect', '6x/4', 'Short'],
		['collect', '3x + 2y - x', 'Together'],
		['collect', '2x + 2y', undefined],
		['collect', '(3x)/4 + 1', undefined],
		['factorise', '2x + 6', 'Product'],
		['factorise', 'x(x + 5) + 6', 'Product'],
		['factorise', '2(3x + 6)', 'CommonFactor'],
		['factorise', '2(x^2 - 9)', 'Split'],
		['factorise', '2(x^2 + 5x + 6)', 'Split'],
		['factorise', '2(2x^2 + 7x + 3)', 'Split'],
		['factorise', '2(x + 3 + 4)', 'Together'],
		['factorise', '2 × 3(x + 1)', 'Short'],
		['factorise', '2(x + 3)', undefined],
		['solve', '2x + 3 = 7', 'Alone'],
		['solve', '2x + 3x = 10', 'Alone'],
		['solve', 'x + 1 = 3', 'Alone'],
		['solve', 'x = 2 + 3', 'Together'],
		['solve', 'x = 6/4', 'Short'],
		['solve', '2 × 3 = x', 'Short'],
		['solve', 'x = 3 - x', 'Alone'],
		['solve', 'x = 3', undefined]
	])('%s: %s wants %s', (goal, text, wanted) => {
		const message = wantedForm(readLine(text), goal);
		expect(message?.key.replace('algebra.want', '')).toBe(wanted);
		if (message) expect(SENTENCES[message.key.replace('algebra.', '')]).toBeDefined();
	});

	it('names the letter that is to stand alone', () => {
		expect(wantedForm(readLine('2n = 6'), 'solve')?.values).toEqual({ letter: 'n' });
	});
});
