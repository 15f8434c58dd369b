import { encodeHex } from '../bytes/hex';
import { FRAME_NUMBERS, listSummed, planBlocks, readFrame, writeFrame, type Frame } from './frame';
import { checkOf, MOST_LETTER_BYTES, sameBytes, type Letter } from './letter';
import { SumSolver } from './sum-solver';

/** A phone that wanders over a class sees some letters in part; more than these at once are not worth their memory. */
const MOST_UNFINISHED = 4;

/** A letter as an endless row of codes. */
export interface FrameSeries {
	/** So many frames hold the letter when none is lost. */
	readonly count: number;
	/** The text of the frame with this number, from 0 on without end. */
	textOf(number: number): string;
}

/** Cuts a letter into frames. Throws a RangeError for an empty letter or one of more than 64 KB. */
export function createFrameSeries(letter: Letter): FrameSeries {
	if (letter.length === 0 || letter.length > MOST_LETTER_BYTES) throw new RangeError('A letter has 1 to 65536 bytes');
	const { count, blockBytes } = planBlocks(letter.length);
	const padded = new Uint8Array(count * blockBytes);
	padded.set(letter);
	const letterCheck = checkOf(letter);
	return {
		count,
		textOf(endless) {
			const number = endless % FRAME_NUMBERS;
			const sum = new Uint8Array(blockBytes);
			for (const place of listSummed(number, count)) {
				for (let at = 0; at < blockBytes; at++) sum[at] = (sum[at] ?? 0) ^ (padded[place * blockBytes + at] ?? 0);
			}
			return writeFrame({ letterCheck, sizeBytes: letter.length, number, sum });
		}
	};
}

/** What a frame brought; `repeat` is one of a letter that was whole before. */
export type FrameOutcome =
	| { readonly kind: 'whole'; readonly letter: Letter }
	| { readonly kind: 'partial'; readonly got: number; readonly needed: number }
	| { readonly kind: 'repeat' }
	| { readonly kind: 'refused'; readonly why: 'not-a-frame' | 'damaged' };

/** Puts letters together from frames in any order, with gaps, repeated, of several letters at once. Never throws. */
export class FrameCollector {
	/** By the letter's check and size, the one that was fed last at the end. */
	readonly #unfinished = new Map<string, SumSolver>();
	readonly #finished = new Set<string>();

	add(text: string): FrameOutcome {
		const frame = readFrame(text);
		if (!frame.ok) return { kind: 'refused', why: frame.error };
		const { letterCheck, sizeBytes, number, sum } = frame.value;
		const key = `${encodeHex(letterCheck)} ${sizeBytes}`;
		if (this.#finished.has(key)) return { kind: 'repeat' };
		const { count, blockBytes } = planBlocks(sizeBytes);
		const solver = this.#unfinished.get(key) ?? new SumSolver(count, blockBytes);
		solver.add(listSummed(number, count), sum);
		if (solver.rank === count) return this.#finish(key, solver, frame.value);
		this.#keep(key, solver);
		return { kind: 'partial', got: solver.rank, needed: count };
	}

	#finish(key: string, solver: SumSolver, { letterCheck, sizeBytes }: Frame): FrameOutcome {
		this.#unfinished.delete(key);
		const letter = solver.solve()?.slice(0, sizeBytes);
		// Frames that each are right but belong to no one letter: somebody made them so. They are all forgotten.
		if (!letter || !sameBytes(checkOf(letter), letterCheck)) return { kind: 'refused', why: 'damaged' };
		this.#finished.add(key);
		return { kind: 'whole', letter };
	}

	#keep(key: string, solver: SumSolver): void {
		this.#unfinished.delete(key);
		this.#unfinished.set(key, solver);
		const [oldest] = this.#unfinished.keys();
		if (oldest !== undefined && this.#unfinished.size > MOST_UNFINISHED) this.#unfinished.delete(oldest);
	}
}
