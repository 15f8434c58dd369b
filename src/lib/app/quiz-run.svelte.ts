import { message, type Message } from '../domain/base/message';
import type { Assignment } from '../domain/classroom/assignment';
import type { AnswerInput, Item, Verdict } from '../domain/exercise/item';
import type { Attempt } from '../domain/learning/attempt';
import { startPractice, stepPractice, type PracticeState, type TryRecord } from '../domain/learning/practice-session';
import type { Profile } from '../domain/learning/profile';
import { AnswerBook, type PracticeParts } from './answer-book.svelte';
import { loadJudging, type Judging } from './judging';
import { openQuiz } from './quiz-items';

/** A question of the quiz when all are answered. */
export interface QuizResult {
	readonly item: Item;
	/** Undefined where she left it out. */
	readonly given?: { readonly input: AnswerInput; readonly verdict: Verdict };
}

/**
 * A fixed quiz from a teacher: each question once, without help, and what was right only at the end. Where she is follows
 * from the answers that are stored, so a killed tab goes on with the same question.
 */
export class QuizRun {
	items = $state.raw<readonly Item[]>([]);
	/** The question in work; undefined before the first and after the last. */
	state = $state.raw<PracticeState>();
	/** Once all are answered. */
	results = $state.raw<readonly QuizResult[]>();
	/** Why the quiz cannot be had, or the last answer could not be kept: then it can simply be sent again. */
	failure = $state.raw<Message>();
	readonly #parts: PracticeParts;
	readonly #work: Assignment;
	readonly #profile: Profile;
	#book: AnswerBook | undefined;
	#isBusy = false;

	constructor(parts: PracticeParts, work: Assignment, profile: Profile) {
		this.#parts = parts;
		this.#work = work;
		this.#profile = profile;
	}

	/** Place of the question in work, from 1. */
	get place(): number {
		return this.items.findIndex(({ seed }) => seed === this.state?.item.seed) + 1;
	}

	async start(): Promise<void> {
		const { lessons, items } = await openQuiz(this.#parts.library, this.#work, this.#profile.id);
		const [first, ...also] = lessons;
		if (!first || lessons.length < this.#work.lessonIds.length) {
			this.failure = message('assigned.missing');
			return;
		}
		this.items = items;
		this.#book = new AnswerBook(this.#parts, first, this.#profile, { also });
		await this.#read();
	}

	/** Follows what she answers in another tab. Returns what ends it. */
	watch(): () => void {
		return this.#parts.storage.watch(['attempts'], () => {
			if (!this.#isBusy) void this.#read();
		});
	}

	/** Her one try. What cannot be read is told and costs nothing. */
	async submit(input: AnswerInput): Promise<void> {
		const { language, decimalSign } = this.#parts.i18n;
		await this.#answer((state, { checkAnswer, diagnoseAnswer }, at) => {
			const style = { language, decimalSign };
			const verdict = diagnoseAnswer(state.item, input, checkAnswer(state.item, input, style), style);
			const { state: next, record } = stepPractice(state, { kind: 'submit', input, verdict, at });
			if (!record) this.state = next;
			return record;
		});
	}

	/** She does not know it: the question counts as not known, and the next one comes. */
	async leaveOut(): Promise<void> {
		await this.#answer(({ sinceAt }, _judging, at) => {
			const elapsedMs = Math.max(0, at - sinceAt);
			return { at, input: LEFT_OUT, outcome: 'wrong', tryNumber: 1, hintsSeen: 0, elapsedMs };
		});
	}

	async #answer(decide: (state: PracticeState, judging: Judging, at: number) => TryRecord | undefined): Promise<void> {
		// A second tap while the first answer is being stored would be recorded twice.
		if (!this.state || !this.#book || this.#isBusy) return;
		this.#isBusy = true;
		try {
			const at = Date.now();
			const judging = await loadJudging();
			this.failure = judging.ok ? undefined : judging.error;
			if (!judging.ok) return;
			const { item } = this.state;
			const record = decide(this.state, judging.value, at);
			if (!record) return;
			const context = { ...this.#book.contextOf(item), purpose: 'quiz' } as const;
			const added = await this.#book.add(judging.value.attemptFrom(item, record, context));
			this.failure = added.ok ? undefined : added.error;
			if (added.ok) await this.#goOn(this.#book.attempts);
		} finally {
			this.#isBusy = false;
		}
	}

	async #read(): Promise<void> {
		if (!this.#book) return;
		const read = await this.#book.read();
		this.failure = read.ok ? undefined : read.error;
		if (read.ok) await this.#goOn(this.#book.attempts);
	}

	async #goOn(attempts: readonly Attempt[]): Promise<void> {
		const answered = new Map(
			attempts.flatMap((attempt) => (attempt.purpose === 'quiz' ? [[attempt.seed, attempt] as const] : []))
		);
		const next = this.items.find(({ seed }) => !answered.has(seed));
		if (next && next.seed === this.state?.item.seed) return;
		this.state = next && startPractice(next, Date.now());
		if (!next && this.items.length > 0) await this.#tell(answered);
	}

	async #tell(answered: ReadonlyMap<string, Attempt>): Promise<void> {
		const judging = await loadJudging();
		this.failure = judging.ok ? undefined : judging.error;
		if (!judging.ok) return;
		const { language, decimalSign } = this.#parts.i18n;
		const style = { language, decimalSign };
		const { checkAnswer, diagnoseAnswer } = judging.value;
		this.results = this.items.map((item): QuizResult => {
			const input = answered.get(item.seed)?.input;
			if (!input || isLeftOut(input)) return { item };
			const verdict = diagnoseAnswer(item, input, checkAnswer(item, input, style), style);
			return { item, given: { input, verdict } };
		});
	}
}

const LEFT_OUT = { kind: 'typed', text: '' } as const;

function isLeftOut(input: AnswerInput): boolean {
	return input.kind === 'typed' && input.text === '';
}
