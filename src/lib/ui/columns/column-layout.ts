import {
	cellKey,
	type ColumnCell,
	type ColumnOperator,
	type ColumnWork,
	type RowRole
} from '$lib/domain/number/columns/column-work';

/** One place of the grid: a printed digit, or a place to write in. */
export interface LaidCell extends Omit<ColumnCell, 'text'> {
	readonly key: string;
	/** What is printed there; undefined where the learner writes. */
	readonly given?: string;
}

export interface LaidRow {
	readonly row: number;
	readonly role: RowRole;
	readonly sign?: ColumnOperator;
	readonly isUnderlined: boolean;
	/** Counts rows of the same role from 1, so that each can be called by a name. */
	readonly ordinal: number;
	/** The row that these carried digits are for; only of marks. */
	readonly carriesFor?: number;
	/** From the highest place down; undefined where nothing belongs. */
	readonly cells: readonly (LaidCell | undefined)[];
}

export interface ColumnLayout {
	/** From the highest place down. */
	readonly places: readonly number[];
	readonly rows: readonly LaidRow[];
	readonly hasPoint: boolean;
	/** Stands in front of the number that is divided. */
	readonly divisor?: string;
}

/**
 * The grid as it stands on the screen. It has a place to write wherever somebody may want to, not only where a digit
 * comes, for an empty grid must not tell where to carry or how long the answer is.
 */
export function layOutColumns(work: ColumnWork): ColumnLayout {
	const isDivisor = ({ row }: ColumnCell): boolean => work.rows[row]?.role === 'divisor';
	const given = new Map(work.given.filter((cell) => !isDivisor(cell)).map((cell) => [cellKey(cell), cell.text]));
	const written = work.steps.flatMap(({ cells }) => cells);
	const isDigit = ({ place }: ColumnCell): boolean => Number.isInteger(place);
	const open = new Set(written.filter(isDigit).map(cellKey));
	for (const [row, span] of work.rows.map((_, row) => [row, writableSpan(work, row)] as const)) {
		for (let place = span?.lowest ?? 0; span && place <= span.highest; place++) open.add(cellKey({ row, place }));
	}
	const keys = [...given.keys(), ...open].map(placeOf).filter(Number.isInteger);
	const [highest, lowest] = [Math.max(...keys), Math.min(...keys)];
	const places = Array.from({ length: highest - lowest + 1 }, (_, index) => highest - index);
	const counts = new Map<RowRole, number>();
	const rows = work.rows.map(({ role, sign, isUnderlined = false }, row): LaidRow => {
		const ordinal = (counts.get(role) ?? 0) + 1;
		counts.set(role, ordinal);
		const carriesFor = role === 'marks' ? rowCarriedFor(work, row) : undefined;
		const cells = places.map((place): LaidCell | undefined => {
			const key = cellKey({ row, place });
			const text = given.get(key);
			if (text !== undefined) return { row, place, key, given: text };
			return open.has(key) ? { row, place, key } : undefined;
		});
		return {
			row,
			role,
			ordinal,
			isUnderlined,
			cells,
			...(sign ? { sign } : {}),
			...(carriesFor === undefined ? {} : { carriesFor })
		};
	});
	const hasPoint = [...work.given, ...written].some(({ text }) => text === '.');
	const divisor = work.given.filter(isDivisor).map(({ text }) => text);
	return {
		places,
		rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
		hasPoint,
		...(divisor.length > 0 ? { divisor: divisor.join('') } : {})
	};
}

function placeOf(key: string): number {
	return Number(key.split(':')[1]);
}

interface Span {
	readonly lowest: number;
	readonly highest: number;
}

function spanOf(cells: readonly ColumnCell[]): Span | undefined {
	const places = cells.map(({ place }) => place).filter(Number.isInteger);
	return places.length === 0 ? undefined : { lowest: Math.min(...places), highest: Math.max(...places) };
}

/** Where a row may be written in, beyond the digits that come there. */
function writableSpan(work: ColumnWork, row: number): Span | undefined {
	const { rows, given, steps, task } = work;
	const role = rows[row]?.role;
	const written = steps.flatMap(({ cells }) => cells.filter((cell) => cell.row === row));
	const own = spanOf(written);
	const numbers = spanOf(given.filter((cell) => rows[cell.row]?.role === 'number'));
	if (!numbers) return own;
	const lowest = Math.min(numbers.lowest, own?.lowest ?? 0);
	switch (role) {
		case 'marks':
			// The second row of marks is for a digit that changes twice; without one it would only take room.
			if (task.operator === '-') return row === 0 && !own ? undefined : { lowest, highest: numbers.highest };
			return { lowest: lowest + 1, highest: numbers.highest + (isBelowNumbers(work, row) ? longestTail(work) : 1) };
		case 'result':
			if (task.operator === '-' || task.operator === '÷') {
				return { lowest: own?.lowest ?? lowest, highest: Math.max(numbers.highest, own?.highest ?? 0) };
			}
			return { lowest, highest: Math.max(numbers.highest + longestTail(work), own?.highest ?? 0) };
		case 'partial': {
			const shift = Math.min(...written.filter(({ mayBeLeftOut }) => !mayBeLeftOut).map(({ place }) => place));
			return { lowest, highest: numbers.highest + shift + 1 };
		}
		default:
			return own;
	}
}

/** By how many places an answer may be longer than its longest number. */
function longestTail({ rows, given, task }: ColumnWork): number {
	if (task.operator !== '×') return 1;
	const below = rows.map(({ role }) => role).lastIndexOf('number');
	return given.filter(({ row, place }) => row === below && Number.isInteger(place)).length;
}

function isBelowNumbers({ rows }: ColumnWork, row: number): boolean {
	return rows.slice(0, row).some(({ role }) => role === 'number');
}

/** The carried digits of the first product stand closest to the numbers, those of their sum below them. */
function rowCarriedFor({ rows }: ColumnWork, row: number): number | undefined {
	const result = rows.findIndex(({ role }) => role === 'result');
	const partials = rows.flatMap(({ role }, index) => (role === 'partial' ? [index] : []));
	const above = rows.flatMap(({ role }, index) => (role === 'marks' && index < partials.length ? [index] : []));
	const place = above.indexOf(row);
	return place < 0 ? result : partials[above.length - 1 - place];
}
