import type { Random } from '../base/random';

/** Shuffles so that the outcome is never `solved`, where there is more than one entry: doing nothing must not be right. */
export function shuffleAway<Entry>(
	entries: readonly Entry[],
	solved: readonly Entry[],
	random: Random
): readonly Entry[] {
	const shuffled = random.shuffle(entries);
	const isSolved = shuffled.every((entry, index) => entry === solved[index]);
	return isSolved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
