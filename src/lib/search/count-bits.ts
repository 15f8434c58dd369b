/** How many bits of a 32-bit number are set (after Warren, Hacker's Delight, 2012, figure 5-2). */
export function countBits(number: number): number {
	const pairs = number - ((number >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
