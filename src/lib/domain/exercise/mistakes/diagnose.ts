import type { MisconceptionId } from '../../base/ids';
import type { Outcome } from '../steps/worked-solution';
import { arithmeticOf } from '../task/arithmetic-of';
import type { Task } from '../task/task';
import { sentenceOf } from './define-rule';
import type { Diagnosis } from './diagnosis';
import { listPredictions } from './predictions';
import { MISCONCEPTION_RULES } from './rules';
import { outcomeKey } from './same-outcome';
import { SLIPS } from './slips';

/** How a learner has met a misconception before. */
export interface MetMistake {
	readonly times: number;
	/** Answers given since the last time; 0 for the answer before this one. */
	readonly answersSince: number;
}

/** What is known of a learner's thinking, from her answers so far. */
export type MistakeMemory = ReadonlyMap<MisconceptionId, MetMistake>;

export interface DiagnoseOptions {
	readonly right: Outcome;
	readonly memory?: MistakeMemory;
}

/** A likely cause with its weight, before the weights are shared out. */
interface Cause {
	readonly weight: number;
	readonly name: (confidence: number) => Diagnosis;
}

/** More meetings say nothing new. */
const MOST_MEETINGS = 5;
/** After so many answers a meeting counts half. */
const ANSWERS_TO_FADE = 12;
/** A number that is hit by chance, or by a thought that no rule knows. */
const CHANCE_OF_NUMBER = 0.004;
/** Guessing among few answers is frequent; shared among the wrong ones. */
const CHANCE_OF_GUESS = 0.2;

/**
 * What most likely led to a wrong answer, the likeliest first. By Bayes' rule: how often a misconception or slip is
 * seen, more for one that this learner has shown before, times the chance that it gives just this answer among all it
 * could give. Confidences sum to less than 1; the rest is something else. Empty for a right answer.
 */
export function diagnose(task: Task, given: Outcome, { right, memory }: DiagnoseOptions): readonly Diagnosis[] {
	const [givenKey, rightKey] = [outcomeKey(given), outcomeKey(right)];
	if (givenKey === undefined || givenKey === rightKey) return [];
	const sum = arithmeticOf(task);
	const chanceOf = (outcomes: readonly Outcome[]): number => {
		const predictions = listPredictions(outcomes, rightKey);
		return predictions.has(givenKey) ? 1 / predictions.size : 0;
	};
	const causes = [
		...MISCONCEPTION_RULES.map((rule): Cause => ({
			weight: rule.frequency * weighMemory(memory?.get(rule.id)) * chanceOf(rule.apply(task, sum)),
			name: (confidence) => ({
				kind: 'misconception',
				misconceptionId: rule.id,
				confidence,
				feedback: rule.explain()
			})
		})),
		...SLIPS.map(({ id, likelihood, apply }): Cause => ({
			weight: likelihood * chanceOf(apply(task, right, sum)),
			name: (confidence) => ({ kind: 'slip', slip: id, confidence, feedback: { words: sentenceOf('slip', id) } })
		}))
	].filter(({ weight }) => weight > 0);
	const total = causes.reduce((sum, { weight }) => sum + weight, weighChance(task));
	return causes.sort((first, second) => second.weight - first.weight).map(({ weight, name }) => name(weight / total));
}

function weighMemory(met: MetMistake | undefined): number {
	return met ? 1 + Math.min(met.times, MOST_MEETINGS) * 0.5 ** (met.answersSince / ANSWERS_TO_FADE) : 1;
}

function weighChance(task: Task): number {
	if (task.kind !== 'compare') return CHANCE_OF_NUMBER;
	const { length } = task.numbers;
	let answers = length;
	if (task.ask === 'order') for (let count = length - 1; count > 1; count--) answers *= count;
	return CHANCE_OF_GUESS / Math.max(answers - 1, 1);
}
