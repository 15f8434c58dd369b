/** The middle of some numbers; of an even count, the mean of the middle two. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	const middle = sorted.length / 2;
	const around = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
	return around.reduce((sum, value) => sum + value, 0) / around.length;
}
