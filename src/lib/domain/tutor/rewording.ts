import type { LanguageTag } from '../base/ids';

/** How the learner wants a verified text said. */
export type WayToSay = 'reword' | 'simpler' | 'example';

/** From the fewest and shortest words to those of the lesson. */
export type ReadingLevel = 1 | 2 | 3 | 4;

/** A verified text that a model may say another way, and what the model may know and must not tell. */
export interface Rewording {
	readonly text: string;
	/** Verified too: the question, lines of the solution, the learner's own line, what her mistake was. */
	readonly context: readonly string[];
	/** What the learner has still to find, in each way it may be written. */
	readonly secrets: readonly string[];
	readonly way: WayToSay;
	readonly level: ReadingLevel;
	/** Of `text`, and of the answer. */
	readonly language: LanguageTag;
}
