import type { LessonId, TemplateId } from '../base/ids';
import type { Result } from '../base/result';
import { drawItem } from './draw-item';
import type { DrawProblem } from './draw-problem';
import type { Item } from './item';
import type { AnswerSpec } from './template';

export interface StepPlace {
	readonly lessonId: LessonId;
	/** Names the step within the lesson, such as `screen-3/example-1/step-2`; options are laid out by it. */
	readonly stepId: string;
}

/** The item of a worked example's line that is left to the learner, so that the same checker judges it. */
export function drawStepItem(ask: AnswerSpec, { lessonId, stepId }: StepPlace): Result<Item, DrawProblem> {
	return drawItem(
		{
			id: `${lessonId}/${stepId}` as TemplateId,
			lessonId,
			level: 1,
			skills: [],
			variables: [],
			conditions: [],
			question: {},
			answer: ask,
			mistakes: [],
			hints: [],
			solution: []
		},
		stepId
	);
}
