import type { MisconceptionId } from '../base/ids';
import type { Item } from './item';
import { listWrongOutcomes } from './mistakes/wrong-outcomes';
import { rightOutcome } from './task/right-outcome';

/**
 * The misconceptions that would have led to another answer at this item: those its author foresaw, and those the engine
 * knows of its task.
 */
export function listCouldShow({ task, knownWrongs }: Pick<Item, 'task' | 'knownWrongs'>): readonly MisconceptionId[] {
	const right = task && rightOutcome(task);
	const found = task && right ? listWrongOutcomes(task, right) : [];
	return [
		...new Set([
			...knownWrongs.map(({ misconceptionId }) => misconceptionId),
			...found.flatMap(({ rules }) => rules.map(({ id }) => id))
		])
	];
}
