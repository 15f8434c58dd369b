import type { MathNode } from '../../base/math-node';
import { message, type Message } from '../../base/message';
import { mathOfFraction, mathOfRational, mathOfRow, mathOfSign, mathOfWhole } from '../../number/math-of';
import {
	absRational,
	floorRational,
	isWhole,
	multiplyRational,
	powRational,
	rational,
	type Rational
} from '../../number/rational';
import { makeFraction, makeWhole, mathOfSum, type Leaf, type SumSign, type SumTree } from '../../number/sum-tree';
import { mathOfAlgebra } from '../../number/algebra/math-of-algebra';
import { leafOf } from '../../number/leaf-of';
import { sumOfExpression } from './sum-of-expression';
import type { Task, TaskOf } from '../task/task';

/** A numeric task written as a sum: what is asked, the sum that answers it, and why that sum. */
export interface SetUp {
	readonly start: MathNode;
	readonly sum: SumTree;
	/** Undefined where the task is that sum already. */
	readonly reason?: Message;
}

export type NumericTask = Exclude<Task, TaskOf<'rewrite' | 'solve' | 'phrase' | 'compare'>>;

/** The sum whose value is the answer of the task. Divisions by columns with a remainder are not sums of this kind. */
export function setUp(task: NumericTask): SetUp {
	switch (task.kind) {
		case 'calculate':
			return { start: mathOfSum(task.sum), sum: task.sum };
		case 'columns': {
			const sum = task.numbers
				.map(leafOf)
				.reduce<SumTree | undefined>(
					(left, right) => (left ? { kind: 'operation', sign: task.operator, left, right } : right),
					undefined
				) as SumTree;
			return { start: mathOfSum(sum), sum };
		}
		case 'simplify': {
			const fraction: Leaf = { ...makeFraction(task.top, task.bottom), isRaw: true };
			return { start: mathOfSum(fraction), sum: fraction };
		}
		case 'percent':
			return setUpPercent(task);
		case 'proportion': {
			const { first, second, third } = task;
			const values = { first: mathOfRational(first), second: mathOfRational(second), third: mathOfRational(third) };
			return {
				start: mathOfRow([values.first, mathOfSign(':'), values.second, EQUALS, values.third, mathOfSign(':'), BLANK]),
				sum: operation('÷', operation('×', leafOf(second), leafOf(third)), leafOf(first)),
				reason: message('steps.setUpProportion', values)
			};
		}
		case 'growth':
			return setUpGrowth(task);
		case 'part': {
			const values = { shaded: mathOfWhole(task.shaded), parts: mathOfWhole(task.parts) };
			return { start: BLANK, sum: makeFraction(task.shaded, task.parts), reason: message('steps.setUpPartOf', values) };
		}
		case 'substitute': {
			const values = { letter: { kind: 'letter', name: task.letter } as const, value: mathOfRational(task.value) };
			return {
				start: mathOfRow([mathOfAlgebra(task.expression), SEMICOLON, values.letter, EQUALS, values.value]),
				sum: sumOfExpression(task.expression, new Map([[task.letter, leafOf(task.value)]])),
				reason: message('steps.setUpSubstitute', values)
			};
		}
		case 'scale':
			return setUpScale(task);
		case 'rectangle': {
			const [width, height] = [leafOf(task.width), leafOf(task.height)];
			const sides = { width: mathOfSum(width), height: mathOfSum(height) };
			const start = mathOfRow([sides.width, mathOfSign('×'), sides.height]);
			if (task.ask === 'area') {
				return { start, sum: operation('×', width, height), reason: message('steps.setUpArea', sides) };
			}
			const around: SumTree = { kind: 'group', inner: operation('+', width, height) };
			return {
				// The two sides, not 8 × 4: that is a sum of its own, and another one than the way round.
				start: mathOfRow([sides.width, SEMICOLON, sides.height]),
				sum: operation('×', makeWhole(2n), around),
				reason: message('steps.setUpPerimeter', sides)
			};
		}
		case 'place-value': {
			const placeValue = powRational(rational(10), rational(task.place)) ?? rational(1);
			const digit = digitAt(task.number, task.place);
			return {
				start: mathOfRational(task.number, 'decimal'),
				sum: operation('×', makeWhole(digit), leafOf(placeValue)),
				reason: message('steps.setUpPlace', { digit: mathOfWhole(digit), place: mathOfRational(placeValue, 'decimal') })
			};
		}
	}
}

