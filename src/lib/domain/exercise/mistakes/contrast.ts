import type { MisconceptionId } from '../../base/ids';
import { message, type Message } from '../../base/message';
import type { Random } from '../../base/random';
import { isWhole } from '../../number/rational';
import type { Outcome } from '../steps/worked-solution';
import { rightOutcome } from '../task/right-outcome';
import type { Task } from '../task/task';
import type { MisconceptionRule } from './misconception-rule';
import { nearTask } from './near-task';
import { listPredictions } from './predictions';
import { MISCONCEPTION_RULES } from './rules';
import { outcomeKey } from './same-outcome';

/** Two tasks to be done one after the other, so that a way of thinking shows itself. */
export interface ContrastingPair {
	/** Small, and plain to see what makes sense: two halves. */
	readonly plain: Task;
	/** Like the learner's own task; here the thinking leads away from the right answer. */
	readonly near: Task;
	readonly ask: Message;
}

const MOST_DRAWS = 40;

/** Undefined where the rule has nothing to say about the task, or about no task like it. */
export function contrastingPair(ruleId: MisconceptionId, task: Task, random: Random): ContrastingPair | undefined {
	const rule = MISCONCEPTION_RULES.find(({ id }) => id === ruleId);
	if (!rule || !leadsAstray(rule, task)) return undefined;
	const plain = rule.example();
	const known = [task, plain].map(writeTask);
	const right = rightOutcome(task);
	const isPleasant = isWholeNumber(right) ? isWholeNumber : () => true;
	const near: Task[] = [];
	for (let draw = 0; draw < MOST_DRAWS; draw++) {
		const drawn = nearTask(task, random);
		if (!leadsAstray(rule, drawn) || known.includes(writeTask(drawn))) continue;
		// Who takes 5 from 7 may never have heard of a number below 0.
		if (isNegative(rightOutcome(drawn)) && !isNegative(right)) continue;
		near.push(drawn);
		if (isPleasant(rightOutcome(drawn))) break;
	}
	// A division that comes out even is to have a neighbour that does too; otherwise any neighbour is better than none.
	const chosen = near.find((drawn) => isPleasant(rightOutcome(drawn))) ?? near[0];
	return chosen && { plain, near: chosen, ask: message('mistakes.contrast') };
}

/** Whether the thinking gives a wrong answer to the task. */
function leadsAstray(rule: MisconceptionRule, task: Task): boolean {
	const right = rightOutcome(task);
	return right !== undefined && listPredictions(rule.apply(task), outcomeKey(right)).size > 0;
}

function isNegative(outcome: Outcome | undefined): boolean {
	return outcome?.kind === 'number' && outcome.value.numerator < 0n;
}

function isWholeNumber(outcome: Outcome | undefined): boolean {
	return outcome?.kind === 'number' && isWhole(outcome.value);
}

function writeTask(task: Task): string {
	return JSON.stringify(task, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}
