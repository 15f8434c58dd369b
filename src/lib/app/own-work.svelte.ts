import type { LessonId } from '../domain/base/ids';
import { succeed, fail, type Result } from '../domain/base/result';
import { checkAnswer } from '../domain/exercise/check-answer';
import { diagnoseAnswer } from '../domain/exercise/diagnose-answer';
import type { AnswerInput } from '../domain/exercise/item';
import { itemOfTask } from '../domain/exercise/item-of-task';
import { checkLine } from '../domain/exercise/steps/check-line';
import type { LineProblem } from '../domain/exercise/steps/read-sum-line';
import { readOwnTask } from '../domain/exercise/task/read-own-task';
import {
	lineQuestion,
	startPractice,
	stepPractice,
	type PracticeEvent,
	type PracticeState
} from '../domain/learning/practice-session';
import type { I18n } from '../i18n/i18n.svelte';

/**
 * An exercise from the learner's own book, worked on with the tutor's help. It belongs to no lesson and no skill, so
 * nothing of it is recorded.
 */
export class OwnWork {
	state = $state.raw<PracticeState>();
	readonly #i18n: I18n;

	constructor(i18n: I18n) {
		this.#i18n = i18n;
	}

	/** Reads the exercise; an error says where and why it cannot be worked on. */
	begin(typed: string): Result<void, LineProblem> {
		const task = readOwnTask(typed, this.#i18n.decimalSign);
		if (!task.ok) return task;
		const item = itemOfTask({ task: task.value, form: 'any', lessonId: 'own' as LessonId, skills: [], level: 1 });
		if (!item.ok) return fail({ position: 0, why: item.error });
		this.state = startPractice(item.value, Date.now());
		return succeed(undefined);
	}

	end(): void {
		this.state = undefined;
	}

	submit(input: AnswerInput): void {
		if (!this.state) return;
		const { item } = this.state;
		const { language, decimalSign } = this.#i18n;
		const verdict = diagnoseAnswer(item, input, checkAnswer(item, input, { language, decimalSign }), {
			language,
			decimalSign
		});
		this.#handle({ kind: 'submit', input, verdict, at: Date.now() });
	}

	submitLine(typed: string): void {
		const question = this.state && lineQuestion(this.state, { decimalSign: this.#i18n.decimalSign });
		if (question) this.#handle({ kind: 'submitLine', typed, verdict: checkLine(question, typed), at: Date.now() });
	}

	askHint(): void {
		this.#handle({ kind: 'askHint', at: Date.now() });
	}

	showSolution(): void {
		this.#handle({ kind: 'showSolution', at: Date.now() });
	}

	#handle(event: PracticeEvent): void {
		if (this.state) this.state = stepPractice(this.state, event).state;
	}
}
