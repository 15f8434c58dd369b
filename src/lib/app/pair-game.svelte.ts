import type { Message } from '../domain/base/message';
import { checkAnswer } from '../domain/exercise/check-answer';
import { diagnoseAnswer } from '../domain/exercise/diagnose-answer';
import type { AnswerInput } from '../domain/exercise/item';
import { attemptFrom } from '../domain/learning/attempt-from';
import type { NextChoice } from '../domain/learning/choose-next';
import {
	judgeAttemptFrom,
	startPair,
	stepPair,
	tellPair,
	type JudgeReason,
	type PairEvent,
	type PairRecord,
	type PairState
} from '../domain/learning/pair';
import type { Profile } from '../domain/learning/profile';
import type { Lesson } from '../domain/lesson/lesson';
import { AnswerBook, type PracticeParts } from './answer-book.svelte';
import { chooseItem, type ChosenItem } from './choose-item';
import type { OpenLesson } from './library.svelte';

export type Players = readonly [Profile, Profile];

/**
 * Two learners at one phone, in one lesson: each solves in turn what practice would ask her now, and the other judges
 * before the phone does. Both are stored for the one who said it before it shows, so that leaving loses nothing.
 */
export class PairGame {
	state = $state.raw<PairState>();
	/** Why this exercise now. */
	reason = $state.raw<Message>();
	/** Exercises solved and judged. */
	finished = $state(0);
	/** Why the last word could not be kept. It can simply be said again. */
	failure = $state.raw<Message>();
	readonly lesson: Lesson;
	readonly #parts: PracticeParts;
	readonly #books: readonly [AnswerBook, AnswerBook];
	#choice: NextChoice | undefined;
	#isBusy = false;

	constructor(parts: PracticeParts, chosen: OpenLesson, [first, second]: Players) {
		this.#parts = parts;
		this.lesson = chosen.lesson;
		this.#books = [new AnswerBook(parts, chosen, first), new AnswerBook(parts, chosen, second)];
	}

	get solver(): Profile {
		return this.#solving.profile;
	}

	get judge(): Profile {
		return this.#judging.profile;
	}

	/** What is said when both have spoken. */
	get told(): Message | undefined {
		return this.state && tellPair(this.state);
	}

	/** The first of the two begins. */
	async start(): Promise<void> {
		for (const book of this.#books) {
			const read = await book.read();
			if (!read.ok) this.failure = read.error;
			if (!read.ok) return;
		}
		const [{ profile: solver }, { profile: judge }] = this.#books;
		const chosen = await this.#choose(this.#books[0]);
		if (!chosen) return;
		this.#take(chosen);
		this.state = startPair({ solverId: solver.id, judgeId: judge.id, item: chosen.item, at: Date.now() });
	}

	/** The solver's answer. What cannot be read is told and costs nothing. */
	async answer(input: AnswerInput): Promise<void> {
		if (!this.state) return;
		const { language, decimalSign } = this.#parts.i18n;
		const style = { language, decimalSign };
		const { item } = this.state.solving;
		const { memory } = this.#solving;
		const verdict = diagnoseAnswer(item, input, checkAnswer(item, input, style), { ...style, memory });
		await this.#handle({ kind: 'answer', input, verdict, at: Date.now() });
	}

	async judgeIt(saysRight: boolean, reason: JudgeReason): Promise<void> {
		await this.#handle({ kind: 'judge', saysRight, reason, at: Date.now() });
	}

	/** The two change places. */
	async next(): Promise<void> {
		// A second tap would draw another item beside the one that is shown.
		if (this.state?.phase !== 'told' || this.#isBusy) return;
		this.#isBusy = true;
		const chosen = await this.#choose(this.#judging);
		this.#isBusy = false;
		if (!chosen) return;
		this.#take(chosen);
		await this.#handle({ kind: 'next', item: chosen.item, at: Date.now() });
	}

	get #solving(): AnswerBook {
		const [first, second] = this.#books;
		return this.state?.solverId === second.profile.id ? second : first;
	}

	get #judging(): AnswerBook {
		const [first, second] = this.#books;
		return this.#solving === first ? second : first;
	}

	/** From the lesson they chose together and no other: what one has to review may be new to the other. */
	#choose(book: AnswerBook): Promise<ChosenItem | undefined> {
		return chooseItem(book, { material: book.material.own, withoutDetours: true, now: Date.now() });
	}

	#take({ choice }: ChosenItem): void {
		this.#choice = choice;
		this.reason = choice.reason;
	}

	async #handle(event: PairEvent): Promise<void> {
		// A second tap while the first is being stored would be recorded twice.
		if (!this.state || this.#isBusy) return;
		this.#isBusy = true;
		try {
			const { state, record } = stepPair(this.state, event);
			if (record && !(await this.#record(this.state, record))) return;
			if (record?.by === 'judge') this.finished += 1;
			this.state = state;
		} finally {
			this.#isBusy = false;
		}
	}

	async #record({ solving: { item } }: PairState, { by, record }: PairRecord): Promise<boolean> {
		const context = this.#solving.contextOf(item);
		const { purpose = 'practice', twinOf } = this.#choice ?? {};
		const twin = twinOf === undefined ? {} : { twinOf };
		const added =
			by === 'solver'
				? await this.#solving.add(attemptFrom(item, record, { ...context, purpose, ...twin }))
				: await this.#judging.add(judgeAttemptFrom(item, record, { ...context, profileId: this.judge.id }));
		this.failure = added.ok ? undefined : added.error;
		return added.ok;
	}
}
