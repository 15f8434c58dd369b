import { createRandom } from '../../base/random';

/** One in so many moments, from the second on: on average every fifth right answer or line. */
const ONE_IN = 4;

/**
 * Whether to ask why something works, now that an answer or a line was right. `moments` counts them since the last time
 * it was asked; twice in a row would be tiring. The same seed decides the same.
 */
export function asksWhy(seed: string, moments: number): boolean {
	return moments >= 2 && createRandom(`why ${seed}`).integer(1, ONE_IN) === 1;
}
