import { coefficientOf } from '../../number/algebra/polynomial';
import { polynomialOf } from '../../number/algebra/quotient';
import { partsOf } from '../../number/algebra/sum-parts';
import { lettersOf } from '../../number/algebra/walk-expression';
import { operate, writeNumber } from '../../number/algebra/write-monomial';
import type { Expression } from '../../number/expression';
import {
	absRational,
	addRational,
	divideRational,
	equalRational,
	isWhole,
	multiplyRational,
	rational,
	subtractRational,
	type Rational
} from '../../number/rational';
import { linearEquation, type LinearEquation } from '../task/linear-equation';
import type { TaskOf } from '../task/task';
import { changeExpression } from './change-expression';
import { defineEquationRule, readExampleEquation, solve, substitute } from './define-algebra-rule';
import { defineRule } from './define-rule';

const ONE = rational(1);

/** Works on the numbers of ax + b = cx + d; nothing where the equation is not linear. */
function withNumbers(
	think: (equation: LinearEquation) => readonly (Rational | undefined)[]
): (task: TaskOf<'solve'>) => readonly (Rational | undefined)[] {
	return ({ equation, unknown }) => {
		const numbers = linearEquation(equation, unknown);
		return numbers ? think(numbers) : [];
	};
}

/** Works on the numbers of px = q, once the letters and the numbers are apart; nothing where p is 1. */
function withProduct(
	think: (p: Rational, q: Rational) => Rational | undefined
): (task: TaskOf<'solve'>) => readonly (Rational | undefined)[] {
	return withNumbers(({ a, b, c, d }) => {
		const letters = subtractRational(a, c);
		return equalRational(letters, ONE) ? [] : [think(letters, subtractRational(d, b))];
	});
}

export const equationRules = [
	defineEquationRule({
		id: 'moves-without-changing-sign',
		sources: ['Kieran 1992'],
		frequency: 0.3,
		example: 'x + 2 = 5',
		think: withNumbers(({ a, b, c, d }) => {
			const [near, far] = [subtractRational(a, c), addRational(a, c)];
			const [less, more] = [subtractRational(d, b), addRational(d, b)];
			return [divideRational(more, near), divideRational(less, far), divideRational(more, far)];
		})
	}),
	defineEquationRule({
		id: 'subtracts-in-the-wrong-order',
		sources: ['MaE33'],
		frequency: 0.15,
		example: 'x + 5 = 7',
		think: withNumbers(({ a, b, c, d }) =>
			b.numerator === 0n ? [] : [divideRational(subtractRational(b, d), subtractRational(a, c))]
		)
	}),
	defineEquationRule({
		id: 'divides-the-wrong-way',
		sources: ['Kieran 1992'],
		frequency: 0.2,
		example: '2x = 8',
		think: withProduct((p, q) => divideRational(p, q))
	}),
	defineEquationRule({
		id: 'subtracts-the-coefficient',
		sources: ['Kieran 1992'],
		frequency: 0.2,
		example: '2x = 8',
		think: withProduct((p, q) => subtractRational(q, p))
	}),
	defineEquationRule({
		id: 'repeats-the-operation',
		sources: ['Kieran 1992'],
		frequency: 0.15,
		example: 'x/2 = 6',
		think: withProduct((p, q) => multiplyRational(q, p))
	}),
	defineEquationRule({
		id: 'loses-the-minus-of-the-letter',
		sources: ['MaE52'],
		frequency: 0.2,
		example: '1 - x = 3',
		think: withProduct((p, q) => (p.numerator < 0n ? divideRational(q, absRational(p)) : undefined))
	}),
	defineEquationRule({
		id: 'equals-means-the-answer',
		sources: ['MaE51', 'Falkner et al. 1999'],
		// Of 8 + 4 = □ + 5 nearly all children of six classes made 12 or 17.
		frequency: 0.7,
		example: '2 + 3 = x + 1',
		think: ({ equation: { left, right }, unknown }) => {
			const [total, sum] = [polynomialOf(left), polynomialOf(right)];
			if (!total || !sum || lettersOf(left).length > 0 || partsOf(left).length < 2) return [];
			const value = coefficientOf(total, '');
			if (!equalRational(coefficientOf(sum, unknown), ONE)) return [];
			return [value, addRational(value, coefficientOf(sum, ''))];
		}
	}),
	defineRule({
		id: 'letter-is-a-digit',
		sources: ['MaE55', 'Chalouh & Herscovics 1988'],
		kinds: ['solve', 'substitute'],
		frequency: 0.15,
		example: () => readExampleEquation('2x = 24'),
		apply: (task) => {
			if (task.kind === 'substitute') {
				if (!isWhole(task.value) || task.value.numerator < 0n) return [];
				const scale = 10n ** BigInt(String(task.value.numerator).length);
				return writeAsDigits(task.expression, scale).map((wrong) => substitute(task, wrong));
			}
			const { left, right } = task.equation;
			const [[first = left], [second = right]] = [writeAsDigits(left, 10n), writeAsDigits(right, 10n)];
			const outcome = solve(task, first, second);
			return [outcome?.kind === 'number' && isDigit(outcome.value) ? outcome : undefined];
		}
	})
];

/** 2x as the number with the digits 2 and x. */
function writeAsDigits(expression: Expression, scale: bigint): readonly Expression[] {
	return changeExpression(expression, (part) => {
		if (part.kind !== 'operation' || !part.implied || part.right.kind !== 'variable') return [];
		const digits = part.left.kind === 'number' && isWhole(part.left.value) ? part.left.value.numerator : undefined;
		if (digits === undefined) return [];
		return [{ kind: 'group', inner: operate(writeNumber(rational(digits * scale)), '+', part.right) }];
	});
}

function isDigit(value: Rational): boolean {
	return isWhole(value) && value.numerator >= 0n && value.numerator <= 9n;
}
