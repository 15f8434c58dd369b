/** Longer texts are not words; comparing them would cost more than it tells. */
const LONGEST_WORD = 100;

/**
 * How many slips of the finger (a letter changed, missing, added or swapped with its neighbour) a folded word may have
 * and still be known: one from `shortest` letters on, two from twice as many on. None in a word with digits.
 */
export function countForgiven(word: string, shortest = 4): number {
	if (word.length < shortest || word.length > LONGEST_WORD || /\d/u.test(word)) return 0;
	return word.length < shortest * 2 ? 1 : 2;
}

/** Whether one folded word is the other with no more slips than are forgiven in either. */
export function isNearWord(a: string, b: string): boolean {
	if (a === b) return true;
	const most = Math.min(countForgiven(a), countForgiven(b));
	return most > 0 && countErrors(a, b, most) <= most;
}

/**
 * Optimal string alignment distance (Damerau 1964) in UTF-16 units; Infinity once it is above `most`, so that the cost
 * stays near the length of the words.
 */
export function countErrors(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return Infinity;
	let before: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const change = a[row - 1] === b[column - 1] ? 0 : 1;
			const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			current.push(
				Math.min(
					at(last, column) + 1,
					at(current, column - 1) + 1,
					at(last, column - 1) + change,
					isSwap ? at(before, column - 2) + 1 : Infinity
				)
			);
		}
		if (Math.min(...current) > most) return Infinity;
		[before, last] = [last, current];
	}
	const errors = at(last, b.length);
	return errors > most ? Infinity : errors;
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Infinity;
}
