import type { MisconceptionId, SkillId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import type { Result } from '../domain/base/result';
import type { AnswerInput, Item, Verdict } from '../domain/exercise/item';
import type { MistakeMemory } from '../domain/exercise/mistakes/diagnose';
import type { Attempt } from '../domain/learning/attempt';
import { detourOfLast } from '../domain/learning/choose-detour';
import type { NextChoice } from '../domain/learning/choose-next';
import { addToMisconceptions, foldMisconceptions, listOvercome } from '../domain/learning/misconception-memory';
import type { NextQuestion } from '../domain/learning/next-scene';
import {
	canGoOn,
	lineQuestion,
	startPractice,
	stepPractice,
	type PracticeEvent,
	type PracticeState,
	type TryRecord
} from '../domain/learning/practice-session';
import type { Profile } from '../domain/learning/profile';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import type { Lesson } from '../domain/lesson/lesson';
import { AnswerBook, type PracticeParts, type PracticeScope } from './answer-book.svelte';
import { chooseItem } from './choose-item';
import { loadJudging, type Judging } from './judging';
import type { OpenLesson } from './library.svelte';
import { nameSkills } from './name-skills';
import { listSkills } from './skills-of-lessons';
import { openItem, type OpenedItem } from './open-item';

/** An event before it is said when it happened. */
type Untimed<Event> = Event extends PracticeEvent ? Omit<Event, 'at'> : never;
type Decision = Untimed<PracticeEvent> | undefined;

export interface PracticeWish extends PracticeScope {
	/** A misconception that she wants to work on: practice begins with a contrasting pair. */
	readonly misconceptionId?: MisconceptionId | undefined;
	/** A teacher's work that she is at. */
	readonly workId?: string | undefined;
}

/**
 * The practice loop of one learner: draw an item, check, record, choose the next. It begins in the lesson she chose;
 * after the first item due reviews and what she needs from other lessons come between. Every answer is stored before
 * its feedback shows, so that a killed tab loses nothing that was seen.
 */
export class PracticeRun {
	state = $state.raw<PracticeState>();
	/** Another item of the same kind with its working, to be read before this one. */
	example = $state.raw<Item>();
	/** Misconceptions that the last answer showed to be overcome. */
	overcome = $state.raw<readonly MisconceptionId[]>([]);
	/** Items finished since the page opened. */
	finished = $state(0);
	/** Why the last answer could not be kept. The learner can simply send it again. */
	failure = $state.raw<Message>();
	/** Her tap waits for what judges it, which is still on its way. */
	isWaiting = $state(false);
	readonly #parts: PracticeParts;
	readonly #book: AnswerBook;
	readonly workId: string | undefined;
	readonly #scope: PracticeScope;
	readonly #chosenContrast: NextQuestion['chosenContrast'];
	#why = $state.raw<Message>();
	#choice = $state.raw<NextChoice>();
	/** Skills that she wants to do alone, for as long as the page is open. */
	readonly #alone = new Set<SkillId>();
	#isBusy = false;
	#canJudge = false;

	constructor(
		parts: PracticeParts,
		chosen: OpenLesson,
		profile: Profile,
		{ misconceptionId, workId, ...scope }: PracticeWish = {}
	) {
		this.#parts = parts;
		this.#book = new AnswerBook(parts, chosen, profile, scope);
		this.workId = workId;
		this.#scope = scope;
		this.#chosenContrast = misconceptionId && { misconceptionId, sinceAt: Date.now() };
	}

	get profile(): Profile {
		return this.#book.profile;
	}

	get progress(): ProgressBySkill {
		return this.#book.progress;
	}

	/** The lesson of the exercise on the screen. */
	get lesson(): Lesson {
		return this.#book.lessonOf(this.state?.item).lesson;
	}

	/** Why this exercise now. */
	get reason(): Message | undefined {
		return this.#why && this.#nameSkills(this.#why);
	}

	/** On a detour: what the way back is called. */
	get wayBack(): Message | undefined {
		const { detour } = this.#choice ?? {};
		return detour && this.#nameSkills(message('practice.goBackNow', { skill: detour.skillId }));
	}

	async start(): Promise<void> {
		if (!(await this.#readHistory())) return;
		const opened = await this.#drawNext();
		if (!opened) return;
		this.example = opened.example;
		this.state = startPractice(opened.item, Date.now(), opened.given);
	}

	/** The example is read: her own item begins, and her time with it. */
	endExample(): void {
		if (!this.state || !this.example) return;
		this.example = undefined;
		this.state = startPractice(this.state.item, Date.now(), this.state.given);
	}

	/** She wants no example, and nothing done for her, in this skill. */
	workAlone(): void {
		if (!this.state || this.#isBusy) return;
		for (const skillId of this.#choice?.skillIds ?? []) this.#alone.add(skillId);
		this.example = undefined;
		this.state = stepPractice(this.state, { kind: 'workAlone', at: Date.now() }).state;
	}

	/** Fetches what judges before it is needed. If it cannot be had she is told at once, not when she has worked out an answer. */
	async prepare(): Promise<void> {
		const judging = await this.#loadJudging();
		if (!judging.ok) this.failure = judging.error;
	}

	/** Follows what the learner does in another tab: progress written from here would forget it. Returns what ends it. */
	watch(): () => void {
		return this.#parts.storage.watch(['attempts'], () => void this.#readHistory());
	}

	/** Checks an answer, unless it was judged where it was given. What cannot be read is told and costs nothing. */
	async submit(input: AnswerInput, judged?: Verdict): Promise<void> {
		const { language, decimalSign } = this.#parts.i18n;
		const style = { language, decimalSign };
		await this.#handle(Date.now(), ({ item }, { checkAnswer, diagnoseAnswer }) => {
			const verdict =
				judged ?? diagnoseAnswer(item, input, checkAnswer(item, input, style), { ...style, memory: this.memory });
			return { kind: 'submit', input, verdict };
		});
	}

	/** Checks the next line of working, where the item has a task to work on. */
	async submitLine(typed: string): Promise<void> {
		const { decimalSign } = this.#parts.i18n;
		await this.#handle(Date.now(), (state, { checkLine }) => {
			const question = lineQuestion(state, { decimalSign, memory: this.memory });
			return question && { kind: 'submitLine', typed, verdict: checkLine(question, typed) };
		});
	}

	/** Tells that all is right so far, where the work goes on. */
	async acceptPart(): Promise<void> {
		await this.#handle(Date.now(), () => ({ kind: 'acceptPart' }));
	}

	/** Her newest answers, and those in the lessons at hand. */
	get attempts(): readonly Attempt[] {
		return this.#book.attempts;
	}

	/** What is known of how this learner has gone wrong before. */
	get memory(): MistakeMemory {
		return this.#book.memory;
	}

	async askHint(): Promise<void> {
		await this.#handle(Date.now(), () => ({ kind: 'askHint' }));
	}

	async showSolution(): Promise<void> {
		await this.#handle(Date.now(), () => ({ kind: 'showSolution' }));
	}

	async next(): Promise<void> {
		await this.#handle(Date.now(), async (state) => {
			// A second tap would draw another item beside the one that is shown.
			const opened = canGoOn(state) ? await this.#drawNext() : undefined;
			if (!opened) return undefined;
			this.finished += 1;
			this.overcome = [];
			this.example = opened.example;
			return { kind: 'next', item: opened.item, given: opened.given };
		});
	}

	/** Ends a detour, in the midst of an exercise too: what she did not answer is not recorded. */
	async leaveDetour(): Promise<void> {
		const { detour } = this.#choice ?? {};
		if (!detour || this.#isBusy) return;
		this.#isBusy = true;
		try {
			await this.#book.leaveDetour(detour.skillId);
			const opened = await this.#drawNext();
			if (!opened) return;
			this.overcome = [];
			this.example = opened.example;
			this.state = startPractice(opened.item, Date.now(), opened.given);
		} finally {
			this.#isBusy = false;
		}
	}

	async #loadJudging(): Promise<Result<Judging, Message>> {
		const judging = await loadJudging();
		this.#canJudge ||= judging.ok;
		return judging;
	}

	async #readHistory(): Promise<boolean> {
		const read = await this.#book.read();
		if (!read.ok) this.failure = read.error;
		return read.ok;
	}

	/** `at` is when she tapped: the wait for what judges is not hers. */
	async #handle(
		at: number,
		decide: (state: PracticeState, judging: Judging) => Decision | Promise<Decision>
	): Promise<void> {
		// A second tap while the first answer is being judged or stored would be recorded twice.
		if (!this.state || this.#isBusy) return;
		this.#isBusy = true;
		try {
			this.isWaiting = !this.#canJudge;
			const judging = await this.#loadJudging();
			this.isWaiting = false;
			this.failure = judging.ok ? undefined : judging.error;
			if (!judging.ok) return;
			const event = await decide(this.state, judging.value);
			if (!event) return;
			const step = stepPractice(this.state, { ...event, at });
			const isKept = step.record ? await this.#record(this.state.item, step.record, judging.value) : true;
			if (isKept) this.state = step.state;
		} finally {
			this.#isBusy = false;
		}
	}

	async #record(item: Item, record: TryRecord, { attemptFrom }: Judging): Promise<boolean> {
		const { purpose = 'practice', twinOf, detour } = this.#choice ?? {};
		const why = { purpose, ...(twinOf === undefined ? {} : { twinOf }), ...(detour ? { detour } : {}) };
		const attempt = attemptFrom(item, record, { ...this.#book.contextOf(item), ...why });
		const added = await this.#book.add(attempt);
		this.failure = added.ok ? undefined : added.error;
		if (added.ok) this.overcome = this.#listOvercomeBy(added.value);
		return added.ok;
	}

	#listOvercomeBy(attempt: Attempt): readonly MisconceptionId[] {
		const before = foldMisconceptions(this.#book.attempts.filter(({ id }) => id !== attempt.id));
		return listOvercome(before, addToMisconceptions(before, attempt));
	}

	async #drawNext(): Promise<OpenedItem | undefined> {
		const now = Date.now();
		const { own, all } = this.#book.material;
		const material = this.state || this.#isOnDetour(now) ? all : own;
		const { only, onlyReviews = false } = this.#scope;
		const kept = { only, onlyReviews, withoutDetours: !!only };
		const wishes = { chosenContrast: this.#chosenContrast, alone: this.#alone, ...kept };
		const chosen = await chooseItem(this.#book, { material, ...wishes, now });
		if (!chosen) return undefined;
		this.#why = await this.#tellWhy(chosen.choice);
		this.#choice = chosen.choice;
		return openItem(chosen, material.templates, this.#parts.i18n.decimalSign);
	}

	/** Whether the page was left on a detour for a skill of the lesson she opens: it may lead through another lesson. */
	#isOnDetour(now: number): boolean {
		const detour = detourOfLast(this.#book.attempts, now);
		return this.#book.material.own.skills.some(({ id }) => id === detour?.skillId);
	}

	/** Beside the second of a pair she may look at the first. */
	async #tellWhy({ misconceptionId, reason }: NextChoice): Promise<Message> {
		const isSecond = misconceptionId !== undefined && this.#choice?.misconceptionId === misconceptionId;
		const judging = isSecond ? await loadJudging() : undefined;
		const solved = this.state && judging?.ok ? judging.value.solvedSum(this.state.item) : undefined;
		return solved ? message('learning.chosenContrastNext', { solved }) : reason;
	}

	#nameSkills(words: Message): Message {
		return nameSkills(words, { skills: listSkills(this.#parts.library.lessons), language: this.#parts.i18n.language });
	}

	/** The skills of this lesson, for the picture of progress. */
	get skillIds(): readonly SkillId[] {
		return this.lesson.skills.map(({ id }) => id);
	}
}
