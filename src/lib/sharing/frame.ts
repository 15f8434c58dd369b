import { createRandom } from '../domain/base/random';
import { fail, succeed, type Result } from '../domain/base/result';
import { decodeDigits, encodeDigits } from './digits';
import { CHECK_BYTES, checkOf, sameBytes } from './letter';

const START = 'DARASA:';
/** The letter's check, its size less one (2 bytes), the number of the frame (2 bytes). */
const HEAD_BYTES = CHECK_BYTES + 4;
/** What cheap cameras read in one code: version 11. */
const MOST_FRAME_BYTES = 300;
const MOST_BLOCK_BYTES = MOST_FRAME_BYTES - HEAD_BYTES - CHECK_BYTES;
/** More digits than the largest frame has. */
const MOST_CHARACTERS = 1_000;
/** After so many, the numbers begin anew: three hours at six a second. */
export const FRAME_NUMBERS = 65_536;

/** One picture of a letter that is too large for one code: the sum of some of its blocks. */
export interface Frame {
	/** The letter's `checkOf`: which letter this frame is of. */
	readonly letterCheck: Uint8Array;
	/** Of the whole letter. */
	readonly sizeBytes: number;
	readonly number: number;
	readonly sum: Uint8Array;
}

/** How a letter is cut: as few blocks as can be, all of the same length, the last one filled up with zeros. */
export function planBlocks(sizeBytes: number): { readonly count: number; readonly blockBytes: number } {
	const count = Math.ceil(sizeBytes / MOST_BLOCK_BYTES);
	return { count, blockBytes: Math.ceil(sizeBytes / count) };
}

/**
 * The places of the blocks that a frame sums: first each block by itself, then about half of them by chance. A systematic
 * random linear fountain over GF(2): whichever frames are lost, two more than there are blocks nearly always do (Shokrollahi
 * and Luby, Raptor Codes, 2011). The draw may never change: phones with different versions of Darasa must agree on it.
 */
export function listSummed(number: number, count: number): readonly number[] {
	if (number < count) return [number];
	const random = createRandom(`frame ${number}`);
	const places = Array.from({ length: count }, (_, place) => place).filter(() => random.next() < 0.5);
	return places.length > 0 ? places : [number % count];
}

/** The text of a frame's code: `DARASA:` and digits, at most 300 bytes in them, with a check of their own. */
export function writeFrame({ letterCheck, sizeBytes, number, sum }: Frame): string {
	const bytes = new Uint8Array(HEAD_BYTES + sum.length + CHECK_BYTES);
	const view = new DataView(bytes.buffer);
	bytes.set(letterCheck);
	view.setUint16(CHECK_BYTES, sizeBytes - 1);
	view.setUint16(CHECK_BYTES + 2, number);
	bytes.set(sum, HEAD_BYTES);
	bytes.set(checkOf(bytes.subarray(0, -CHECK_BYTES)), bytes.length - CHECK_BYTES);
	return START + encodeDigits(bytes);
}

/** Reads what `writeFrame` wrote; a frame with one wrong digit is `damaged`. Never throws. */
export function readFrame(text: string): Result<Frame, 'not-a-frame' | 'damaged'> {
	if (!text.startsWith(START)) return fail('not-a-frame');
	const decoded = text.length > MOST_CHARACTERS ? undefined : decodeDigits(text.slice(START.length));
	if (!decoded?.ok || decoded.value.length <= HEAD_BYTES + CHECK_BYTES) return fail('damaged');
	const content = decoded.value.subarray(0, -CHECK_BYTES);
	if (!sameBytes(checkOf(content), decoded.value.subarray(-CHECK_BYTES))) return fail('damaged');
	const view = new DataView(content.buffer);
	const frame = {
		letterCheck: content.slice(0, CHECK_BYTES),
		sizeBytes: view.getUint16(CHECK_BYTES) + 1,
		number: view.getUint16(CHECK_BYTES + 2),
		sum: content.slice(HEAD_BYTES)
	};
	return frame.sum.length === planBlocks(frame.sizeBytes).blockBytes ? succeed(frame) : fail('damaged');
}
