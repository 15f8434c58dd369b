import { readExampleLine, readExampleNumber, readExampleSum } from '../mistakes/example-text';
import { rational, type Rational } from '../../number/rational';
import { rationalFromText } from '../../number/rational-text';
import type { Outcome } from '../steps/worked-solution';
import type { Task, TaskOf } from './task';

const read = (text: string): Rational => {
	const value = rationalFromText(text);
	if (!value) throw new RangeError(text);
	return value;
};

export const number = (text: string): Outcome => ({ kind: 'number', value: read(text) });
export const places = (...order: readonly number[]): Outcome => ({ kind: 'places', places: order });
export const algebra = (text: string): Outcome => ({ kind: 'algebra', line: readExampleLine(text) });
export const remainder = (quotient: bigint, rest: bigint): Outcome => ({
	kind: 'remainder',
	quotient,
	remainder: rest
});

export const calculate = (text: string): Task => ({ kind: 'calculate', sum: readExampleSum(text) });
export const columns = (operator: TaskOf<'columns'>['operator'], ...numbers: readonly string[]): TaskOf<'columns'> => ({
	kind: 'columns',
	operator,
	numbers: numbers.map(read)
});
export const compare = (ask: TaskOf<'compare'>['ask'], ...numbers: readonly string[]): Task => ({
	kind: 'compare',
	ask,
	numbers: numbers.map(readExampleNumber)
});
export const rewrite = (goal: TaskOf<'rewrite'>['goal'], text: string): Task => {
	const line = readExampleLine(text);
	if (line.kind !== 'expression') throw new RangeError(text);
	return { kind: 'rewrite', goal, expression: line.expression };
};
export const solve = (text: string, unknown = 'x'): Task => {
	const line = readExampleLine(text);
	if (line.kind !== 'equation') throw new RangeError(text);
	return { kind: 'solve', equation: line.equation, unknown };
};
export const substitute = (text: string, letter: string, value: string): Task => {
	const line = readExampleLine(text);
	if (line.kind !== 'expression') throw new RangeError(text);
	return { kind: 'substitute', expression: line.expression, letter, value: read(value) };
};
export const percent = (given: Readonly<Partial<Record<'rate' | 'whole' | 'part', string>>>): Task => ({
	kind: 'percent',
	...Object.fromEntries(Object.entries(given).map(([name, text]) => [name, read(text)]))
});
export const proportion = (first: string, second: string, third: string): Task => ({
	kind: 'proportion',
	first: read(first),
	second: read(second),
	third: read(third)
});
export const growth = (law: TaskOf<'growth'>['law'], first: string, second: string, third: string): Task => ({
	kind: 'growth',
	law,
	first: read(first),
	second: read(second),
	third: read(third)
});
export const simplify = (top: bigint, bottom: bigint): Task => ({ kind: 'simplify', top, bottom });
export const scale = (top: bigint, bottom: bigint, to: TaskOf<'scale'>['to']): Task => ({
	kind: 'scale',
	top,
	bottom,
	to
});
export const part = (shaded: bigint, parts: bigint): Task => ({ kind: 'part', shaded, parts });
export const rectangle = (ask: TaskOf<'rectangle'>['ask'], width: string, height: string): Task => ({
	kind: 'rectangle',
	ask,
	width: read(width),
	height: read(height)
});
export const placeValue = (value: string, place: number): Task => ({ kind: 'place-value', number: read(value), place });
export const phrase = (words: TaskOf<'phrase'>['phrase'], value: number): Task => ({
	kind: 'phrase',
	phrase: words,
	number: rational(value)
});
