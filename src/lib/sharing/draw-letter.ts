import { drawQr, type QrCode } from './draw-qr';
import type { Letter } from './letter';
import { createFrameSeries } from './letter-frames';
import { writeCodeLink } from './letter-link';

/** A link of more than this makes a code that cheap cameras cannot read (version 12 behind a usual address). */
const MOST_IN_ONE_BYTES = 300;

/** A letter to be scanned: one code that any camera app opens, or an endless row of codes that only Darasa puts together. */
export type DrawnLetter =
	| { readonly kind: 'one'; readonly code: QrCode }
	| {
			readonly kind: 'series';
			/** So many codes hold the letter when none is missed. */
			readonly count: number;
			/** The code with this number, from 0 on without end. */
			readonly codeOf: (number: number) => QrCode;
	  };

/** Draws a letter. Throws a RangeError for an empty letter or one of more than 64 KB. */
export function drawLetter(letter: Letter, receiveAddress: string): DrawnLetter {
	if (letter.length <= MOST_IN_ONE_BYTES) return { kind: 'one', code: draw(writeCodeLink(letter, receiveAddress)) };
	const { count, textOf } = createFrameSeries(letter);
	return { kind: 'series', count, codeOf: (number) => draw(textOf(number)) };
}

function draw(text: string): QrCode {
	const code = drawQr(text);
	if (!code.ok) throw new RangeError('The address is far too long for a code');
	return code.value;
}
