import type { ProfileId } from '../base/ids';
import { createRandom } from '../base/random';
import type { Template } from '../exercise/template';
import type { NewAttempt } from '../learning/attempt';
import { attemptOfLetter, type RaisedLetter } from './board-attempt';
import type { BoardItem } from './board-item';
import { drawBoard } from './draw-board';
import type { PaperSheet } from './paper-sheet';

/** As in `PaperSheet.entered`. */
const NO_LETTER = '-';

/** The questions of one learner, as the lesson draws them now. */
export function drawPage(
	templates: readonly Template[],
	{ seed, count, isIndividual }: Pick<PaperSheet, 'seed' | 'count' | 'isIndividual'>,
	profileId: ProfileId
): readonly BoardItem[] {
	return drawBoard(templates, { seed: isIndividual ? `${seed}/${profileId}` : seed, count });
}

/** The same text for questions with the same letters, however their words were mended. */
export function markPage(items: readonly BoardItem[]): string {
	const told = items.map(({ item, letters }) => [
		item.templateId,
		letters.map(({ name, input, isRight }) => [name, input, isRight])
	]);
	return createRandom(JSON.stringify(told)).integer(0, 0xffff_ffff).toString(36);
}

/** The questions as they were printed; undefined where the lesson has changed since, so that letters would mislead. */
export function redrawPage(
	templates: readonly Template[],
	sheet: PaperSheet,
	profileId: ProfileId
): readonly BoardItem[] | undefined {
	const items = drawPage(templates, sheet, profileId);
	const mark = sheet.marks[sheet.isIndividual ? sheet.profileIds.indexOf(profileId) : 0];
	return markPage(items) === mark ? items : undefined;
}

/** Letters by their place, from 0, as one text; what was left empty is undefined. */
export function writeLetters(items: readonly BoardItem[], letters: readonly (number | undefined)[]): string {
	return items.map((item, place) => item.letters[letters[place] ?? -1]?.name ?? NO_LETTER).join('');
}

/** The same back from the text. */
export function readLetters(items: readonly BoardItem[], text: string): readonly (number | undefined)[] {
	return items.map(({ letters }, place) => {
		const found = letters.findIndex(({ name }) => name === text[place]);
		return found < 0 ? undefined : found;
	});
}

/** The right letters of a page, for the teacher. */
export function writeKey(items: readonly BoardItem[]): string {
	return items.map(({ letters }) => letters.find(({ isRight }) => isRight)?.name ?? NO_LETTER).join('');
}

/** What a learner wrote into the boxes as attempts like letters raised before a board; an empty box is none. */
export function attemptsOfPage(
	items: readonly BoardItem[],
	letters: readonly (number | undefined)[],
	context: Omit<RaisedLetter, 'letter'>
): readonly NewAttempt[] {
	return items.flatMap((item, place) => {
		const letter = letters[place];
		return letter === undefined ? [] : (attemptOfLetter(item, { ...context, letter }) ?? []);
	});
}
