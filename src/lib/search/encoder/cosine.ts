/** The cosine of two vectors of length 1, from -1 to 1: how alike they are. */
export function cosine(one: Float32Array, other: Float32Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
	return sum;
}
