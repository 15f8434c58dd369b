/** What came of drawing a letter: how far it moves the pen, in pixels, and which pixels it inked. */
export interface DrawnLetter {
	readonly width: number;
	/** One sign for each pixel; equal strings look equal. */
	readonly ink: string;
}

export interface DrawnSample {
	/** Letters of the language, of unlike shapes. */
	readonly letters: readonly DrawnLetter[];
	/** Letters with and without a mark of its own. */
	readonly marked: readonly { readonly plain: DrawnLetter; readonly marked: DrawnLetter }[];
	/** Characters that no font has: what comes of them is what a browser draws for a letter it lacks. */
	readonly boxes: readonly DrawnLetter[];
	/** Two letters that every phone has. */
	readonly known: readonly [DrawnLetter, DrawnLetter];
}

/** A mark above or below leaves its letter nearly as wide as it was; a box in its place stands beside it. */
const WIDEST_MARK = 1.3;

/**
 * Whether a phone has a language's letters. It lacks them if one looks like the box for what no font has, or like
 * nothing, if all look alike, or if all are as wide as that box, because Firefox writes a number into each.
 * Unknown where known letters cannot be told apart either: some browsers hide what was drawn.
 */
export function judgeLetters({ letters, marked, boxes, known }: DrawnSample): 'has' | 'lacks' | 'unknown' {
	const isMissing = ({ ink }: DrawnLetter): boolean => isBlank(ink) || boxes.some((box) => box.ink === ink);
	if (known[0].ink === known[1].ink || known.some(isMissing)) return 'unknown';
	if (letters.some(isMissing) || areAlike(letters) || areAsWideAsBoxes(letters, boxes)) return 'lacks';
	return marked.every(isMarkInPlace) ? 'has' : 'lacks';
}

function isBlank(ink: string): boolean {
	return !ink.includes('1');
}

function areAlike([first, ...others]: readonly DrawnLetter[]): boolean {
	return first !== undefined && others.length > 0 && others.every(({ ink }) => ink === first.ink);
}

function areAsWideAsBoxes(letters: readonly DrawnLetter[], boxes: readonly DrawnLetter[]): boolean {
	return letters.length > 2 && boxes.some((box) => letters.every(({ width }) => Math.abs(width - box.width) < 0.01));
}

function isMarkInPlace({ plain, marked }: DrawnSample['marked'][number]): boolean {
	return marked.ink !== plain.ink && marked.width <= plain.width * WIDEST_MARK;
}
