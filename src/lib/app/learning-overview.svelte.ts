import type { LessonId, ProfileId } from '../domain/base/ids';
import { READY } from '../domain/learning/knowledge-tracing';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import { knows } from '../domain/learning/skills-to-learn';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import type { Library } from './library.svelte';
import { loadProgress } from './load-progress';
import type { StorageRoom } from './storage-room';

export interface Continuing {
	readonly lesson: LessonSummary;
	readonly screenId?: string;
}

/** How far one learner is: read from what is kept beside her attempts, never by folding her whole history. */
export class LearningOverview {
	skills = $state.raw<ProgressBySkill>(new Map());
	places = $state.raw<ReadonlyMap<LessonId, string>>(new Map());
	latestLessonId = $state.raw<LessonId>();
	isLoaded = $state(false);
	readonly #room: StorageRoom;
	readonly #library: Library;
	readonly #profileId: ProfileId;

	constructor(room: StorageRoom, library: Library, profileId: ProfileId) {
		this.#room = room;
		this.#library = library;
		this.#profileId = profileId;
	}

	/** Reads once, and again after each change; returns what ends it. */
	watch(): () => void {
		void this.#read();
		return this.#room.watch(['mastery', 'places'], () => void this.#read());
	}

	/** The one clear next thing: the lesson she was in, else the first with something that she cannot do yet. */
	get continuing(): Continuing | undefined {
		const { lessons } = this.#library;
		const latest = lessons.find(({ id }) => id === this.latestLessonId);
		const lesson =
			latest && !this.isMastered(latest)
				? latest
				: (lessons.find(({ skills }) => skills.some(({ id }) => knows(this.skills, id) < READY)) ??
					lessons.find((one) => !this.isMastered(one)) ??
					lessons[0]);
		if (!lesson) return undefined;
		const screenId = this.places.get(lesson.id);
		return screenId === undefined ? { lesson } : { lesson, screenId };
	}

	countMastered({ skills }: LessonSummary): number {
		return skills.filter(({ id }) => this.skills.get(id)?.mastered).length;
	}

	isMastered(lesson: LessonSummary): boolean {
		return this.countMastered(lesson) === lesson.skills.length;
	}

	async #read(): Promise<void> {
		const read = await this.#room.use(async (storage) => {
			const [skills, places] = await Promise.all([
				loadProgress(storage, this.#profileId),
				storage.places.list(this.#profileId)
			]);
			if (!skills.ok) return skills;
			return places.ok ? { ok: true as const, value: { skills: skills.value, places: places.value } } : places;
		});
		if (!read.ok) return;
		this.skills = read.value.skills;
		this.places = new Map(read.value.places.map(({ lessonId, screenId }) => [lessonId, screenId]));
		this.latestLessonId = read.value.places[0]?.lessonId;
		this.isLoaded = true;
	}
}