const EQUALS = mathOfSign('=');
const BLANK: MathNode = { kind: 'blank' };
const ARROW = mathOfSign('→');
const SEMICOLON: MathNode = { kind: 'letter', name: ';' };

function operation(sign: SumSign, left: SumTree, right: SumTree): SumTree {
	return { kind: 'operation', sign, left, right };
}

/** The digit at a place: 0 is the ones, 1 the tens, -1 the tenths. */
export function digitAt(number: Rational, place: number): bigint {
	const shifted = multiplyRational(absRational(number), powRational(rational(10), rational(-place)) ?? rational(1));
	return floorRational(shifted).numerator % 10n;
}

function setUpPercent({ rate, whole, part }: TaskOf<'percent'>): SetUp {
	const shown = (value: Rational | undefined): MathNode => (value ? mathOfRational(value, formOf(value)) : BLANK);
	const values = { rate: shown(rate), whole: shown(whole), part: shown(part) };
	const start = mathOfRow([
		{ kind: 'percent', inner: values.rate },
		mathOfSign('×'),
		values.whole,
		EQUALS,
		values.part
	]);
	const hundred = makeWhole(100n);
	if (rate && whole) {
		const percent: Leaf = { kind: 'leaf', shape: 'percent', value: multiplyRational(rate, rational(1, 100)) };
		return { start, sum: operation('×', percent, leafOf(whole)), reason: message('steps.setUpPart', values) };
	}
	if (rate && part) {
		const sum = operation('×', operation('÷', leafOf(part), leafOf(rate)), hundred);
		return { start, sum, reason: message('steps.setUpWhole', values) };
	}
	const sum = operation('×', operation('÷', leafOf(part as Rational), leafOf(whole as Rational)), hundred);
	return { start, sum, reason: message('steps.setUpRate', values) };
}

function formOf(value: Rational): 'whole' | 'decimal' {
	return isWhole(value) ? 'whole' : 'decimal';
}

function setUpGrowth({ law, first, second, third }: TaskOf<'growth'>): SetUp {
	const values = { first: mathOfRational(first), second: mathOfRational(second), third: mathOfRational(third) };
	const start = mathOfRow([values.first, ARROW, values.second, SEMICOLON, values.third, ARROW, BLANK]);
	if (law === 'difference') {
		const sum = operation('+', leafOf(third), { kind: 'group', inner: operation('-', leafOf(second), leafOf(first)) });
		return { start, sum, reason: message('steps.setUpDifference', values) };
	}
	const growth: SumTree = { kind: 'group', inner: operation('÷', leafOf(third), leafOf(first)) };
	const sum = operation('×', leafOf(second), { kind: 'power', base: growth, exponent: 2 });
	return { start, sum, reason: message('steps.setUpGrownArea', values) };
}

function setUpScale({ top, bottom, to }: TaskOf<'scale'>): SetUp {
	const [from, wanted, other] = 'bottom' in to ? [bottom, to.bottom, top] : [top, to.top, bottom];
	const fraction = mathOfFraction(top, bottom);
	const target: MathNode =
		'bottom' in to
			? { kind: 'fraction', top: BLANK, bottom: mathOfWhole(to.bottom) }
			: { kind: 'fraction', top: mathOfWhole(to.top), bottom: BLANK };
	const start = mathOfRow([fraction, EQUALS, target]);
	const values = { from: mathOfWhole(from), wanted: mathOfWhole(wanted), other: mathOfWhole(other) };
	if (wanted % from === 0n) {
		const factor = wanted / from;
		return {
			start,
			sum: operation('×', makeWhole(other), makeWhole(factor)),
			reason: message('steps.setUpScaleUp', { ...values, factor: mathOfWhole(factor) })
		};
	}
	if (from % wanted === 0n) {
		const factor = from / wanted;
		return {
			start,
			sum: operation('÷', makeWhole(other), makeWhole(factor)),
			reason: message('steps.setUpScaleDown', { ...values, factor: mathOfWhole(factor) })
		};
	}
	return {
		start,
		sum: operation('÷', operation('×', makeWhole(other), makeWhole(wanted)), makeWhole(from)),
		reason: message('steps.setUpScale', values)
	};
}
