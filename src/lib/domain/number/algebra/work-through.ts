import type { AlgebraLine } from './algebra-line';
import type { AlgebraStep, Move } from './algebra-step';

/** A line within the length limit never needs as many; the bound is against a fault of ours. */
const MOST_STEPS = 100;

/** Step after step until nothing is left to do. `show` makes a line of what the moves work on. */
export function workThrough<Line>(
	start: Line,
	nextMove: (line: Line) => Move<Line> | undefined,
	show: (line: Line) => AlgebraLine
): readonly AlgebraStep[] {
	const steps: AlgebraStep[] = [];
	let line = start;
	for (let move = nextMove(line); move && steps.length < MOST_STEPS; move = nextMove(line)) {
		const { after, reason, effort } = move;
		steps.push({ before: show(line), after: show(after), reason, effort });
		line = after;
	}
	return steps;
}
