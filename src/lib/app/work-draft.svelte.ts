import type { LessonId, SkillId } from '../domain/base/ids';
import { MOST_LESSONS, USUAL_EXERCISES } from '../domain/classroom/assignment';
import { narrowTo } from '../domain/classroom/work-scope';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import { drawWorkId, type WorkChoices } from './given-work.svelte';

/** What a teacher can give: exercises of lessons, what is due for each learner, or fixed questions. */
export const WORK_KINDS = ['exercises', 'review', 'quiz'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Work that a teacher is putting together. */
export class WorkDraft {
	/** Known before the work is given: the questions of a quiz follow from it, and can be looked at. */
	id = $state(drawWorkId());
	kind = $state<WorkKind>('exercises');
	/** Of a quiz: other numbers for each learner. */
	isIndividual = $state(false);
	audience = $state('');
	exercises = $state(USUAL_EXERCISES);
	/** Enough in each lesson, too; where the field is empty, exercises alone count. */
	minutes = $state<number | null>();
	dueDay = $state<number>();
	examDay = $state<number>();
	withHints = $state(true);
	withModel = $state(false);
	/** Lessons chosen, each with the skills that it is narrowed to; none of them means the whole lesson. */
	chosen = $state.raw<ReadonlyMap<LessonId, readonly SkillId[]>>(new Map());
	readonly hasTooMany = $derived(this.chosen.size > MOST_LESSONS);
	/** A review is of whatever each learner has learnt. */
	readonly hasLessons = $derived(this.kind !== 'review');
	readonly isReady = $derived(!this.hasLessons || (this.chosen.size > 0 && !this.hasTooMany));

	constructor(audience: string) {
		this.audience = audience;
	}

	/** Other questions of the same lessons. */
	redraw(): void {
		this.id = drawWorkId();
	}

	toggleLesson(lessonId: LessonId): void {
		const others = new Map(this.chosen);
		if (!others.delete(lessonId)) others.set(lessonId, []);
		this.chosen = others;
	}

	toggleSkill(lessonId: LessonId, skillId: SkillId): void {
		const before = this.chosen.get(lessonId);
		if (!before) return;
		const others = before.filter((one) => one !== skillId);
		const skills = others.length < before.length ? others : [...before, skillId];
		this.chosen = new Map(this.chosen).set(lessonId, skills);
	}

	/** Lessons in the order they are taught, of those on this phone. */
	listLessons(lessons: readonly LessonSummary[]): readonly LessonSummary[] {
		return this.hasLessons ? lessons.filter(({ id }) => this.chosen.has(id)) : [];
	}

	choicesOf(lessons: readonly LessonSummary[]): WorkChoices {
		const { audience, exercises, minutes, examDay, dueDay, withHints, withModel } = this;
		const lessonIds = this.listLessons(lessons).map(({ id }) => id);
		const skills = this.hasLessons ? narrowTo(this.chosen) : undefined;
		return {
			...{ audience, lessonIds, exercises },
			// A quiz is done without help.
			...{ withHints: withHints && this.kind !== 'quiz', withModel: withModel && this.kind !== 'quiz' },
			...(this.kind === 'quiz' && this.isIndividual ? { isIndividual: true } : {}),
			...(this.kind === 'exercises' ? {} : { kind: this.kind }),
			...(skills ? { skills } : {}),
			...(minutes && this.kind === 'exercises' ? { minutes } : {}),
			...(examDay === undefined ? {} : { examDay }),
			...(dueDay === undefined ? {} : { dueDay })
		};
	}
}
