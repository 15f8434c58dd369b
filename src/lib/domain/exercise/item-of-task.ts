import type { LessonId, SkillId } from '../base/ids';
import type { MathNode } from '../base/math-node';
import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { mathOfRow, mathOfSign } from '../number/math-of';
import { answerOfTask } from './answer-of-task';
import { ENGINE_TEMPLATE } from './engine-template';
import type { Item } from './item';
import { workOutTask } from './steps/work-out-task';
import { askOfTask } from './task/ask-of-task';
import type { Task } from './task/task';
import { writeTask } from './task/write-task';
import type { NumberForm } from '../number/number-form';

export interface TaskItemQuestion {
	readonly task: Task;
	/** Unless said otherwise the one that the task itself asks for. */
	readonly form?: NumberForm;
	readonly lessonId: LessonId;
	readonly skills: readonly SkillId[];
	readonly level: 1 | 2 | 3;
}

/**
 * An item made by the engine itself: its question is the mathematics alone, with a sentence of the app's own where it needs one. Fails for tasks that have
 * no answer, with a sentence for the child.
 */
export function itemOfTask({
	task,
	form = formOfTask(task),
	lessonId,
	skills,
	level
}: TaskItemQuestion): Result<Item, Message> {
	const worked = workOutTask(task, form);
	if (!worked.ok) return worked;
	const answer = answerOfTask(task, worked.value.outcome, form);
	if (!answer) return fail(message('steps.noOneAnswer'));
	const isSum = task.kind === 'calculate' || task.kind === 'columns';
	const question: MathNode = isSum ? mathOfRow([worked.value.start, EQUALS, BLANK]) : worked.value.start;
	const ask = askOfTask(task);
	return succeed({
		templateId: ENGINE_TEMPLATE,
		lessonId,
		seed: writeTask(task),
		level,
		skills,
		...(ask ? { ask } : {}),
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

/** To simplify is to write in another form; any other number may be written as she likes. */
function formOfTask({ kind }: Task): NumberForm {
	if (kind === 'simplify') return 'simplest';
	return kind === 'scale' ? 'whole' : 'any';
}
