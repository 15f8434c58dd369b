/** The list with one entry moved to another place; the same list where the place does not exist. */
export function moveEntry<Entry>(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
	const moved = entries[from];
	if (moved === undefined || to < 0 || to >= entries.length) return entries;
	const rest = entries.filter((_, place) => place !== from);
	return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The extent of a row on the screen, in CSS pixels. */
export interface RowExtent {
	readonly top: number;
	readonly bottom: number;
}

/** The place whose row the pointer is over, or the nearest one. */
export function findPlace(rows: readonly RowExtent[], y: number): number {
	const above = rows.filter((row) => (row.top + row.bottom) / 2 < y).length;
	const inside = rows.findIndex((row) => y >= row.top && y <= row.bottom);
	return inside === -1 ? Math.min(above, rows.length - 1) : inside;
}

/**
 * A row on its way under a finger. The rows stay where they are in the document until the finger lets go, because a
 * moved element loses the pointer; only their pictures make room.
 */
export class RowDrag {
	from = $state.raw<number>();
	to = $state.raw<number>();
	/** How far the finger has gone, in CSS pixels. */
	shift = $state(0);
	#startY = 0;
	#rows: readonly RowExtent[] = [];

	begin(place: number, y: number, rows: readonly RowExtent[]): void {
		this.#rows = rows;
		this.#startY = y;
		this.shift = 0;
		this.from = place;
		this.to = place;
	}

	follow(y: number): void {
		if (this.from === undefined) return;
		this.shift = y - this.#startY;
		this.to = findPlace(this.#rows, y);
	}

	/** Ends the drag; the places it went from and to, if it moved anything. */
	drop(): { readonly from: number; readonly to: number } | undefined {
		const { from, to } = this;
		this.from = undefined;
		this.to = undefined;
		this.shift = 0;
		return from === undefined || to === undefined || from === to ? undefined : { from, to };
	}

	/** How far the row of a place is drawn from where it stands, in CSS pixels. */
	shiftOf(place: number): number {
		const { from, to } = this;
		if (from === undefined || to === undefined) return 0;
		if (place === from) return this.shift;
		const dragged = this.#rows[from];
		const next = this.#rows[from + 1] ?? this.#rows[from - 1];
		if (!dragged || !next) return 0;
		const step = Math.abs(next.top - dragged.top) || dragged.bottom - dragged.top;
		if (place > from && place <= to) return -step;
		if (place < from && place >= to) return step;
		return 0;
	}
}
