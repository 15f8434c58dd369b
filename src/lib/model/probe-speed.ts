const ROWS = 256;
const COLUMNS = 1024;

/**
 * How many million products of small whole numbers this processor sums in a second: what a language model of 8 bits
 * does all day. Plain JavaScript, so the figure says how phones compare, not how fast WebAssembly is.
 * `now` in milliseconds; works for about `durationMs`.
 */
export function measureSpeed(now: () => number, durationMs: number): number {
	const weights = Int8Array.from({ length: ROWS * COLUMNS }, (_, index) => (index * 31) % 127);
	const input = Int8Array.from({ length: COLUMNS }, (_, index) => (index * 17) % 127);
	const started = now();
	let rounds = 0;
	let seen = 0;
	while (now() - started < durationMs) {
		for (let row = 0; row < ROWS; row += 1) {
			let sum = 0;
			const start = row * COLUMNS;
			for (let column = 0; column < COLUMNS; column += 1) {
				sum = (sum + (weights[start + column] ?? 0) * (input[column] ?? 0)) | 0;
			}
			// Without a use of the sums the whole work could be left out.
			seen ^= sum;
		}
		rounds += 1;
	}
	const seconds = (now() - started) / 1000;
	return seen === Infinity ? 0 : (rounds * ROWS * COLUMNS) / seconds / 1e6;
}
