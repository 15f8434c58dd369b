import type { MathNode } from '../../base/math-node';
import type { Expression } from '../expression';
import { mathOfExpression, mathOfRow, mathOfSign } from '../math-of';
import type { AlgebraLine } from './algebra-line';
import { withBrackets } from './with-brackets';

/** A line of algebra as schools write it: `2x`, `x - 3`, fractions as fractions. */
export function mathOfLine(line: AlgebraLine): MathNode {
	if (line.kind === 'expression') return mathOfAlgebra(line.expression);
	const { left, right } = line.equation;
	return mathOfRow([mathOfAlgebra(left), mathOfSign('='), mathOfAlgebra(right)]);
}

export function mathOfAlgebra(expression: Expression): MathNode {
	return mathOfExpression(withBrackets(expression));
}
