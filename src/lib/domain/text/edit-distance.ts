/** Longer texts are not words; comparing them would cost more than it tells. */
const LONGEST_WORD = 100;

/**
 * Whether one folded word is the other with a slip of the finger: one letter changed, missing, added or swapped with
 * its neighbour in words from 4 letters on, two from 8 on. Words with digits must be the same.
 */
export function isNearWord(a: string, b: string): boolean {
	if (a === b) return true;
	const shorter = Math.min(a.length, b.length);
	if (shorter < 4 || shorter > LONGEST_WORD || /\d/u.test(a + b)) return false;
	const most = shorter < 8 ? 1 : 2;
	return countErrors(a, b, most) <= most;
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
