import type { AlgebraLine } from './algebra-line';
import { stepsToGoal, type AlgebraGoal } from './steps-to-goal';

/**
 * How far a line is from a goal: the effort of the steps that are left, about 10 for each that needs an idea; 0 when it is
 * reached. Of two equivalent lines the one with the smaller distance is nearer. Undefined where the line does not suit
 * the goal, as an expression does not suit solving.
 */
export function distanceToGoal(line: AlgebraLine, goal: AlgebraGoal): number | undefined {
	const steps = stepsToGoal(line, goal);
	return steps.ok ? steps.value.reduce((sum, { effort }) => sum + effort, 0) : undefined;
}
