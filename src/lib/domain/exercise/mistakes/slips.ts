import { polynomialOf } from '../../number/algebra/quotient';
import { sumOf, turnSign } from '../../number/algebra/sum-parts';
import { writeMonomial } from '../../number/algebra/write-monomial';
import { absRational, isWhole, multiplyRational, negateRational, rational, type Rational } from '../../number/rational';
import { makeDecimal, makeWhole, type Leaf, type SumTree } from '../../number/sum-tree';
import { calculateLeaf, workOutSum, type CalculationSign } from '../../number/work-out-sum';
import type { Outcome } from '../steps/worked-solution';
import { answerComparison } from '../task/answer-comparison';
import { arithmeticOf } from '../task/arithmetic-of';
import type { Task } from '../task/task';
import { applyAtPlaces, type Way } from './apply-at-places';
import { expressionOutcome } from './define-algebra-rule';
import { loseOrDoubleDigits, swapDigits } from './digit-slips';
import { changeQuotient, changeRemainder } from './division-slips';
import { plainNumber } from './plain-number';

/**
 * What happens to somebody who thinks rightly: a finger or the memory slips. `likelihood` is on the scale of the rules'
 * frequencies. The sentence is `mistakes.slip…`.
 */
export interface Slip {
	readonly id: string;
	readonly likelihood: number;
	readonly apply: (task: Task, right: Outcome, sum?: SumTree) => readonly Outcome[];
}

const SIGNS: readonly CalculationSign[] = ['+', '-', '×', '÷'];
const TENS = [rational(10), rational(100), rational(1, 10), rational(1, 100)];
const LARGEST_IN_TABLE = 12n;

export const SLIPS: readonly Slip[] = [
	{
		id: 'next-in-the-table',
		likelihood: 0.06,
		apply: atOneOperation(({ sign, left, right }) => {
			const total = calculateLeaf(sign, left, right);
			if (sign === '×' && isInTable(left) && isInTable(right)) return besides(total, [left, right]);
			return sign === '÷' && isInTable(right) && total?.shape === 'whole' ? besides(total, [makeWhole(1n)]) : [];
		})
	},
	{
		id: 'one-off',
		likelihood: 0.05,
		apply: atOneOperation(({ sign, left, right }) => {
			const total = sign === '+' || sign === '-' ? calculateLeaf(sign, left, right) : undefined;
			const plain = total && plainNumber({ ...total, value: absRational(total.value) });
			return plain ? besides(total, [makeDecimal(rational(1n, 10n ** BigInt(plain.places)))]) : [];
		})
	},
	{ id: 'digits-swapped', likelihood: 0.04, apply: inTheAnswer(swapDigits) },
	{ id: 'digit-lost-or-doubled', likelihood: 0.03, apply: inTheAnswer(loseOrDoubleDigits) },
	{
		id: 'copied-wrongly',
		likelihood: 0.03,
		apply: inOneNumber(({ shape, value }) => {
			if (shape !== 'whole' && shape !== 'decimal') return [];
			return [...swapDigits(value), ...loseOrDoubleDigits(value)].map(makeDecimal);
		})
	},
	{ id: 'sign-lost', likelihood: 0.04, apply: (_, right) => turnOneSign(right) },
	{
		id: 'ten-times-off',
		likelihood: 0.03,
		apply: inTheAnswer((value) => TENS.map((ten) => multiplyRational(value, ten)))
	},
	{
		id: 'other-sign',
		likelihood: 0.04,
		apply: atOneOperation(({ sign, left, right }) =>
			sign === '^' ? [] : SIGNS.filter((other) => other !== sign).map((other) => calculateLeaf(other, left, right))
		)
	},
	{
		id: 'remainder-left-out',
		likelihood: 0.05,
		apply: (_, right) => (right.kind === 'remainder' ? [numberOf(rational(right.quotient))] : [])
	},
	{ id: 'remainder-wrong', likelihood: 0.05, apply: changeRemainder },
	{ id: 'quotient-wrong', likelihood: 0.03, apply: changeQuotient },
	{
		id: 'other-end',
		likelihood: 0.05,
		apply: (task, right) => {
			if (task.kind !== 'compare' || right.kind !== 'places') return [];
			if (task.ask === 'order') return [{ kind: 'places', places: [...right.places].reverse() }];
			const turned = answerComparison({ ...task, ask: task.ask === 'greatest' ? 'smallest' : 'greatest' });
			return turned ? [turned] : [];
		}
	}
];

/** At one operation of the sum that a task comes down to. */
function atOneOperation(way: Way): Slip['apply'] {
	return (task, _, sum = arithmeticOf(task)) => {
		return sum ? applyAtPlaces(sum, way).map(({ value }) => numberOf(value)) : [];
	};
}

/** In one number of the sum, before anything is done with it. */
function inOneNumber(change: (number: Leaf) => readonly Leaf[]): Slip['apply'] {
	return (task, _, sum = arithmeticOf(task)) => {
		const results = sum ? changeOneNumber(sum, change).map(workOutSum) : [];
		return results.filter((leaf) => leaf !== undefined).map(({ value }) => numberOf(value));
	};
}

function changeOneNumber(sum: SumTree, change: (number: Leaf) => readonly Leaf[]): readonly SumTree[] {
	switch (sum.kind) {
		case 'leaf':
			return change(sum);
		case 'group':
		case 'negate':
			return changeOneNumber(sum.inner, change).map((inner) => ({ ...sum, inner }));
		case 'power':
			return changeOneNumber(sum.base, change).map((base) => ({ ...sum, base }));
		case 'operation':
			return [
				...changeOneNumber(sum.left, change).map((left) => ({ ...sum, left })),
				...changeOneNumber(sum.right, change).map((right) => ({ ...sum, right }))
			];
	}
}

/** In the answer itself. */
function inTheAnswer(change: (value: Rational) => readonly Rational[]): Slip['apply'] {
	return (_, right) => (right.kind === 'number' ? change(right.value).map(numberOf) : []);
}

/** The answer with the other sign; of an expression, with the other sign before one of its terms. */
function turnOneSign(right: Outcome): readonly Outcome[] {
	if (right.kind === 'number') return [numberOf(negateRational(right.value))];
	if (right.kind !== 'algebra' || right.line.kind !== 'expression') return [];
	const terms = [...(polynomialOf(right.line.expression) ?? [])].map(([letters, coefficient]) =>
		writeMonomial({ letters, coefficient })
	);
	return terms.map((_, turned) =>
		expressionOutcome(sumOf(terms.map((term, at) => (at === turned ? turnSign(term) : term))))
	);
}

function besides(total: Leaf | undefined, steps: readonly Leaf[]): readonly (Leaf | undefined)[] {
	if (!total) return [];
	return steps.flatMap((step) => [calculateLeaf('+', total, step), calculateLeaf('-', total, step)]);
}

function isInTable({ value }: Leaf): boolean {
	return isWhole(value) && value.numerator > 0n && value.numerator <= LARGEST_IN_TABLE;
}

function numberOf(value: Rational): Outcome {
	return { kind: 'number', value };
}
