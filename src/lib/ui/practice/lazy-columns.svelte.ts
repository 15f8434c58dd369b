import type * as ColumnsPart from '../columns/columns-part';
import type { Faded } from '$lib/domain/learning/attempt';
import type { TaskOf } from '$lib/domain/exercise/task/task';

/** Arithmetic in columns, fetched when an exercise needs it. Until then, and where it cannot be had, there is no grid. */
export class LazyColumns {
	part = $state.raw<typeof ColumnsPart>();
	/** Nothing else is offered to write in while the grid is on its way: what was typed there would be lost. */
	isOnItsWay = $state(false);
	#isAskedFor = false;

	/**
	 * The grid of a task, begun for who comes from an example; undefined while it is on its way, and for numbers that are
	 * not for columns.
	 */
	open(task: TaskOf<'columns'>, faded?: Faded): ReturnType<typeof ColumnsPart.openColumns> {
		if (!this.part) void this.#load();
		return this.part?.openColumns(task, faded);
	}

	async #load(): Promise<void> {
		if (this.#isAskedFor) return;
		this.#isAskedFor = true;
		// After the caller, who may be working out what to show.
		await Promise.resolve();
		this.isOnItsWay = true;
		this.part = await import('../columns/columns-part').catch(() => undefined);
		this.isOnItsWay = false;
	}
}
