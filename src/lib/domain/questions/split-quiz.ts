/** A `<question>` of a Moodle XML file as it stands there. `line` counts from 1. */
export interface QuizPiece {
	readonly line: number;
	readonly source: string;
}

/** Where questions begin and end, and what may hide such a place. */
const LANDMARK = /<!\[CDATA\[|<!--|<\/question\s*>|<question(?=[\s>/])/gu;

/**
 * Cuts a quiz at its questions without reading them, so that one which is not well formed spoils no other. A question that
 * is never closed ends where the next begins. One pass.
 */
export function splitQuiz(source: string): readonly QuizPiece[] {
	const pieces: QuizPiece[] = [];
	const lines = new LineCounter(source);
	const landmark = new RegExp(LANDMARK);
	const hiding = new Map<string, number>();
	let start: number | undefined;
	const finish = (end: number) => {
		if (start !== undefined) pieces.push({ line: lines.lineAt(start), source: source.slice(start, end) });
		start = undefined;
	};
	for (let match = landmark.exec(source); match; match = landmark.exec(source)) {
		const [mark] = match;
		if (mark.startsWith('</')) finish(match.index + mark.length);
		else if (mark.startsWith('<question')) {
			finish(match.index);
			start = match.index;
		} else {
			const endMark = mark === '<!--' ? '-->' : ']]>';
			// Once there is no end, there is none further on: what it would hide can only be guessed.
			const end = hiding.get(mark) === -1 ? -1 : source.indexOf(endMark, match.index);
			hiding.set(mark, end);
			if (end >= 0) landmark.lastIndex = end;
		}
	}
	finish(source.length);
	return pieces;
}

/** Counts on from the last place asked for. */
class LineCounter {
	readonly #source: string;
	#line = 1;
	#counted = 0;

	constructor(source: string) {
		this.#source = source;
	}

	lineAt(place: number): number {
		for (; this.#counted < place; this.#counted++) {
			if (this.#source[this.#counted] === '\n') this.#line++;
		}
		return this.#line;
	}
}
