import type { Item } from '../item';

/** Point to the place, remind of the idea, show it on a twin, show it. */
export const HELP_LEVELS = [1, 2, 3, 4] as const;
export type HelpLevel = (typeof HELP_LEVELS)[number];

/** One rung of help: a hint the author wrote, or a level the engine works out for the present line. */
export type Rung =
	{ readonly kind: 'authored'; readonly place: number } | { readonly kind: 'engine'; readonly level: HelpLevel };

/**
 * The help there is, least first. At the first line the author's hints stand for the engine's pointing and reminding,
 * for they know the story of the item; on later lines only the engine knows where the learner is.
 */
export function helpLadder({ hints, task }: Pick<Item, 'hints' | 'task'>, linesDone: number): readonly Rung[] {
	const authored = hints.map((_, place) => ({ kind: 'authored', place }) as const);
	const engine = HELP_LEVELS.map((level) => ({ kind: 'engine', level }) as const);
	if (!task) return authored;
	if (linesDone > 0 || authored.length === 0) return engine;
	return [...authored, ...engine.filter(({ level }) => level >= 3)];
}
