import type { LessonId, SkillId } from '../domain/base/ids';
import { MOST_LESSONS, USUAL_EXERCISES } from '../domain/classroom/assignment';
import { narrowTo } from '../domain/classroom/work-scope';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import type { WorkChoices } from './given-work.svelte';

/** Work that a teacher is putting together. */
export class WorkDraft {
	audience = $state('');
	exercises = $state(USUAL_EXERCISES);
	dueDay = $state<number>();
	withHints = $state(true);
	withModel = $state(false);
	/** Lessons chosen, each with the skills that it is narrowed to; none of them means the whole lesson. */
	chosen = $state.raw<ReadonlyMap<LessonId, readonly SkillId[]>>(new Map());
	readonly hasTooMany = $derived(this.chosen.size > MOST_LESSONS);
	readonly isReady = $derived(this.chosen.size > 0 && !this.hasTooMany);

	constructor(audience: string) {
		this.audience = audience;
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
		return lessons.filter(({ id }) => this.chosen.has(id));
	}

	choicesOf(lessons: readonly LessonSummary[]): WorkChoices {
		const { audience, exercises, dueDay, withHints, withModel } = this;
		const lessonIds = this.listLessons(lessons).map(({ id }) => id);
		const skills = narrowTo(this.chosen);
		return {
			...{ audience, lessonIds, exercises, withHints, withModel },
			...(skills ? { skills } : {}),
			...(dueDay === undefined ? {} : { dueDay })
		};
	}
}
