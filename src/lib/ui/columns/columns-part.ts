import type { ColumnTask } from '$lib/domain/number/columns/column-work';
import { workColumns } from '$lib/domain/number/columns/work-columns';
import { TypedColumns } from './typed-columns.svelte';

export { default as ColumnGrid } from './ColumnGrid.svelte';
export { default as ColumnHelp } from './ColumnHelp.svelte';

/** A grid to fill in; undefined where the numbers are not for columns. */
export function openColumns(task: ColumnTask): TypedColumns | undefined {
	const work = workColumns(task);
	return work && new TypedColumns(work);
}
