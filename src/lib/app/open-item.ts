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

/** A child waits no longer than this for help that she has not asked for. */
const PATIENCE_MS = 1_500;

/**
 * It needs the tutor's own way through an item, which most first exercises can do without. Out of reach, or still on its
 * way over a slow line, nothing fades this time.
 */
async function loadFading() {
	try {
		const loading = import('../domain/exercise/fade-item').then(({ canFade, drawExample, givenLines }) => ({
			canFade,
			drawExample,
			givenLines
		}));
		return await Promise.race([loading, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
	} catch {
		return undefined;
	}
}
