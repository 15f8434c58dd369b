import { message } from '../../base/message';
import type { Expression } from '../expression';
import type { Equation } from './algebra-line';
import { makeMove, type Change, type Move } from './algebra-step';
import { joinAlike, workOutTerms } from './collect';
import { areEquivalent } from './compare-expressions';
import { clearDenominators, divideSides, swapSides, takeLetters, takeNumber } from './do-to-both-sides';
import { nextExpandMove } from './expand';
import { mathOfAlgebra } from './math-of-algebra';
import { lettersOf } from './walk-expression';

/**
 * The next step of solving a linear equation, undefined when the unknown stands alone or is gone. Denominators and
 * brackets go first, then like terms together, then the same is done to both sides.
 */
export function nextSolveMove(equation: Equation, unknown: string): Move<Equation> | undefined {
	const move =
		clearDenominators(equation) ??
		expandSide(equation) ??
		collectSides(equation, workOutTerms, 'algebra.stepWorkOutAll') ??
		collectSides(equation, joinAllAlike, 'algebra.stepCollect') ??
		swapSides(equation) ??
		takeLetters(equation) ??
		takeNumber(equation) ??
		divideSides(equation);
	return move && sayIfGone(move, unknown);
}

function expandSide({ left, right }: Equation): Move<Equation> | undefined {
	const move = nextExpandMove(left);
	if (move) return { ...move, after: { left: move.after, right } };
	const other = nextExpandMove(right);
	return other && { ...other, after: { left, right: other.after } };
}

/** Both sides at once: here collecting is only on the way. */
function collectSides(
	equation: Equation,
	collect: (side: Expression) => Change | undefined,
	keyForBoth: string
): Move<Equation> | undefined {
	const [left, right] = [collect(equation.left), collect(equation.right)];
	const [one] = [left, right].filter((change) => change !== undefined);
	if (!one) return undefined;
	const efforts = [left && makeMove(equation.left, left), right && makeMove(equation.right, right)];
	return {
		after: { left: left?.after ?? equation.left, right: right?.after ?? equation.right },
		reason: left && right ? message(keyForBoth) : one.reason,
		effort: efforts.reduce((sum, move) => sum + (move?.effort ?? 0), 0)
	};
}

function joinAllAlike(side: Expression): Change | undefined {
	const first = joinAlike(side);
	let last = first;
	for (let next = first; next; next = joinAlike(next.after)) last = next;
	return first && last && { after: last.after, reason: first === last ? first.reason : message('algebra.stepCollect') };
}

/** Once the unknown is gone the line is true for every number or for none, and that is said. */
function sayIfGone(move: Move<Equation>, unknown: string): Move<Equation> {
	const { left, right } = move.after;
	if (lettersOf(left, right).length > 0 || nextSolveMove(move.after, unknown)) return move;
	const isTrue = areEquivalent(left, right).equal;
	const values = { then: move.reason, letter: unknown, left: mathOfAlgebra(left), right: mathOfAlgebra(right) };
	return { ...move, reason: message(isTrue ? 'algebra.stepEveryNumber' : 'algebra.stepNoNumber', values) };
}
