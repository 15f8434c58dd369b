import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../../../../locales/en/algebra.json';
import { isMessage, type Message } from '../../base/message';
import { createRandom, type Random } from '../../base/random';
import { areEquivalent } from './compare-expressions';
import { distanceToGoal } from './distance';
import { wantedForm } from './form';
import { readLine, sampleEquation, sampleProduct, sampleSum } from './sample-algebra';
import { wayOf } from './sample-way';
import { haveSameSolution } from './solution-of-equation';
import type { AlgebraLine } from './algebra-line';
import type { AlgebraStep } from './algebra-step';
import type { AlgebraGoal } from './steps-to-goal';
import { textOfAlgebra } from './text-of-algebra';

const SENTENCES: Readonly<Record<string, string>> = english;

/** Every message in a reason has its sentence, and every place in it a value. */
function checkWords(reason: Message): void {
	const [area, name = ''] = reason.key.split('.');
	if (area === 'algebra') {
		expect(SENTENCES[name], reason.key).toBeDefined();
		const places = [...(SENTENCES[name] ?? '').matchAll(/\{\{(\w+)\}\}/gu)].map(([, place]) => place);
		for (const place of places) expect(reason.values, `${reason.key} ${place}`).toHaveProperty(place ?? '');
	}
	const then = reason.values?.['then'];
	if (then !== undefined && isMessage(then)) checkWords(then);
}

/** What holds for every way to a goal, whatever the line. */
function checkWay(start: AlgebraLine, steps: readonly AlgebraStep[], goal: AlgebraGoal): void {
	let before = start;
	let distance = distanceToGoal(start, goal) ?? NaN;
	for (const step of steps) {
		expect(textOfAlgebra(step.before)).toBe(textOfAlgebra(before));
		expect(textOfAlgebra(step.after)).not.toBe(textOfAlgebra(step.before));
		expect(readLine(textOfAlgebra(step.after))).toEqual(step.after);
		checkWords(step.reason);
		const next = distanceToGoal(step.after, goal) ?? NaN;
		expect(next).toBeLessThan(distance);
		[before, distance] = [step.after, next];
	}
	expect(distance).toBe(0);
	expect(wantedForm(before, goal)).toBeUndefined();
	if (steps.length > 0) expect(wantedForm(start, goal)).toBeDefined();
}

function sampleWays(
	sample: (random: Random) => string,
	goal: AlgebraGoal,
	check: (line: AlgebraLine, last: AlgebraLine) => void
): void {
	fc.assert(
		fc.property(fc.integer(), (seed) => {
			const start = readLine(sample(createRandom(`${seed}`)));
			const steps = wayOf(start, goal);
			checkWay(start, steps, goal);
			for (const { before, after } of steps) check(before, after);
		}),
		{ numRuns: 150 }
	);
}

function checkSameValue(before: AlgebraLine, after: AlgebraLine): void {
	if (before.kind !== 'expression' || after.kind !== 'expression') throw new Error('an equation');
	expect(areEquivalent(before.expression, after.expression)).toEqual({ equal: true, how: 'decided' });
}

function checkSameSolution(before: AlgebraLine, after: AlgebraLine): void {
	if (before.kind !== 'equation' || after.kind !== 'equation') throw new Error('no equation');
	expect(haveSameSolution(before.equation, after.equation, 'x')).toBe(true);
}

describe('the way to a goal keeps what a line says, comes nearer with every step, and ends in the form wanted', () => {
	it('solving', () => sampleWays(sampleEquation, 'solve', checkSameSolution));
	it('expanding sums', () => sampleWays(sampleSum, 'expand', checkSameValue));
	it('expanding products', () => sampleWays(sampleProduct, 'expand', checkSameValue));
	it('collecting', () => sampleWays((random) => sampleSum(random, 'ab', 0), 'collect', checkSameValue));
	it('factorising sums', () => sampleWays((random) => sampleSum(random, 'x', 0), 'factorise', checkSameValue));
	it('factorising what products come to', () => sampleWays(sampleExpanded, 'factorise', checkSameValue));
});

function sampleExpanded(random: Random): string {
	const product = readLine(sampleProduct(random));
	return textOfAlgebra(wayOf(product, 'expand').at(-1)?.after ?? product);
}
