import { isMessage, type Message } from '../../base/message';
import type { AlgebraLine } from './algebra-line';
import type { AlgebraStep } from './algebra-step';
import { readLine } from './sample-algebra';
import { stepsToGoal, type AlgebraGoal } from './steps-to-goal';
import { textOfAlgebra } from './text-of-algebra';

/** For tests: the steps, of which there must be a way. */
export function wayOf(line: AlgebraLine, goal: AlgebraGoal): readonly AlgebraStep[] {
	const steps = stepsToGoal(line, goal);
	if (!steps.ok) throw new Error(`${textOfAlgebra(line)}: ${steps.error.key}`);
	return steps.value;
}

/** The lines behind the first, each with its reason: `2x = 4 | TakeNumber`. */
export function showWay(text: string, goal: AlgebraGoal): readonly string[] {
	return wayOf(readLine(text), goal).map(({ after, reason }) => `${textOfAlgebra(after)} | ${nameOf(reason)}`);
}

function nameOf({ key, values }: Message): string {
	const then = values?.['then'];
	const inner = then !== undefined && isMessage(then) ? ` ${nameOf(then)}` : '';
	return key.replace(/^\w+\.step/u, '') + inner;
}
