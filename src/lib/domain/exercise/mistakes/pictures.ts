import { message } from '../../base/message';
import type { ShownPicture } from './misconception-rule';

/** One bar, or two of the same length under each other: `[2, 1], [4, 2]` shows a half and two quarters. */
export function showBars(
	[parts1, shaded1]: readonly [parts: number, shaded: number],
	[parts2, shaded2]: readonly [parts: number, shaded: number]
): ShownPicture {
	const counts = { parts1, shaded1, parts2, shaded2 };
	return { name: 'fraction-bars', values: textsOf(counts), description: message('mistakes.pictureBars', counts) };
}

export function showBar(parts: number, shaded: number): ShownPicture {
	const counts = { parts, shaded };
	return { name: 'fraction-bar', values: textsOf(counts), description: message('mistakes.pictureBar', counts) };
}

/** Whole numbers from one to the other, with a mark at one of them. */
export function showLine(from: number, to: number, mark: number): ShownPicture {
	const ends = { from, to, mark };
	return {
		name: 'number-line',
		values: { ...textsOf(ends), parts: '1' },
		description: message('mistakes.pictureLine', ends)
	};
}

function textsOf(counts: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}
