import type { LessonId, SkillId, TemplateId } from '../base/ids';
import type { MathNode } from '../base/math-node';
import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { mathOfRow, mathOfSign } from '../number/math-of';
import { answerOfTask } from './answer-of-task';
import type { Item } from './item';
import { workOutTask } from './steps/work-out-task';
import type { Task } from './task/task';
import { writeTask } from './task/write-task';
import type { NumberForm } from '../number/number-form';

export interface TaskItemQuestion {
	readonly task: Task;
	readonly form: NumberForm;
	readonly lessonId: LessonId;
	readonly skills: readonly SkillId[];
	readonly level: 1 | 2 | 3;
}

/** The template name of items that the engine makes; their seed is the task itself, so any phone can make them again. */
export const ENGINE_TEMPLATE = 'engine/task' as TemplateId;

/**
 * An item made by the engine itself: its question is the mathematics alone, in no language. Fails for tasks that have
 * no answer, with a sentence for the child.
 */
export function itemOfTask({ task, form, lessonId, skills, level }: TaskItemQuestion): Result<Item, Message> {
	const worked = workOutTask(task, form);
	if (!worked.ok) return worked;
	const answer = answerOfTask(task, worked.value.outcome, form);
	if (!answer) return fail(message('steps.noOneAnswer'));
	const question: MathNode =
		task.kind === 'calculate' ? mathOfRow([worked.value.start, EQUALS, BLANK]) : worked.value.start;
	return succeed({
		templateId: ENGINE_TEMPLATE,
		lessonId,
		seed: writeTask(task),
		level,
		skills,
		question: { en: [{ kind: 'math', node: question }] },
		answer,
		task,
		knownWrongs: [],
		hints: [],
		solution: []
	});
}

const EQUALS = mathOfSign('=');
const BLANK: MathNode = { kind: 'blank' };
