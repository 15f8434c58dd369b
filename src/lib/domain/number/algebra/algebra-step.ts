import type { Message } from '../../base/message';
import type { Expression } from '../expression';
import type { AlgebraLine } from './algebra-line';
import { countPieces } from './walk-expression';

/** One line of working: both lines have the same value, or the same solutions. */
export interface AlgebraStep {
	readonly before: AlgebraLine;
	readonly after: AlgebraLine;
	readonly reason: Message;
	/** How much work it is, so that half of a step can count as nearer: about 10 for a step that needs an idea. */
	readonly effort: number;
}

/** A line, or a side of one, after a change, and why. */
export interface Change<Line = Expression> {
	readonly after: Line;
	readonly reason: Message;
}

export interface Move<Line = Expression> extends Change<Line> {
	readonly effort: number;
}

/** The effort of a step that needs an idea: expanding a bracket, doing the same to both sides. */
export const IDEA = 10;

/** Plain working-out is as much effort as pieces go away. */
export function makeMove(before: Expression, change: Change): Move {
	return { ...change, effort: Math.max(1, countPieces(before) - countPieces(change.after)) };
}
