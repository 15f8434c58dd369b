import { drawItem } from '../domain/exercise/draw-item';
import type { Template } from '../domain/exercise/template';
import { sayCast } from '../domain/lesson/cast';
import type { Lesson } from '../domain/lesson/lesson';
import { fromItem } from '../domain/questions/from-item';
import type { OwnQuestion } from '../domain/questions/own-question';
import { tidyOwnQuestion } from '../domain/questions/tidy-own-question';
import type { I18n } from '../i18n/i18n.svelte';

/** An exercise as a question of a teacher's own; the seed decides its numbers. Undefined where it cannot be one. */
export function takeOver(
	template: Template,
	seed: string,
	{ language, country }: Pick<I18n, 'language' | 'country'>
): OwnQuestion | undefined {
	const item = drawItem(template, seed);
	if (!item.ok) return undefined;
	const question = fromItem(item.value, { language, nameCast: (slot, tag) => sayCast(slot, tag, country) });
	return question && tidyOwnQuestion(question);
}

/** The exercises of a lesson that can be taken over. */
export function listTakeable(lesson: Lesson, place: Pick<I18n, 'language' | 'country'>): readonly Template[] {
	return lesson.templates.filter((template) => takeOver(template, 'look', place) !== undefined);
}
