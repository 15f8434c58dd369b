import type { Verdict } from '$lib/domain/exercise/item';
import { judgeColumns, verdictOfColumns } from '$lib/domain/exercise/judge-columns';
import { checkColumns } from '$lib/domain/number/columns/check-columns';
import { cellKey, type ColumnStep, type ColumnWork, type FilledCells } from '$lib/domain/number/columns/column-work';
import { layOutColumns, type ColumnLayout, type LaidCell, type LaidRow } from './column-layout';

/** Half a place beside a digit stands the decimal sign. */
const HALF_PLACE = 0.5;

export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Readonly<Record<Direction, readonly [across: number, down: number]>> = {
	left: [1, 0],
	right: [-1, 0],
	up: [0, -1],
	down: [0, 1]
};

/** A grid while it is filled in: what stands where, where the next digit goes, and what was found. */
export class TypedColumns {
	readonly work: ColumnWork;
	readonly layout: ColumnLayout;
	/** By `cellKey`, with ASCII digits and `.`. */
	#filled = $state<Record<string, string>>({});
	active = $state<LaidCell>();
	/** What was found of each place, until it is written in again. */
	#found = $state<Readonly<Record<string, 'right' | 'wrong'>>>({});

	constructor(work: ColumnWork) {
		this.work = work;
		this.layout = layOutColumns(work);
		this.active = this.#firstCell();
	}

	get filled(): FilledCells {
		return this.#filled;
	}

