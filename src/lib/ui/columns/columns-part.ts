import { countColumnSteps, countGiven } from '$lib/domain/exercise/count-given';
import type { Faded } from '$lib/domain/learning/attempt';
import type { ColumnTask } from '$lib/domain/number/columns/column-work';
import { workColumns } from '$lib/domain/number/columns/work-columns';
import { TypedColumns } from './typed-columns.svelte';

export { default as ColumnGrid } from './ColumnGrid.svelte';
export { default as ColumnHelp } from './ColumnHelp.svelte';

/** A grid to fill in, its beginning filled in where it is faded; undefined where the numbers are not for columns. */
export function openColumns(task: ColumnTask, faded?: Faded): TypedColumns | undefined {
	const work = workColumns(task);
	if (!work) return undefined;
	const sheet = new TypedColumns(work);
	if (faded) sheet.giveSteps(countGiven(faded, countColumnSteps(work)));
	return sheet;
}
