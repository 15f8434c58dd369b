import type { MisconceptionId, SkillId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { createRandom } from '../domain/base/random';
import { succeed } from '../domain/base/result';
import { checkAnswer } from '../domain/exercise/check-answer';
import { solvedSum } from '../domain/exercise/contrast-item';
import { diagnoseAnswer } from '../domain/exercise/diagnose-answer';
import type { AnswerInput, Item, Verdict } from '../domain/exercise/item';
import type { MistakeMemory } from '../domain/exercise/mistakes/diagnose';
import { checkLine } from '../domain/exercise/steps/check-line';
import { compareAttempts, isNewOccasion, type Attempt } from '../domain/learning/attempt';
import { attemptFrom } from '../domain/learning/attempt-from';
import { chooseNext, type NextChoice } from '../domain/learning/choose-next';
import {
	canGoOn,
	lineQuestion,
	startPractice,
	stepPractice,
	type PracticeEvent,
	type PracticeState
} from '../domain/learning/practice-session';
import { addToMisconceptions, foldMisconceptions, listOvercome } from '../domain/learning/misconception-memory';
import type { NextQuestion } from '../domain/learning/next-scene';
import { recallMistakes } from '../domain/learning/recall-mistakes';
import type { Profile } from '../domain/learning/profile';
import { addAttempt, listTouched, type ProgressBySkill } from '../domain/learning/progress';
import type { ReviewLimits } from '../domain/learning/review';
import type { Lesson } from '../domain/lesson/lesson';
import type { I18n } from '../i18n/i18n.svelte';
import { drawChosen } from './draw-chosen';
import type { Library, OpenLesson } from './library.svelte';
import { loadProgress } from './load-progress';
import { listHistory, listWanted, materialOf, openOthers, type PracticeMaterial } from './practice-material';
import { readReviewLimits } from './review-limits';
import { reviewRows } from './review-rows';
import { skillRows } from './skill-rows';
import type { StorageRoom } from './storage-room';

export interface PracticeParts {
	readonly storage: StorageRoom;
	readonly library: Library;
	readonly i18n: I18n;
}

export interface PracticeWish {
	/** A misconception that she wants to work on: practice begins with a contrasting pair. */
	readonly misconceptionId?: MisconceptionId | undefined;
}

/**
 * The practice loop of one learner: draw an item, check, record, choose the next. It begins in the lesson she chose;
 * after the first item due reviews and what she needs from other lessons come between. Every answer is stored before
 * its feedback shows, so that a killed tab loses nothing that was seen.
 */
export class PracticeRun {
	state = $state.raw<PracticeState>();
	/** Why this exercise now. */
	reason = $state.raw<Message>();
	progress = $state.raw<ProgressBySkill>(new Map());
	/** Misconceptions that the last answer showed to be overcome. */
	overcome = $state.raw<readonly MisconceptionId[]>([]);
	/** Items finished since the page opened. */
	finished = $state(0);
	/** Why the last answer could not be kept. The learner can simply send it again. */
	failure = $state.raw<Message>();
	readonly profile: Profile;
	readonly #parts: PracticeParts;
	readonly #chosen: OpenLesson;
	readonly #chosenContrast: NextQuestion['chosenContrast'];
	/** The lesson she chose alone, and with what others add to it. */
	#material: { readonly own: PracticeMaterial; readonly all: PracticeMaterial };
	#limits: ReviewLimits = {};
	#attempts: readonly Attempt[] = [];
	#choice: NextChoice | undefined;
	#isBusy = false;

	constructor(parts: PracticeParts, chosen: OpenLesson, profile: Profile, { misconceptionId }: PracticeWish = {}) {
		this.#parts = parts;
		this.#chosen = chosen;
		this.#chosenContrast = misconceptionId && { misconceptionId, sinceAt: Date.now() };
		this.profile = profile;
		const own = materialOf(chosen, [], new Set());
		this.#material = { own, all: own };
	}

	/** The lesson of the exercise on the screen. */
	get lesson(): Lesson {
		return this.#lessonOf(this.state?.item).lesson;
	}

	async start(): Promise<void> {
		if (!(await this.#readHistory())) return;
		const item = this.#drawNext();
		if (item) this.state = startPractice(item, Date.now());
	}

	/** Follows what the learner does in another tab: progress written from here would forget it. Returns what ends it. */
	watch(): () => void {
		return this.#parts.storage.watch(['attempts'], () => void this.#readHistory());
	}

	/** Checks an answer, unless it was judged where it was given. What cannot be read is told and costs nothing. */
	async submit(input: AnswerInput, judged?: Verdict): Promise<void> {
		if (!this.state) return;
		const { language, decimalSign } = this.#parts.i18n;
		const style = { language, decimalSign };
		const { item } = this.state;
		const verdict =
			judged ?? diagnoseAnswer(item, input, checkAnswer(item, input, style), { ...style, memory: this.memory });
		await this.#handle({ kind: 'submit', input, verdict, at: Date.now() });
	}

	/** Checks the next line of working, where the item has a task to work on. */
	async submitLine(typed: string): Promise<void> {
		const { decimalSign } = this.#parts.i18n;
		const question = this.state && lineQuestion(this.state, { decimalSign, memory: this.memory });
		if (!question) return;
		await this.#handle({ kind: 'submitLine', typed, verdict: checkLine(question, typed), at: Date.now() });
	}

	/** Tells that all is right so far, where the work goes on. */
	async acceptPart(): Promise<void> {
		await this.#handle({ kind: 'acceptPart', at: Date.now() });
	}

	/** What is known of how this learner has gone wrong before. */
	get memory(): MistakeMemory {
		return recallMistakes(this.#attempts);
	}

	async askHint(): Promise<void> {
		await this.#handle({ kind: 'askHint', at: Date.now() });
	}

	async showSolution(): Promise<void> {
		await this.#handle({ kind: 'showSolution', at: Date.now() });
	}

	async next(): Promise<void> {
		// A second tap would draw another item beside the one that is shown.
		if (!this.state || !canGoOn(this.state)) return;
		const item = this.#drawNext();
		if (!item) return;
		this.finished += 1;
		this.overcome = [];
		await this.#handle({ kind: 'next', item, at: Date.now() });
	}

	async #readHistory(): Promise<boolean> {
		const { storage, library } = this.#parts;
		const { id: profileId } = this.profile;
		const known = await storage.use(async (room) => {
			const progress = await loadProgress(room, profileId);
			if (!progress.ok) return progress;
			return succeed({ progress: progress.value, limits: await readReviewLimits(room, profileId) });
		});
		if (!known.ok) {
			this.failure = await storage.explain(known.error);
			return false;
		}
		this.progress = known.value.progress;
		this.#limits = known.value.limits;
		const wanted = listWanted(this.#chosen, { progress: this.progress, limits: this.#limits, now: Date.now() });
		const all = materialOf(this.#chosen, await openOthers(library, wanted), wanted);
		this.#material = { ...this.#material, all };
		const lessonIds = all.lessons.map(({ lesson }) => lesson.id);
		const listed = await listHistory(storage, profileId, lessonIds);
		if (!listed.ok) {
			this.failure = await storage.explain(listed.error);
			return false;
		}
		this.#attempts = listed.value.sort(compareAttempts);
		return true;
	}

	async #handle(event: PracticeEvent): Promise<void> {
		// A second tap while the first answer is being stored would be recorded twice.
		if (!this.state || this.#isBusy) return;
		this.#isBusy = true;
		try {
			const step = stepPractice(this.state, event);
			const isKept = step.record ? await this.#record(this.state.item, step.record) : true;
			if (isKept) this.state = step.state;
		} finally {
			this.#isBusy = false;
		}
	}

	async #record(item: Item, record: Parameters<typeof attemptFrom>[1]): Promise<boolean> {
		const { language, country } = this.#parts.i18n;
		const { id: profileId } = this.profile;
		const { lesson, packVersion } = this.#lessonOf(item);
		const { purpose = 'practice', twinOf } = this.#choice ?? {};
		const attempt = attemptFrom(item, record, {
			profileId,
			packId: lesson.packId,
			packVersion,
			language,
			country,
			purpose,
			...(twinOf === undefined ? {} : { twinOf })
		});
		const kept = { profileId, skills: listTouched(attempt), limits: this.#limits, now: record.at };
		const recorded = await this.#parts.storage.use((storage) =>
			storage.recordAnswer({
				attempt,
				mastery: (owned) => skillRows(addAttempt(this.progress, owned), kept),
				reviews: (owned) => reviewRows(addAttempt(this.progress, owned), kept)
			})
		);
		if (!recorded.ok) {
			this.failure = await this.#parts.storage.explain(recorded.error);
			return false;
		}
		this.failure = undefined;
		// The history may have been read again meanwhile, with this answer in it.
		const before = foldMisconceptions(this.#attempts.filter(({ id }) => id !== recorded.value.id));
		this.overcome = listOvercome(before, addToMisconceptions(before, recorded.value));
		if (!this.#attempts.some(({ id }) => id === recorded.value.id)) {
			this.#attempts = [...this.#attempts, recorded.value];
			this.progress = addAttempt(this.progress, recorded.value);
		}
		return true;
	}

	#drawNext(): Item | undefined {
		const { templates, skills } = this.finished === 0 && !this.state ? this.#material.own : this.#material.all;
		const now = Date.now();
		const attempts = this.#attempts;
		const withoutContrast = new Set<MisconceptionId>();
		for (;;) {
			const random = createRandom(`${this.profile.id}/${attempts.length}`);
			const known = { attempts, progress: this.progress, limits: this.#limits };
			const contrasts = { chosenContrast: this.#chosenContrast, withoutContrast };
			const choice = chooseNext({ templates, skills, ...known, ...contrasts, now, random });
			const item = choice && drawChosen(choice, { templates, random, ...this.#seedsBefore(now) });
			if (item) {
				this.reason = this.#tellWhy(choice);
				this.#choice = choice;
				return item;
			}
			if (choice?.misconceptionId === undefined) return undefined;
			withoutContrast.add(choice.misconceptionId);
		}
	}

	/** Beside the second of a pair she may look at the first. */
	#tellWhy({ misconceptionId, reason }: NextChoice): Message {
		const isSecond = misconceptionId !== undefined && this.#choice?.misconceptionId === misconceptionId;
		const solved = isSecond && this.state ? solvedSum(this.state.item) : undefined;
		return solved ? message('learning.chosenContrastNext', { solved }) : reason;
	}

	#seedsBefore(now: number) {
		return {
			profileId: this.profile.id,
			drawnBefore: this.#attempts.map(({ seed }) => seed),
			hadNow: this.#attempts.filter(({ at }) => !isNewOccasion(at, now)).map(({ seed }) => seed)
		};
	}

	#lessonOf(item: Item | undefined): OpenLesson {
		return this.#material.all.lessons.find(({ lesson }) => lesson.id === item?.lessonId) ?? this.#chosen;
	}

	/** The skills of this lesson, for the picture of progress. */
	get skillIds(): readonly SkillId[] {
		return this.lesson.skills.map(({ id }) => id);
	}
}
