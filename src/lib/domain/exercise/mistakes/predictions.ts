import type { Outcome } from '../steps/worked-solution';
import { outcomeKey } from './same-outcome';

/** The different wrong answers that one rule or slip leads to, by their keys; right ones are left out. */
export type Predictions = ReadonlyMap<string, Outcome>;

export function listPredictions(outcomes: readonly Outcome[], rightKey: string | undefined): Predictions {
	const predictions = new Map<string, Outcome>();
	for (const outcome of outcomes) {
		const key = outcomeKey(outcome);
		if (key !== undefined && key !== rightKey && !predictions.has(key)) predictions.set(key, outcome);
	}
	return predictions;
}
