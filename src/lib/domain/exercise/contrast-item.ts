import type { MisconceptionId } from '../base/ids';
import type { MathNode } from '../base/math-node';
import type { Random } from '../base/random';
import type { Item } from './item';
import { itemOfTask, type TaskItemQuestion } from './item-of-task';
import { mathOfRow, mathOfSign } from '../number/math-of';
import { contrastingPair } from './mistakes/contrast';
import { mathOfOutcome, mathOfTask } from './mistakes/math-of-task';
import { isClearAlone } from './task/ask-of-task';
import { rightOutcome } from './task/right-outcome';
import { writeTask } from './task/write-task';

export interface ContrastQuestion extends Omit<TaskItemQuestion, 'form'> {
	/** Met at `task`. */
	readonly misconceptionId: MisconceptionId;
	/** Seeds of the items she has just had. */
	readonly had: readonly string[];
	readonly random: Random;
}

/** A neighbour drawn by chance may be one that she has had. */
const MOST_DRAWS = 6;

/**
 * The next item of a contrasting pair: first the small one in which common sense shows where the thinking leads, then one
 * like her own. Undefined where the engine knows no such pair, or where its mathematics alone would be no clear question.
 */
export function contrastItem({ misconceptionId, had, random, ...place }: ContrastQuestion): Item | undefined {
	if (!isClearAlone(place.task)) return undefined;
	for (let draws = 0; draws < MOST_DRAWS; draws++) {
		const pair = contrastingPair(misconceptionId, place.task, random);
		const task = pair && [pair.plain, pair.near].find((one) => isClearAlone(one) && !had.includes(writeTask(one)));
		if (!pair) return undefined;
		const item = task && itemOfTask({ ...place, task });
		if (item?.ok) return item.value;
	}
	return undefined;
}

/** The first sum of a pair with its result, to look at beside the second. */
export function solvedSum({ task }: Item): MathNode | undefined {
	const { sum } = task ? mathOfTask(task) : {};
	const right = task && rightOutcome(task);
	return sum && right && mathOfRow([sum, mathOfSign('='), mathOfOutcome(right, task)]);
}
