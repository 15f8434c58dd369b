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
function lacksWords(reason: Message): boolean {
	const [area, name = ''] = reason.key.split('.');
	const sentence = area === 'engine' ? '' : SENTENCES[name];
	const places = [...(sentence ?? '').matchAll(/\{\{(\w+)\}\}/gu)].map(([, place]) => place ?? '');
	const then = reason.values?.['then'];
	const isInnerLacking = then !== undefined && isMessage(then) && lacksWords(then);
	return sentence === undefined || places.some((place) => !(place in (reason.values ?? {}))) || isInnerLacking;
}

/** What is wrong with a way to a goal, whatever the line; undefined if all is well. */
function findFault(start: AlgebraLine, steps: readonly AlgebraStep[], goal: AlgebraGoal): string | undefined {
	let before = textOfAlgebra(start);
	let distance = distanceToGoal(start, goal) ?? NaN;
	if (steps.length > 0 && !wantedForm(start, goal)) return `${before} wants nothing, but is not done`;
	for (const step of steps) {
		const after = textOfAlgebra(step.after);
		const next = distanceToGoal(step.after, goal) ?? NaN;
		if (textOfAlgebra(step.before) !== before) return `${before} is followed by another line`;
		if (after === before) return `${before} stays as it is`;
		if (textOfAlgebra(readLine(after)) !== after) return `${after} cannot be read back`;
		if (lacksWords(step.reason)) return `${step.reason.key} has no words, or no value for a place`;
		if (!(next < distance)) return `${after} is no nearer than ${before}`;
		[before, distance] = [after, next];
	}
	if (distance !== 0) return `${before} is the last line, but not there`;
	return wantedForm(readLine(before), goal) && `${before} is the last line, but wants another form`;
}

function sampleWays(
	sample: (random: Random) => string,
	goal: AlgebraGoal,
	isSame: (before: AlgebraLine, after: AlgebraLine) => boolean
): void {
	fc.assert(
		fc.property(fc.integer(), (seed) => {
			const start = readLine(sample(createRandom(`${seed}`)));
			const steps = wayOf(start, goal);
			expect(findFault(start, steps, goal)).toBeUndefined();
			for (const { before, after } of steps) expect(isSame(before, after), textOfAlgebra(after)).toBe(true);
		}),
		{ numRuns: 60 }
	);
}

function hasSameValue(before: AlgebraLine, after: AlgebraLine): boolean {
	if (before.kind !== 'expression' || after.kind !== 'expression') return false;
	const { equal, how } = areEquivalent(before.expression, after.expression);
	return equal && how === 'decided';
}

function hasSameSolutions(before: AlgebraLine, after: AlgebraLine): boolean {
	if (before.kind !== 'equation' || after.kind !== 'equation') return false;
	return haveSameSolution(before.equation, after.equation, 'x') === true;
}

describe('the way to a goal keeps what a line says, comes nearer with every step, and ends in the form wanted', () => {
	it('solving', () => sampleWays(sampleEquation, 'solve', hasSameSolutions));
	it('expanding sums', () => sampleWays(sampleSum, 'expand', hasSameValue));
	it('expanding products', () => sampleWays(sampleProduct, 'expand', hasSameValue));
	it('collecting', () => sampleWays((random) => sampleSum(random, 'ab', 0), 'collect', hasSameValue));
	it('factorising sums', () => sampleWays((random) => sampleSum(random, 'x', 0), 'factorise', hasSameValue));
	it('factorising what products come to', () => sampleWays(sampleExpanded, 'factorise', hasSameValue));
});

function sampleExpanded(random: Random): string {
	const product = readLine(sampleProduct(random));
	return textOfAlgebra(wayOf(product, 'expand').at(-1)?.after ?? product);
}
