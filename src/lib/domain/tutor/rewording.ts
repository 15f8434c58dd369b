import type { LanguageTag } from '../base/ids';

/** How the learner wants a verified text said. */
export type WayToSay = 'reword' | 'simpler' | 'example';

/** From the fewest and shortest words to those of the lesson. */
export const READING_LEVELS = [1, 2, 3, 4] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** Simpler words are one level below those that the learner chose. */
export function levelFor(way: WayToSay, chosen: ReadingLevel): ReadingLevel {
	const [first] = READING_LEVELS;
	return way === 'simpler' ? (READING_LEVELS[READING_LEVELS.indexOf(chosen) - 1] ?? first) : chosen;
}

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
