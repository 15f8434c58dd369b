import { CIRCUIT_PARTS, LIST_MARK, type Picture } from '$lib/domain/lesson/picture';

export type CircuitPart = (typeof CIRCUIT_PARTS)[number];

export interface PlacedPart {
	readonly part: CircuitPart;
	readonly x: number;
	readonly y: number;
	/** Quarter turns clockwise. */
	readonly turns: 0 | 1 | 2 | 3;
}

/** The loop: a rectangle from (40, 40) to (260, 160). */
export const LOOP = { left: 40, top: 40, right: 260, bottom: 160 } as const;
const MOST_PARTS = 6;

/** Sets the parts round the loop, clockwise from the bottom, where the cell is drawn in schoolbooks. Unknown ones are left out. */
export function layOutCircuit(values: Picture['values']): readonly PlacedPart[] {
	const parts = (values['parts'] ?? '')
		.split(LIST_MARK)
		.flatMap((name) => CIRCUIT_PARTS.find((known) => known === name) ?? [])
		.slice(0, MOST_PARTS);
	return parts.map((part, place) => ({ part, ...(PLACES[parts.length - 1]?.[place] ?? BOTTOM) }));
}

type Place = Omit<PlacedPart, 'part'>;

const BOTTOM: Place = { x: 150, y: LOOP.bottom, turns: 2 };
const TOP: Place = { x: 150, y: LOOP.top, turns: 0 };
const LEFT: Place = { x: LOOP.left, y: 100, turns: 3 };
const RIGHT: Place = { x: LOOP.right, y: 100, turns: 1 };
const TOP_LEFT: Place = { x: 95, y: LOOP.top, turns: 0 };
const TOP_RIGHT: Place = { x: 205, y: LOOP.top, turns: 0 };
const BOTTOM_LEFT: Place = { x: 95, y: LOOP.bottom, turns: 2 };
const BOTTOM_RIGHT: Place = { x: 205, y: LOOP.bottom, turns: 2 };

/** By how many parts there are. */
const PLACES: readonly (readonly Place[])[] = [
	[BOTTOM],
	[BOTTOM, TOP],
	[BOTTOM, LEFT, TOP],
	[BOTTOM, LEFT, TOP, RIGHT],
	[BOTTOM, LEFT, TOP_LEFT, TOP_RIGHT, RIGHT],
	[BOTTOM_RIGHT, BOTTOM_LEFT, LEFT, TOP_LEFT, TOP_RIGHT, RIGHT]
];
