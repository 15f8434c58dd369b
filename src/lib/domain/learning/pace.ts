import type { Attempt } from './attempt';

/** Until she has done enough items to tell: a minute. */
const USUAL_MS = 60_000;
const ENOUGH_ITEMS = 5;

/** A phone left lying, or an answer given blindly, says nothing about the work. */
const SHORTEST_MS = 10_000;
const LONGEST_MS = 300_000;

/** How long this learner needs for an item with all its tries: the median of those given, in milliseconds. */
export function paceOf(attempts: Iterable<Pick<Attempt, 'seed' | 'elapsedMs'>>): number {
	const bySeed = new Map<string, number>();
	for (const { seed, elapsedMs } of attempts)
		// Of a letter raised before the whole class nobody took the time.
		if (elapsedMs > 0) bySeed.set(seed, (bySeed.get(seed) ?? 0) + elapsedMs);
	if (bySeed.size < ENOUGH_ITEMS) return USUAL_MS;
	const times = [...bySeed.values()].sort((first, second) => first - second);
	const middle = times[Math.floor(times.length / 2)] ?? USUAL_MS;
	return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, middle));
}
