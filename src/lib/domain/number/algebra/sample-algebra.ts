import type { Random } from '../../base/random';
import type { Expression } from '../expression';
import type { AlgebraLine, Equation } from './algebra-line';
import { readAlgebra } from './read-algebra';

/** Lines for tests, as a school book or a learner would write them. */
export function readLine(text: string): AlgebraLine {
	const read = readAlgebra(text, { decimalSign: 'point' });
	if (!read.ok) throw new Error(`${text}: ${read.error.message.key} at ${read.error.position}`);
	return read.value;
}

export function readExpression(text: string): Expression {
	const line = readLine(text);
	if (line.kind !== 'expression') throw new Error(`${text} is an equation`);
	return line.expression;
}

export function readEquation(text: string): Equation {
	const line = readLine(text);
	if (line.kind !== 'equation') throw new Error(`${text} is no equation`);
	return line.equation;
}

/** A sum with brackets, fractions, decimals and several letters. */
export function sampleSum(random: Random, letters = 'xxxy', depth = 1): string {
	const parts = Array.from({ length: random.integer(1, 4) }, () => sampleTerm(random, letters, depth));
	const start = random.integer(0, 4) === 0 ? '-' : '';
	return start + parts.reduce((sum, part) => `${sum} ${random.pick(['+', '-'])} ${part}`);
}

/** A linear equation in x; about one in ten has no solution or every number as one. */
export function sampleEquation(random: Random): string {
	const [left, right] = [sampleSide(random), sampleSide(random)];
	return `${left} = ${random.integer(0, 9) === 0 ? left : right}`;
}

/** A product of brackets in x to multiply out, and to find again from what comes out. */
export function sampleProduct(random: Random): string {
	const bracket = (lead: string): string => `(${lead}x ${random.pick(['+', '-'])} ${random.integer(1, 9)})`;
	const front = random.pick(['', '-', `${random.integer(2, 9)}`, 'x', '3x', '-2', '1/2']);
	const first = bracket(random.pick(['', '', '2', '3']));
	return front + first + random.pick(['', '^2', bracket(''), bracket('5')]);
}

function sampleTerm(random: Random, letters: string, depth: number): string {
	const number = sampleNumber(random);
	const letter = random.pick([...letters]);
	const bracket = depth > 0 ? `(${sampleSum(random, letters, depth - 1)})` : letter;
	return random.pick([
		number,
		`${number}${letter}`,
		`${number} × ${letter}`,
		`${letter}${random.pick(['', '^2', letter, `(${letter} + 1)`])}`,
		`${letter}/${random.integer(2, 6)}`,
		`${random.integer(2, 6)} × ${random.integer(2, 6)}${letter}`,
		`${random.integer(2, 9)}${bracket}`,
		`${bracket}/${random.integer(2, 6)}`,
		`${letter}${bracket}`,
		`(-${number})`,
		bracket
	]);
}

function sampleSide(random: Random): string {
	const part = (): string => {
		const [number, small] = [sampleNumber(random), random.integer(2, 6)];
		const bracket = `(${random.pick(['', '2', '3'])}x ${random.pick(['+', '-'])} ${random.integer(1, 9)})`;
		return random.pick([number, 'x', `${number}x`, `x/${small}`, `${small}${bracket}`, `${bracket}/${small}`, bracket]);
	};
	const parts = Array.from({ length: random.integer(1, 3) }, part);
	return parts.reduce((sum, next) => `${sum} ${random.pick(['+', '-'])} ${next}`, '').replace(/^ \+ |^ (?=-)/u, '');
}

function sampleNumber(random: Random): string {
	const whole = random.integer(0, 12);
	return random.pick([`${whole}`, `${whole}`, `${whole}`, '0.5', '1.25', '3/4', '2/3', '1 1/2']);
}
