/** BM25 with the usual constants (Robertson and Zaragoza, 2009): k1 damps repetition, b levels long passages. */
const K1 = 1.2;
const B = 0.75;

/** How much a word tells apart that is in `found` of `all` passages; always above 0. */
export function inverseFrequency(found: number, all: number): number {
	return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}

/** How strongly a passage speaks of a word; `length` and `averageLength` in words, `count` may be weighted. */
export function saturate(count: number, length: number, averageLength: number): number {
	return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / Math.max(averageLength, 1)));
}
