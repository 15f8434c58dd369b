export interface Tick {
	/** 0 to 1 along the line. */
	readonly at: number;
	/** A whole number has a long tick and its name. */
	readonly whole?: number;
}

export interface NumberLine {
	readonly ticks: readonly Tick[];
	/** Where the mark points, 0 to 1; absent if there is none on this line. */
	readonly mark?: number;
}

export interface NumberLineRequest {
	readonly from: number;
	readonly to: number;
	/** Parts of each whole. */
	readonly parts: number;
	readonly mark?: number | undefined;
}

/** Ticks of a line from one whole number to another; at most `MOST_TICKS`, then only the wholes are marked. */
export function layOutNumberLine({ from, to, parts, mark }: NumberLineRequest): NumberLine {
	const length = Math.max(to - from, 1);
	const perWhole = length * parts <= MOST_TICKS ? parts : 1;
	const ticks = Array.from({ length: length * perWhole + 1 }, (_, place): Tick => {
		const at = place / (length * perWhole);
		return place % perWhole === 0 ? { at, whole: from + place / perWhole } : { at };
	});
	const markAt = mark === undefined ? undefined : (mark - from) / length;
	return markAt === undefined || markAt < 0 || markAt > 1 ? { ticks } : { ticks, mark: markAt };
}

/**
 * How large the names of the wholes can be, in units of a drawing in which the line is so `wide`: without room to spare
 * the minus of a number would run into the number before it.
 */
export function sizeNames(ticks: readonly Tick[], wide: number): number {
	const names = ticks.flatMap(({ whole }) => (whole === undefined ? [] : [String(whole)]));
	const longest = Math.max(1, ...names.map(({ length }) => length));
	const room = wide / Math.max(names.length - 1, 1);
	return Math.min(LARGEST_NAME, Math.max(SMALLEST_NAME, room / (longest * 0.7 + 0.3)));
}

const MOST_TICKS = 60;
const LARGEST_NAME = 17;
const SMALLEST_NAME = 11;
