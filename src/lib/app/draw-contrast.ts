import type { LessonId } from '../domain/base/ids';
import { contrastItem } from '../domain/exercise/contrast-item';
import { listCouldShow } from '../domain/exercise/could-show';
import { drawFreshItem } from '../domain/exercise/draw-fresh-item';
import { drawItem } from '../domain/exercise/draw-item';
import type { Item } from '../domain/exercise/item';
import { ENGINE_TEMPLATE } from '../domain/exercise/engine-template';
import { parseTask } from '../domain/exercise/task/parse-task';
import type { Task } from '../domain/exercise/task/task';
import type { Template } from '../domain/exercise/template';
import type { MetAt, NextChoice } from '../domain/learning/choose-next';
import type { DrawQuestion } from './draw-chosen';

/** Not every draw of a template tells a misconception from the right idea; so many are tried. */
const MOST_DRAWS = 6;

/**
 * An item that can show the misconception of a choice: made by the engine from the item where it was met, else drawn from
 * the template, whose author foresaw it; undefined if no such one comes up.
 */
export function drawContrast(choice: NextChoice, template: Template, question: DrawQuestion): Item | undefined {
	return drawFromMeeting(choice, question, template.lessonId) ?? drawShowing(template, choice, question);
}

function drawFromMeeting(
	{ misconceptionId, metAt }: NextChoice,
	{ templates, hadNow, random }: DrawQuestion,
	otherwise: LessonId
): Item | undefined {
	const task = metAt && taskOf(metAt, templates);
	if (!task || !misconceptionId) return undefined;
	const { skills, level } = metAt;
	// An attempt is recorded with the pack of its lesson, which must be at hand.
	const isAtHand = templates.some(({ lessonId }) => lessonId === metAt.lessonId);
	const lessonId = isAtHand ? metAt.lessonId : otherwise;
	return contrastItem({ task, misconceptionId, lessonId, skills, level, had: hadNow, random });
}

function taskOf({ templateId, seed }: MetAt, templates: readonly Template[]): Task | undefined {
	if (templateId === ENGINE_TEMPLATE) {
		const task = parseTask(seed);
		return task.ok ? task.value : undefined;
	}
	const template = templates.find(({ id }) => id === templateId);
	const item = template && drawItem(template, seed);
	return item?.ok ? item.value.task : undefined;
}

function drawShowing(template: Template, { misconceptionId }: NextChoice, question: DrawQuestion): Item | undefined {
	const tried = [...question.drawnBefore];
	for (let draws = 0; draws < MOST_DRAWS; draws++) {
		const drawn = drawFreshItem(template, { ...question, drawnBefore: tried });
		if (!drawn.ok) return undefined;
		if (misconceptionId && listCouldShow(drawn.value).includes(misconceptionId)) return drawn.value;
		tried.push(drawn.value.seed);
	}
	return undefined;
}
