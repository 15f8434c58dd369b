import { message, type Message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import type { Expression } from '../expression';
import type { AlgebraLine } from './algebra-line';
import type { AlgebraStep, Move } from './algebra-step';
import { nextCollectMove } from './collect';
import { nextExpandMove } from './expand';
import { nextFactoriseMove } from './factorise';
import { canBeTakenApart } from './product';
import { polynomialOf } from './quotient';
import { solveEquation } from './solve-equation';
import { lettersOf } from './walk-expression';
import { workThrough } from './work-through';

/** To expand and to collect both end in a sum without brackets in which no two terms are alike. */
export type AlgebraGoal = 'solve' | 'expand' | 'collect' | 'factorise';

/**
 * The tutor's own way from a line to a goal; no steps when it is reached. A step depends on its line alone, so the way on
 * from any line of it is the rest of it. Fails with a sentence where the line does not suit the goal.
 */
export function stepsToGoal(line: AlgebraLine, goal: AlgebraGoal): Result<readonly AlgebraStep[], Message> {
	if (goal === 'solve') {
		if (line.kind !== 'equation') return fail(message('algebra.notAnEquation'));
		return solveEquation(line.equation, lettersOf(line.equation.left, line.equation.right)[0] ?? 'x');
	}
	if (line.kind !== 'expression') return fail(message('algebra.notAnExpression'));
	return rewriteExpression(line.expression, goal === 'factorise' ? nextFactoriseMove : nextSumMove);
}

function nextSumMove(expression: Expression): Move | undefined {
	return nextExpandMove(expression) ?? nextCollectMove(expression);
}

function rewriteExpression(
	start: Expression,
	nextMove: (expression: Expression) => Move | undefined
): Result<readonly AlgebraStep[], Message> {
	if (!polynomialOf(start) || !canBeTakenApart(start)) return fail(message('algebra.notWorkable'));
	return succeed(workThrough(start, nextMove, (expression) => ({ kind: 'expression', expression })));
}
