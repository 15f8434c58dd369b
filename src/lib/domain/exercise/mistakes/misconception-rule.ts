import type { MisconceptionId } from '../../base/ids';
import type { Message } from '../../base/message';
import type { SumTree } from '../../number/sum-tree';
import type { Outcome } from '../steps/worked-solution';
import type { Task, TaskKind } from '../task/task';

/**
 * A picture that shows why, drawn by `ui/pictures` from parameters: `name` and `values` as in `domain/lesson/picture`.
 */
export interface ShownPicture {
	readonly name: string;
	readonly values: Readonly<Record<string, string>>;
	readonly description: Message;
}

/** What to say to somebody who thinks that way: a counter-example or a picture, never the bare rule. */
export interface MistakeFeedback {
	readonly words: Message;
	readonly picture?: ShownPicture;
}

/**
 * A documented way of thinking that gives wrong answers, as a transformation of the task's numbers. `apply` returns
 * what somebody with only this misconception would answer: none where it does not apply, several where the thinking
 * has variants. An outcome equal to the right one is dropped by `listWrongOutcomes`, not by the rule.
 */
export interface MisconceptionRule {
	readonly id: MisconceptionId;
	/** Where it is documented: `MaE08`, `Steinle & Stacey`, ... */
	readonly sources: readonly string[];
	readonly kinds: readonly TaskKind[];
	/** How often it is seen where it applies, roughly, between 0 and 1: 0.3 for the commonest. */
	readonly frequency: number;
	/** The thinking in one short sentence, for teachers and for the learner's own list. */
	readonly name: Message;
	/** A small task in which common sense shows where the thinking leads; `explain` speaks of it. */
	readonly example: () => Task;
	/** `sum` is what the task comes down to, where the caller knows it already. */
	readonly apply: (task: Task, sum?: SumTree) => readonly Outcome[];
	readonly explain: () => MistakeFeedback;
}