	/** What comes next, for whoever asks for help. */
	get next(): ColumnStep | undefined {
		return checkColumns(this.work, this.#filled).next;
	}

	/** Long division grows downwards as it goes; the carried digits of one product at a time are enough to see. */
	get rows(): readonly LaidRow[] {
		return this.layout.rows.filter((row) => this.#isShown(row));
	}

	textAt(key: string): string {
		return this.#filled[key] ?? '';
	}

	/** Whether the decimal sign stands right of this place, printed or written. */
	hasPointAfter({ row, place }: LaidCell): boolean {
		const key = cellKey({ row, place: place - HALF_PLACE });
		return this.#filled[key] === '.' || this.work.given.some((cell) => cellKey(cell) === key);
	}

	isPointWrong({ row, place }: LaidCell): boolean {
		return this.#found[cellKey({ row, place: place - HALF_PLACE })] === 'wrong';
	}

	/** Whether a mark above stands for this digit now, as after borrowing. */
	isReplaced({ row, place }: LaidCell): boolean {
		if (this.work.task.operator !== '-' || !this.#isAboveSecondNumber(row)) return false;
		return this.layout.rows.some((above) => above.row < row && this.textAt(cellKey({ row: above.row, place })) !== '');
	}

	foundAt(key: string): 'right' | 'wrong' | undefined {
		return this.#found[key];
	}

	/** Writes a digit where the caret is, and moves on to where the next one goes. */
	add(digit: string): void {
		const cell = this.active;
		if (!cell) return;
		const before = this.textAt(cell.key);
		// Only beside a borrowed ten may two digits stand in one place.
		const grows = this.#mayGrow(cell) && before === '1';
		this.#write(cell.key, grows ? before + digit : digit);
		if (!this.#mayGrow(cell) || grows || digit !== '1') this.active = this.#cellAfter(cell) ?? cell;
	}

	/** Puts the decimal sign beside the caret, on the side that is written already, or takes it away. */
	togglePoint(): void {
		const cell = this.active;
		if (!cell) return;
		const { row, place } = cell;
		const key = cellKey({ row, place: place + (this.#goesRight(row) ? HALF_PLACE : -HALF_PLACE) });
		const isThere = this.#filled[key] === '.';
		for (const other of Object.keys(this.#filled)) {
			if (other.startsWith(`${row}:`) && this.#filled[other] === '.') this.#write(other, '');
		}
		if (!isThere) this.#write(key, '.');
	}

	/** Empties the place; from an empty one it steps back and empties that. */
	erase(): void {
		const cell = this.active;
		if (!cell) return;
		if (this.textAt(cell.key) === '') this.move(this.#goesRight(cell.row) ? 'left' : 'right');
		if (this.active) this.#write(this.active.key, '');
	}

	/** To the nearest place to write in on that side; at the edge it stays. */
	move(direction: Direction): void {
		const { active } = this;
		if (!active) return;
		const [across, down] = STEPS[direction];
		const rows = this.rows;
		const isOpen = (cell: LaidCell | undefined): cell is LaidCell => !!cell && cell.given === undefined;
		if (down === 0) {
			const row = rows.find(({ row }) => row === active.row);
			const beside = row?.cells.filter(isOpen).filter(({ place }) => (place - active.place) * across > 0) ?? [];
			this.active = (direction === 'left' ? beside.at(-1) : beside[0]) ?? active;
			return;
		}
		const ahead = rows.filter(({ row }) => (row - active.row) * down > 0);
		for (const row of down > 0 ? ahead : ahead.reverse()) {
			const [nearest] = row.cells
				.filter(isOpen)
				.sort((first, second) => Math.abs(first.place - active.place) - Math.abs(second.place - active.place));
			if (nearest) {
				this.active = nearest;
				return;
			}
		}
	}

	/**
	 * Judges what stands there. Right columns stay marked; of the wrong ones only the first is. Without a verdict it is
	 * right so far.
	 */
	check(): { readonly text: string; readonly verdict: Verdict | undefined } {
		const found = judgeColumns(this.work, this.#filled);
		this.#found = Object.fromEntries(Object.entries(found.verdicts).filter(([, kind]) => kind === 'right'));
		if (found.kind === 'wrong') {
			const { row, place } = found.cell;
			this.#found = { ...this.#found, [cellKey(found.cell)]: 'wrong' };
			const beside = this.#goesRight(row) ? Math.floor(place) : Math.ceil(place);
			this.active = this.#cellAt({ row, place: beside }) ?? this.active;
		}
		const isWaiting = this.active && this.textAt(this.active.key) === '';
		if (found.kind === 'part' && !isWaiting) this.active = this.#firstEmpty() ?? this.active;
		return { text: found.text, verdict: verdictOfColumns(found) };
	}

	/** Writes the cells of the first steps, as a worked example does. */
	showSteps(count: number): void {
		const cells = this.work.steps.slice(0, count).flatMap((step) => step.cells);
		this.#filled = Object.fromEntries(cells.map((cell) => [cellKey(cell), cell.text]));
		this.active = this.#firstEmpty();
	}

	/** The same, for a learner who goes on from there: what is given is right. */
	giveSteps(count: number): void {
		this.showSteps(count);
		this.#found = Object.fromEntries(Object.keys(this.#filled).map((key) => [key, 'right']));
	}

	#write(key: string, text: string): void {
		if (text === '') delete this.#filled[key];
		else this.#filled[key] = text;
		this.#found = Object.fromEntries(Object.entries(this.#found).filter(([found]) => found !== key));
	}

	#isAboveSecondNumber(row: number): boolean {
		return this.work.rows.slice(0, row).every(({ role }) => role === 'marks');
	}

	#roleOf(row: number): LaidRow['role'] | undefined {
		return this.work.rows[row]?.role;
	}

	#mayGrow({ row }: LaidCell): boolean {
		return this.#roleOf(row) === 'marks' && this.work.task.operator === '-';
	}

	/** Sums are written from the ones up; quotients, and what is below them, as numbers are read. */
	#goesRight(row: number): boolean {
		return this.work.task.operator === '÷' || !['result', 'partial'].includes(this.#roleOf(row) ?? '');
	}

	#cellAt({ row, place }: { readonly row: number; readonly place: number }): LaidCell | undefined {
		const laid = this.layout.rows.find((each) => each.row === row);
		const cell = laid?.cells.find((each) => each?.place === place);
		return cell?.given === undefined ? cell : undefined;
	}

	#firstCell(): LaidCell | undefined {
		const result = this.layout.rows.find(({ role }) => role === 'result' || role === 'partial');
		const open = result?.cells.filter((cell) => cell !== undefined) ?? [];
		return this.work.task.operator === '÷' ? open[0] : open.at(-1);
	}

	/** Of what must be written, the first place that is empty. */
	#firstEmpty(): LaidCell | undefined {
		const cells = this.work.steps.flatMap((step) => step.cells);
		const empty = cells.find(
			(cell) => !cell.mayBeLeftOut && Number.isInteger(cell.place) && !this.#filled[cellKey(cell)]
		);
		return empty && this.#cellAt(empty);
	}

	#cellAfter(cell: LaidCell): LaidCell | undefined {
		const { row, place } = cell;
		if (this.#roleOf(row) === 'marks') {
			if (this.#mayGrow(cell) && this.textAt(cell.key).length === 1) return this.#cellAt({ row, place: place - 1 });
			const below = this.layout.rows.find((each) => each.row === row)?.carriesFor;
			return this.#cellAt({ row: below ?? row, place });
		}
		if (this.work.task.operator === '÷') return this.#firstEmpty();
		if (this.#goesRight(row)) return this.#cellAt({ row, place: place - 1 }) ?? this.#firstEmpty();
		return this.#cellAt({ row, place: place + 1 }) ?? this.#startBelow(row);
	}

	/** The next row begins on the right too: how far it moves to the left is for the learner to know. */
	#startBelow(row: number): LaidCell | undefined {
		const below = this.layout.rows.find((each) => each.row > row && ['partial', 'result'].includes(each.role));
		return below?.cells.filter((cell) => cell !== undefined && cell.given === undefined).at(-1);
	}

	#isShown({ row, role, carriesFor, cells }: LaidRow): boolean {
		if (cells.some((cell) => cell && this.textAt(cell.key) !== '')) {
			if (role !== 'marks' || this.work.task.operator !== '×') return true;
		}
		if (role === 'marks' && this.work.task.operator === '×') {
			return this.active?.row === carriesFor || this.active?.row === row;
		}
		if (role !== 'product' && role !== 'rest') return true;
		const first = this.work.steps.findIndex((step) => step.cells.some((cell) => cell.row === row));
		const before = this.work.steps.slice(0, first).flatMap((step) => step.cells);
		return before.every((cell) => cell.mayBeLeftOut || this.textAt(cellKey(cell)) !== '');
	}
}
