import { findLastIndex } from '../base/find-last';
import type { ColumnWork } from '../number/columns/column-work';

/** How many of the steps of an item are done for the learner: all but the last, or the first half. */
export function countGiven(faded: 'last' | 'half', steps: number): number {
	return faded === 'last' ? steps - 1 : Math.floor(steps / 2);
}

/** The steps of work in columns up to the last that has to be written: a mark alone is nothing to be asked for. */
export function countColumnSteps({ steps }: ColumnWork): number {
	return findLastIndex(steps, ({ cells }) => cells.some(({ mayBeLeftOut }) => !mayBeLeftOut)) + 1;
}
