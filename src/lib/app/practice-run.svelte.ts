import type { SkillId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { createRandom } from '../domain/base/random';
import { checkAnswer } from '../domain/exercise/check-answer';
import { drawFreshItem } from '../domain/exercise/draw-fresh-item';
import type { AnswerInput, Item } from '../domain/exercise/item';
import type { Attempt } from '../domain/learning/attempt';
import { attemptFrom } from '../domain/learning/attempt-from';
import { chooseNextTemplate } from '../domain/learning/choose-template';
import {
	startPractice,
	stepPractice,
	type PracticeEvent,
	type PracticeState
} from '../domain/learning/practice-session';
import type { Profile } from '../domain/learning/profile';
import { addAttempt, foldSkillProgress, type ProgressBySkill } from '../domain/learning/progress';
import type { I18n } from '../i18n/i18n.svelte';
import type { OpenLesson } from './library.svelte';
import { skillRows } from './skill-rows';
import type { StorageRoom } from './storage-room';

/** More than a learner answers in one lesson in a term, and read by one index range. */
const HISTORY = 400;

export interface PracticeParts {
	readonly storage: StorageRoom;
	readonly i18n: I18n;
}

/**
 * The practice loop of one learner in one lesson: draw an item, check, record, choose the next. Every answer is
 * stored before its feedback shows, so that a killed tab loses nothing that was seen.
 */
export class PracticeRun {
	state = $state.raw<PracticeState>();
	/** Why this exercise now. */
	reason = $state.raw<Message>();
	progress = $state.raw<ProgressBySkill>(new Map());
	/** Items finished since the page opened. */
	finished = $state(0);
	/** Why the last answer could not be kept. The learner can simply send it again. */
	failure = $state.raw<Message>();
	readonly profile: Profile;
	readonly lesson: OpenLesson['lesson'];
	readonly #packVersion: number;
	readonly #parts: PracticeParts;
	#attempts: Attempt[] = [];
	#isBusy = false;

	constructor(parts: PracticeParts, { lesson, packVersion }: OpenLesson, profile: Profile) {
		this.#parts = parts;
		this.lesson = lesson;
		this.#packVersion = packVersion;
		this.profile = profile;
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

	/** Checks an answer. What cannot be read is told and costs nothing. */
	async submit(input: AnswerInput): Promise<void> {
		if (!this.state) return;
		const { language, decimalSign } = this.#parts.i18n;
		const verdict = checkAnswer(this.state.item, input, { language, decimalSign });
		await this.#handle({ kind: 'submit', input, verdict, at: Date.now() });
	}

	async askHint(): Promise<void> {
		await this.#handle({ kind: 'askHint' });
	}

	async showSolution(): Promise<void> {
		await this.#handle({ kind: 'showSolution', at: Date.now() });
	}

	async next(): Promise<void> {
		const item = this.#drawNext();
		if (!item) return;
		this.finished += 1;
		await this.#handle({ kind: 'next', item, at: Date.now() });
	}

	async #readHistory(): Promise<boolean> {
		const { id: profileId } = this.profile;
		const { id: lessonId } = this.lesson;
		const listed = await this.#parts.storage.use((storage) =>
			storage.attempts.listOfLesson(profileId, { lessonId, limit: HISTORY })
		);
		if (!listed.ok) {
			this.failure = await this.#parts.storage.explain(listed.error);
			return false;
		}
		this.#attempts = [...listed.value];
		this.progress = foldSkillProgress(this.#attempts);
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
		const attempt = attemptFrom(item, record, {
			profileId,
			packId: this.lesson.packId,
			packVersion: this.#packVersion,
			language,
			country
		});
		const recorded = await this.#parts.storage.use((storage) =>
			storage.recordAnswer({
				attempt,
				mastery: (owned) =>
					skillRows(addAttempt(this.progress, owned), { profileId, skills: item.skills, now: record.at })
			})
		);
		if (!recorded.ok) {
			this.failure = await this.#parts.storage.explain(recorded.error);
			return false;
		}
		this.failure = undefined;
		this.#attempts = [recorded.value, ...this.#attempts];
		this.progress = addAttempt(this.progress, recorded.value);
		return true;
	}

	#drawNext(): Item | undefined {
		const { templates } = this.lesson;
		const seeds = this.#attempts.map(({ seed }) => seed);
		const random = createRandom(`${this.profile.id}/${seeds.length}`);
		const chosen = chooseNextTemplate({ templates, attempts: this.#attempts, random });
		const template = templates.find(({ id }) => id === chosen?.templateId);
		if (!chosen || !template) return undefined;
		this.reason = chosen.reason;
		const drawnBefore = [...seeds].reverse();
		const drawn = drawFreshItem(template, { profileId: this.profile.id, drawnBefore });
		return drawn.ok ? drawn.value : undefined;
	}

	/** The skills of this lesson, for the picture of progress. */
	get skillIds(): readonly SkillId[] {
		return this.lesson.skills.map(({ id }) => id);
	}
}
