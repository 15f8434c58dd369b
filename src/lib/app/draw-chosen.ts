import { drawFreshItem, type FreshItemQuestion } from '../domain/exercise/draw-fresh-item';
import type { Item } from '../domain/exercise/item';
import type { Template } from '../domain/exercise/template';
import type { NextChoice } from '../domain/learning/choose-next';

/** Not every draw of a template tells a misconception from the right idea; so many are tried. */
const MOST_DRAWS = 6;

/** The item of a choice: for a contrast one whose numbers can show the misconception, if such a one comes up. */
export function drawChosen(
	template: Template,
	{ misconceptionId }: Pick<NextChoice, 'misconceptionId'>,
	question: FreshItemQuestion
): Item | undefined {
	const tried = [...question.drawnBefore];
	let first: Item | undefined;
	for (let draws = 0; draws < MOST_DRAWS; draws++) {
		const drawn = drawFreshItem(template, { ...question, drawnBefore: tried });
		if (!drawn.ok) break;
		const { seed, knownWrongs } = drawn.value;
		if (misconceptionId === undefined || knownWrongs.some((known) => known.misconceptionId === misconceptionId)) {
			return drawn.value;
		}
		first ??= drawn.value;
		tried.push(seed);
	}
	return first;
}
