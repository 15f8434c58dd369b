import type { Random } from '../../src/lib/domain/base/random';

export function isTrue(random: Random, probability: number): boolean {
	return random.next() < probability;
}

/** A draw of the normal distribution (Box and Muller). */
export function drawNormal(random: Random, mean: number, deviation: number): number {
	const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
	return mean + deviation * radius * Math.cos(2 * Math.PI * random.next());
}

/** A positive draw whose logarithm is normal, around `median`. */
export function drawAround(random: Random, median: number, spread: number): number {
	return median * Math.exp(drawNormal(random, 0, spread));
}

export function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
