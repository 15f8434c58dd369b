import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../base/random';
import { distanceToGoal } from './distance';
import { wantedForm } from './form';
import { readLine, sampleEquation } from './sample-algebra';
import { showWay, wayOf } from './sample-way';
import { solutionOfEquation } from './solution-of-equation';
import { stepsToGoal } from './steps-to-goal';
import { lettersOf } from './walk-expression';

describe('solveEquation', () => {
	it.each([
		['2x + 3 = 7', ['2x = 4 | TakeNumber', 'x = 2 | Divide']],
		['5x - 3 = 2x + 9', ['3x - 3 = 9 | TakeLetter', '3x = 12 | AddNumber', 'x = 4 | Divide']],
		['2x + 9 = 5x + 3', ['9 = 3x + 3 | TakeLetter', '3x + 3 = 9 | Swap', '3x = 6 | TakeNumber', 'x = 2 | Divide']],
		['-2x = 3x + 5', ['0 = 5x + 5 | AddLetter', '5x + 5 = 0 | Swap', '5x = -5 | TakeNumber', 'x = -1 | Divide']],
		['3(x + 2) = 12', ['3x + 6 = 12 | MultiplyEach', '3x = 6 | TakeNumber', 'x = 2 | Divide']],
		['x/2 + 3 = 5', ['x/2 = 2 | TakeNumber', 'x = 4 | MultiplyBoth']],
		['x/2 + x/3 = 5', ['3x + 2x = 30 | MultiplyBoth', '5x = 30 | Alike', 'x = 6 | Divide']],
		['(x + 1)/2 = 3', ['x + 1 = 6 | MultiplyBoth', 'x = 5 | TakeNumber']],
		[
			'3 - (x + 1)/2 = 1',
			[
				'6 - (x + 1) = 2 | MultiplyBoth',
				'6 - x - 1 = 2 | MinusBefore',
				'5 - x = 2 | Alike',
				'-x = -3 | TakeNumber',
				'x = 3 | Opposite'
			]
		],
		['2/3x = 4', ['2x = 12 | MultiplyBoth', 'x = 6 | Divide']],
		[
			'2(x/3 + 1) = 4',
			['2x/3 + 2 = 4 | MultiplyEach', '2x/3 = 2 | TakeNumber', '2x = 6 | MultiplyBoth', 'x = 3 | Divide']
		],
		['0.5x + 0.2 = 1.7', ['0.5x = 1.5 | TakeNumber', 'x = 3 | Divide']],
		['0.3x = 1', ['x = 10/3 | Divide']],
		['0.5x = 1/3', ['3x = 2 | MultiplyBoth', 'x = 2/3 | Divide']],
		['x + 1 1/2 = 3', ['x = 3/2 | TakeNumber']],
		['4x = 6', ['x = 6/4 | Divide', 'x = 3/2 | Simplify']],
		['-4x = 6', ['x = -6/4 | Divide', 'x = -3/2 | Simplify']],
		['-x = 5', ['x = -5 | Opposite']],
		['5 - 2x = 1', ['-2x = -4 | TakeNumber', 'x = 2 | Divide']],
		['2 × 3x = 4 × 6', ['6x = 24 | WorkOutAll', 'x = 4 | Divide']],
		['3x + 6 - 2x = 4 + 5', ['x + 6 = 9 | Collect', 'x = 3 | TakeNumber']],
		['3x + 6 - 2x + 1 = 9', ['x + 7 = 9 | Collect', 'x = 2 | TakeNumber']],
		['x^2 + 2x = x^2 + 6', ['2x = 6 | Take', 'x = 3 | Divide']],
		['x = 7 - 3', ['x = 4 | Alike']],
		['x = 6/3', ['x = 2 | WorkOut']],
		['x = 4', []],
		['4 = x', []],
		['x = 1 1/2', []],
		['3 = 5', []]
	])('solves %s', (text, lines) => expect(showWay(text, 'solve')).toEqual(lines));

	it('says it when no number fits, or every number', () => {
		expect(showWay('2x + 3 = 2x + 5', 'solve')).toEqual(['3 = 5 | NoNumber Take']);
		expect(showWay('2x - 2x = 1', 'solve')).toEqual(['0 = 1 | NoNumber Alike']);
		expect(showWay('2(x + 1) = 2x + 2', 'solve')).toEqual([
			'2x + 2 = 2x + 2 | MultiplyEach',
			'2 = 2 | EveryNumber Take'
		]);
	});

	it.each([
		['x^2 = 4', 'algebra.notLinear'],
		['12/x = 3', 'algebra.notLinear'],
		['x + y = 2', 'algebra.notLinear'],
		['x + 1', 'algebra.notAnEquation']
	])('refuses %s', (text, key) => {
		const steps = stepsToGoal(readLine(text), 'solve');
		expect(!steps.ok && steps.error.key).toBe(key);
		expect(distanceToGoal(readLine(text), 'solve')).toBeUndefined();
		expect(wantedForm(readLine(text), 'solve')?.key).toBe(key);
	});

	it('ends in the solution, within as many steps as a child can follow', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const text = sampleEquation(createRandom(`${seed}`));
				const steps = wayOf(readLine(text), 'solve');
				const last = steps.at(-1)?.after ?? readLine(text);
				if (last.kind !== 'equation') throw new Error('no equation');
				const { left, right } = last.equation;
				expect(lettersOf(left, right).length === 0 || left.kind === 'variable' || right.kind === 'variable').toBe(true);
				expect(solutionOfEquation(last.equation, 'x')?.kind === 'one').toBe(lettersOf(left, right).length > 0);
				expect(steps.length).toBeLessThanOrEqual(16);
			}),
			{ numRuns: 100 }
		);
	});
});
