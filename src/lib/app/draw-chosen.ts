import type { ProfileId } from '../domain/base/ids';
import type { Random } from '../domain/base/random';
import { drawFreshItem } from '../domain/exercise/draw-fresh-item';
import type { Item } from '../domain/exercise/item';
import type { Template } from '../domain/exercise/template';
import type { NextChoice } from '../domain/learning/choose-next';

export interface DrawQuestion {
	readonly templates: readonly Template[];
	readonly profileId: ProfileId;
	/** The seeds of her attempts, oldest first. */
	readonly drawnBefore: readonly string[];
	/** The seeds of this sitting. */
	readonly hadNow: readonly string[];
	readonly random: Random;
}

/** The item of a choice; undefined if no such one comes up. */
export async function drawChosen(choice: NextChoice, question: DrawQuestion): Promise<Item | undefined> {
	const template = question.templates.find(({ id }) => id === choice.templateId);
	if (!template) return undefined;
	if (choice.purpose !== 'contrast') {
		const item = drawFreshItem(template, question);
		return item.ok ? item.value : undefined;
	}
	const drawContrast = await loadContrasts();
	return drawContrast?.(choice, template, question);
}

/** They need every rule of mistakes, and the first exercise shall not wait for those. Out of reach, contrasts can wait. */
async function loadContrasts() {
	try {
		const { drawContrast } = await import('./draw-contrast');
		return drawContrast;
	} catch {
		return undefined;
	}
}
