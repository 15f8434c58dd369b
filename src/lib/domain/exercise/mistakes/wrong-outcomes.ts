import type { Outcome } from '../steps/worked-solution';
import { arithmeticOf } from '../task/arithmetic-of';
import type { Task } from '../task/task';
import type { MisconceptionRule } from './misconception-rule';
import { listPredictions } from './predictions';
import { MISCONCEPTION_RULES } from './rules';
import { outcomeKey } from './same-outcome';

/** A wrong answer and every rule that leads to it. */
export interface WrongOutcome {
	readonly outcome: Outcome;
	readonly rules: readonly MisconceptionRule[];
	/** How often it is to be expected, on the scale of the rules' frequencies. */
	readonly weight: number;
}

/** Every wrong answer that a known misconception leads to, the likeliest first; each stands once. */
export function listWrongOutcomes(task: Task, right: Outcome): readonly WrongOutcome[] {
	const sum = arithmeticOf(task);
	const rightKey = outcomeKey(right);
	const found = new Map<string, WrongOutcome>();
	for (const rule of MISCONCEPTION_RULES) {
		const predictions = listPredictions(rule.apply(task, sum), rightKey);
		for (const [key, outcome] of predictions) {
			const before = found.get(key) ?? { outcome, rules: [], weight: 0 };
			found.set(key, {
				...before,
				rules: [...before.rules, rule],
				weight: before.weight + rule.frequency / predictions.size
			});
		}
	}
	return [...found.values()].sort((first, second) => second.weight - first.weight);
}
