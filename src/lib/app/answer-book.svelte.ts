import type { SkillId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Item } from '../domain/exercise/item';
import type { MistakeMemory } from '../domain/exercise/mistakes/diagnose';
import { compareAttempts, type Attempt, type NewAttempt } from '../domain/learning/attempt';
import type { AttemptContext } from '../domain/learning/attempt-from';
import { recallMistakes } from '../domain/learning/recall-mistakes';
import type { LeftDetour } from '../domain/learning/next-scene';
import type { Profile } from '../domain/learning/profile';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import type { ReviewLimits } from '../domain/learning/recall';
import type { I18n } from '../i18n/i18n.svelte';
import type { StorageError } from '../storage/errors';
import { loadJudging } from './judging';
import { addLeftDetour, readLeftDetours } from './left-detours';
import type { Library, OpenLesson } from './library.svelte';
import { loadProgress } from './load-progress';
import {
	listHistory,
	listWanted,
	materialOf,
	narrowMaterial,
	openOthers,
	openReviews,
	type PracticeMaterial
} from './practice-material';
import { readReviewLimits } from './review-limits';
import { reviewRows } from './review-rows';
import { skillRows } from './skill-rows';
import type { StorageRoom } from './storage-room';

/** What practice keeps to; without it the lesson as a whole, and what others add to it. */
export interface PracticeScope {
	/** Nothing but these skills of the lesson. */
	readonly only?: ReadonlySet<SkillId> | undefined;
	/** What is due in any lesson, and nothing new. */
	readonly onlyReviews?: boolean | undefined;
	/** Other lessons that are asked from as well. */
	readonly also?: readonly OpenLesson[] | undefined;
}

export interface PracticeParts {
	readonly storage: StorageRoom;
	readonly library: Library;
	readonly i18n: I18n;
}

/** What one learner has answered, as far back as choosing looks, what follows from it, and what there is to ask her. */
export class AnswerBook {
	attempts = $state.raw<readonly Attempt[]>([]);
	progress = $state.raw<ProgressBySkill>(new Map());
	limits: ReviewLimits = {};
	leftDetours: readonly LeftDetour[] = [];
	/** The lesson she chose alone, and with what others add to it. */
	material: { readonly own: PracticeMaterial; readonly all: PracticeMaterial };
	readonly profile: Profile;
	readonly #parts: PracticeParts;
	readonly #chosen: OpenLesson;
	readonly #scope: PracticeScope;

	constructor(parts: PracticeParts, chosen: OpenLesson, profile: Profile, scope: PracticeScope = {}) {
		this.#parts = parts;
		this.#chosen = chosen;
		this.profile = profile;
		this.#scope = scope;
		const whole = materialOf(chosen, scope.also ?? [], new Set());
		const own = scope.only ? narrowMaterial(whole, scope.only) : whole;
		this.material = { own, all: own };
	}

	/** What is known of how this learner has gone wrong before. */
	get memory(): MistakeMemory {
		return recallMistakes(this.attempts);
	}

	/** An error says why it cannot be read. */
	async read(): Promise<Result<void, Message>> {
		const { storage, library } = this.#parts;
		const { id: profileId } = this.profile;
		const known = await storage.use(async (room) => {
			const progress = await loadProgress(room, profileId);
			if (!progress.ok) return progress;
			const limits = await readReviewLimits(room, profileId, Date.now());
			return succeed({ progress: progress.value, limits, leftDetours: await readLeftDetours(room, profileId) });
		});
		if (!known.ok) return this.#explain(known.error);
		const { progress, limits, leftDetours } = known.value;
		this.progress = progress;
		this.limits = limits;
		this.leftDetours = leftDetours;
		const due = { progress, limits, now: Date.now() };
		if (this.#scope.onlyReviews) {
			const all = await openReviews(library, this.#chosen, due);
			this.material = { own: all, all };
		} else if (!this.#scope.only && !this.#scope.also) {
			const wanted = listWanted(this.#chosen, due);
			const all = materialOf(this.#chosen, await openOthers(library, wanted), wanted);
			this.material = { ...this.material, all };
		}
		const lessonIds = this.material.all.lessons.map(({ lesson }) => lesson.id);
		const listed = await listHistory(storage, profileId, lessonIds);
		if (!listed.ok) return this.#explain(listed.error);
		this.attempts = listed.value.sort(compareAttempts);
		return succeed(undefined);
	}

	/** The lesson of an item, which says in which pack it is. */
	lessonOf(item: Item | undefined): OpenLesson {
		return this.material.all.lessons.find(({ lesson }) => lesson.id === item?.lessonId) ?? this.#chosen;
	}

	/** Who answers an item, in which language and with which pack. */
	contextOf(item: Item): AttemptContext {
		const { language, country } = this.#parts.i18n;
		const { lesson, packVersion } = this.lessonOf(item);
		return { profileId: this.profile.id, packId: lesson.packId, packVersion, language, country };
	}

	/** Stores an attempt with all that follows from it. An error says why it could not be kept; then nothing was. */
	async add(attempt: NewAttempt): Promise<Result<Attempt, Message>> {
		const judging = await loadJudging();
		if (!judging.ok) return judging;
		const { addAttempt, listTouched } = judging.value;
		const { id: profileId } = this.profile;
		const kept = { profileId, skills: listTouched(attempt), limits: this.limits, now: attempt.at };
		const recorded = await this.#parts.storage.use((storage) =>
			storage.recordAnswer({
				attempt,
				mastery: (owned) => skillRows(addAttempt(this.progress, owned), kept),
				reviews: (owned) => reviewRows(addAttempt(this.progress, owned), kept)
			})
		);
		if (!recorded.ok) return this.#explain(recorded.error);
		// The history may have been read again meanwhile, with this answer in it.
		if (!this.attempts.some(({ id }) => id === recorded.value.id)) {
			this.attempts = [...this.attempts, recorded.value];
			this.progress = addAttempt(this.progress, recorded.value);
		}
		return recorded;
	}

	/** She goes back to a skill before what it needs is firm. Where that cannot be kept it counts until the page is left. */
	async leaveDetour(skillId: SkillId): Promise<void> {
		const leftDetours = addLeftDetour(this.leftDetours, { skillId, at: Date.now() });
		this.leftDetours = leftDetours;
		await this.#parts.storage.use((room) => room.settings.changeProfile(this.profile.id, { leftDetours }));
	}

	async #explain(error: StorageError): Promise<Result<never, Message>> {
		return fail(await this.#parts.storage.explain(error));
	}
}
