import { message, type Message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import type { Equation } from './algebra-line';
import type { AlgebraStep } from './algebra-step';
import { nextSolveMove } from './next-solve-move';
import { canBeTakenApart } from './product';
import { solutionOfEquation } from './solution-of-equation';
import { workThrough } from './work-through';

/**
 * Solves a linear equation as on paper: brackets away, denominators away, like terms together, then the same done to
 * both sides until the unknown stands alone. Where no number fits, or every one, the last line is without the unknown
 * and its reason says so. Fails with a sentence where the equation is not linear in the unknown.
 */
export function solveEquation(equation: Equation, unknown: string): Result<readonly AlgebraStep[], Message> {
	const isLinear = solutionOfEquation(equation, unknown) !== undefined;
	if (!isLinear || !canBeTakenApart(equation.left) || !canBeTakenApart(equation.right)) {
		return fail(message('algebra.notLinear'));
	}
	return succeed(
		workThrough(
			equation,
			(line) => nextSolveMove(line, unknown),
			(line) => ({ kind: 'equation', equation: line })
		)
	);
}
