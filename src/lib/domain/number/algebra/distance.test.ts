import { describe, expect, it } from 'vitest';
import { distanceToGoal } from './distance';
import { readLine } from './sample-algebra';
import type { AlgebraGoal } from './steps-to-goal';

const measure = (text: string, goal: AlgebraGoal): number => distanceToGoal(readLine(text), goal) ?? NaN;

describe('distanceToGoal', () => {
	it.each<[AlgebraGoal, string]>([
		['solve', 'x = 4'],
		['solve', '4 = x'],
		['solve', 'x = 3/2'],
		['solve', 'x = -0.5'],
		['solve', '3 = 5'],
		['expand', 'x^2 - x - 6'],
		['collect', '8a + b + 4'],
		['factorise', '(x + 2)(x - 3)']
	])('%s: %s is there', (goal, text) => expect(measure(text, goal)).toBe(0));

	it.each<[AlgebraGoal, string, string]>([
		['solve', '2x + 3 = 7', '2x = 7 - 3'],
		['solve', '2x + 3 = 7', '2x + 3 - 3 = 7 - 3'],
		['solve', '2x + 3 = 7', 'x + 1.5 = 3.5'],
		['solve', '2x = 7 - 3', '2x = 4'],
		['solve', '2x = 4', 'x = 4/2'],
		['solve', '2x = 4', '2x/2 = 4/2'],
		['solve', 'x = 6/4', 'x = 3/2'],
		['solve', '5x + 3 = 2x + 9', '5x + 3 - 2x = 9'],
		['solve', '3(x + 2) = 12', 'x + 2 = 4'],
		['solve', '3(x + 2) = 12', '3x + 3 × 2 = 12'],
		['solve', '3x + 6 - 2x + 2 = 10', 'x + 6 + 2 = 10'],
		['expand', '3(x + 2)', '3 × x + 3 × 2'],
		['expand', '(x + 2)(x - 3)', 'x × x - 3x + 2x - 6'],
		['expand', '(x + 2)(x - 3)', 'x(x - 3) + 2(x - 3)'],
		['expand', '(x + 2)(x - 3)', 'x(x - 3) + 2x - 6'],
		['expand', '3(x + 2) + 2(x + 1)', '3x + 6 + 2(x + 1)'],
		['collect', '3a + 2b + 5a - b', '8a + 2b - b']
	])('%s: from %s to %s is nearer', (goal, start, line) => {
		expect(measure(line, goal)).toBeLessThan(measure(start, goal));
	});

	it.each<[AlgebraGoal, string, string]>([
		['solve', '2x + 3 = 7', '2x + 4 = 8'],
		['solve', '2x + 3 = 7', '4x + 6 = 14'],
		['solve', '2x = 4', '2x + 1 = 5'],
		['expand', '3x + 6', '3(x + 2)'],
		['collect', '5x', '2x + 3x'],
		['factorise', '2(x + 3)', '2x + 6'],
		['factorise', 'x^2 + 5x + 6', 'x(x + 5) + 6']
	])('%s: from %s to %s is not', (goal, start, line) => {
		expect(measure(line, goal)).toBeGreaterThanOrEqual(measure(start, goal));
	});

	it.each<[AlgebraGoal, string, number]>([
		['collect', '3x + 2x', 2],
		['collect', 'x^2 + x^2', 1],
		['collect', '2 × 3 × 4', 2],
		['solve', '2x + 3 = 7', 20],
		['solve', '3x = 4 + 2', 11],
		['solve', '4 + 2 = x + 1 + 2', 13]
	])('%s: %s is %i away', (goal, text, distance) => expect(measure(text, goal)).toBe(distance));

	it.each<[AlgebraGoal, string]>([
		['solve', 'x + (1 + 1)^7 = 3'],
		['solve', '3 = x + (1 + 1)^7'],
		['solve', 'x + 1'],
		['solve', 'x^2 = 4'],
		['expand', 'x = 1'],
		['factorise', '1/x'],
		['expand', '(x + 1)^7']
	])('%s: %s does not suit', (goal, text) => expect(distanceToGoal(readLine(text), goal)).toBeUndefined());
});
