import type { Item } from '../domain/exercise/item';
import type { Template } from '../domain/exercise/template';
import type { GivenWork } from '../domain/learning/practice-session';
import type { DecimalSign } from '../domain/number/read-decimal';
import type { ChosenItem } from './choose-item';

/** An item as the learner meets it. */
export interface OpenedItem {
	readonly item: Item;
	/** Another of its kind, to be read with its working first. */
	readonly example?: Item;
	/** What is done of it for her. */
	readonly given?: GivenWork;
}

/** Shows or does as much of an item for her as was chosen, if it has steps enough and numbers for a second one. */
export async function openItem(
	{ item, choice: { fade = 'alone' } }: ChosenItem,
	templates: readonly Template[],
	decimalSign: DecimalSign
): Promise<OpenedItem> {
	if (fade === 'alone') return { item };
	const fading = await loadFading();
	const template = templates.find(({ id }) => id === item.templateId);
	if (!fading?.canFade(item) || !template) return { item };
	const example = fade === 'whole' ? fading.drawExample(template, item) : undefined;
	if (fade === 'whole' && !example) return { item };
	const faded = fade === 'whole' ? 'last' : fade;
	const given = { faded, lines: fading.givenLines(item, faded, decimalSign) };
	return example ? { item, example, given } : { item, given };
}

/** It needs the tutor's own way through an item, which most first exercises can do without. Out of reach, nothing fades. */
async function loadFading() {
	try {
		const { canFade, drawExample, givenLines } = await import('../domain/exercise/fade-item');
		return { canFade, drawExample, givenLines };
	} catch {
		return undefined;
	}
}
