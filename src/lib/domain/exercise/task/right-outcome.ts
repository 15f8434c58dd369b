import type { AlgebraLine } from '../../number/algebra/algebra-line';
import { solutionOfEquation } from '../../number/algebra/solution-of-equation';
import { operate, writeNumber, writeProduct } from '../../number/algebra/write-monomial';
import type { Expression } from '../../number/expression';
import {
	addRational,
	divideRational,
	isWhole,
	multiplyRational,
	powRational,
	rational,
	subtractRational,
	type Rational
} from '../../number/rational';
import { workOutSum } from '../../number/work-out-sum';
import type { Outcome } from '../steps/worked-solution';
import { answerComparison } from './answer-comparison';
import { arithmeticOf } from './arithmetic-of';
import type { Task, TaskOf } from './task';

/**
 * What a task comes to, without its working. Undefined where it has no answer: a division by zero, an equation that no
 * number or every number solves, a missing number. Of algebra any form is right that is equal for every letter.
 */
export function rightOutcome(task: Task): Outcome | undefined {
	switch (task.kind) {
		case 'rewrite':
			return { kind: 'algebra', line: { kind: 'expression', expression: task.expression } };
		case 'phrase':
			return { kind: 'algebra', line: algebraOfPhrase(task) };
		case 'compare':
			return answerComparison(task);
		case 'columns':
			return divideWithRemainder(task) ?? numberOf(valueOf(task));
		default:
			return numberOf(valueOf(task));
	}
}

/** A division of whole numbers that leaves something over. */
export function divideWithRemainder({
	operator,
	numbers,
	ending = 'remainder'
}: TaskOf<'columns'>): Extract<Outcome, { kind: 'remainder' }> | undefined {
	const [total, divisor] = numbers;
	if (operator !== '÷' || ending === 'decimal' || !total || !divisor?.numerator || !isWhole(total) || !isWhole(divisor))
		return undefined;
	const remainder = total.numerator % divisor.numerator;
	return remainder === 0n ? undefined : { kind: 'remainder', quotient: total.numerator / divisor.numerator, remainder };
}

function valueOf(task: Exclude<Task, { kind: 'rewrite' | 'phrase' | 'compare' }>): Rational | undefined {
	switch (task.kind) {
		case 'solve': {
			const solution = solutionOfEquation(task.equation, task.unknown);
			return solution?.kind === 'one' ? solution.value : undefined;
		}
		case 'growth': {
			const { law, first, second, third } = task;
			if (law === 'difference') return addRational(second, subtractRational(third, first));
			const square = powRational(divideRational(third, first) ?? rational(0), rational(2));
			return square && first.numerator !== 0n ? multiplyRational(second, square) : undefined;
		}
		case 'part':
			return fraction(task.shaded, task.parts);
		case 'scale': {
			const { top, bottom, to } = task;
			return 'bottom' in to ? fraction(top * to.bottom, bottom) : fraction(bottom * to.top, top);
		}
		case 'simplify':
			return fraction(task.top, task.bottom);
		case 'place-value': {
			const scale = powRational(rational(10), rational(task.place)) ?? rational(1);
			return multiplyRational(rational(digitAt(task)), scale);
		}
		default: {
			const sum = arithmeticOf(task);
			return sum && workOutSum(sum)?.value;
		}
	}
}

/** The digit that is asked about. */
export function digitAt({ number, place }: TaskOf<'place-value'>): bigint {
	const scale = powRational(rational(10), rational(-place)) ?? rational(1);
	const { numerator, denominator } = multiplyRational(number, scale);
	const digit = (numerator / denominator) % 10n;
	return digit < 0n ? -digit : digit;
}

/** The expression or equation that the words stand for. */
export function algebraOfPhrase({ phrase, number }: TaskOf<'phrase'>): AlgebraLine {
	const [count, letter] = [writeNumber(number), writeLetter('n')];
	switch (phrase) {
		case 'less-than':
			return { kind: 'expression', expression: operate(letter, '-', count) };
		case 'more-than':
			return { kind: 'expression', expression: operate(letter, '+', count) };
		case 'times':
			return { kind: 'expression', expression: writeProduct(count, letter) };
		case 'shared-by':
			return { kind: 'expression', expression: operate(letter, '÷', count) };
		case 'times-as-many':
			return {
				kind: 'equation',
				equation: { left: writeLetter('a'), right: writeProduct(count, writeLetter('b')) }
			};
	}
}

function writeLetter(name: string): Expression {
	return { kind: 'variable', name };
}

function fraction(top: bigint, bottom: bigint): Rational | undefined {
	return bottom === 0n ? undefined : rational(top, bottom);
}

function numberOf(value: Rational | undefined): Outcome | undefined {
	return value && { kind: 'number', value };
}
