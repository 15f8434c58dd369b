import type { Item } from '../exercise/item';
import { drawItem } from '../exercise/draw-item';
import { itemFingerprint } from '../exercise/item-fingerprint';
import type { Template } from '../exercise/template';
import { createRandom } from '../base/random';
import { boardItem, type BoardItem } from './board-item';
import { numberItem } from './board-number';
import type { BoardAnswers } from './board-round';

export interface BoardWish {
	/** Which round this is: the same seed draws the same items, also on a phone that was started anew. */
	readonly seed: string;
	readonly count: number;
	/** Levels to draw from; all without it. */
	readonly levels?: readonly number[];
	/** Letters without it. */
	readonly answers?: BoardAnswers;
}

/** Templates with few numbers come out alike now and then; so often another draw is tried. */
const MOST_TRIES = 8;

/**
 * Items for a whole class, from as many templates as there are, easy ones first; no two alike. Fewer than wanted where the
 * templates have no more that can be answered so.
 */
export function drawBoard(
	templates: readonly Template[],
	{ seed, count, levels, answers = 'letters' }: BoardWish
): readonly BoardItem[] {
	const usable = templates.filter(({ level }) => !levels || levels.includes(level));
	const shuffled = createRandom(`${seed}/templates`).shuffle(usable);
	const make = answers === 'numbers' ? numberItem : boardItem;
	const drawn: BoardItem[] = [];
	const seen = new Set<string>();
	for (let round = 0; drawn.length < count && round < MOST_TRIES; round++) {
		for (const template of shuffled) {
			const item = drawn.length < count ? tryToDraw(template, `${seed}/${template.id}/${round}`, make) : undefined;
			if (!item || seen.has(fingerprintOf(item.item))) continue;
			seen.add(fingerprintOf(item.item));
			drawn.push(item);
		}
	}
	return drawn.sort((first, second) => first.item.level - second.item.level);
}

function tryToDraw(
	template: Template,
	seed: string,
	make: (item: Item) => BoardItem | undefined
): BoardItem | undefined {
	const item = drawItem(template, seed);
	return item.ok ? make(item.value) : undefined;
}

function fingerprintOf(item: Item): string {
	return itemFingerprint(item);
}
