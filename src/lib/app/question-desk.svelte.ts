import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import type { Result } from '../domain/base/result';
import { blankAnswer } from '../domain/questions/blank-question';
import { checkOwnQuestion } from '../domain/questions/check-own-question';
import { DRAWN_KINDS } from '../domain/questions/numbers/own-numbers';
import { writeSamplesIn } from '../domain/questions/numbers/write-numbers-in';
import type { OwnAnswer, OwnKind, OwnQuestion } from '../domain/questions/own-question';
import { newestOf, readQuestionContent, type QuestionContent } from '../domain/questions/question-content';
import { tidyOwnQuestion } from '../domain/questions/tidy-own-question';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import type { QuestionId } from '../storage/tables';
import type { StorageRoom } from './storage-room';

/** A question while it is being written. Each change is kept as a draft at once, so that a killed tab loses nothing. */
export class QuestionDesk {
	state = $state<'loading' | 'ready' | 'missing'>('loading');
	/** None while it has no words yet: a look at an empty form leaves nothing behind. */
	id = $state.raw<QuestionId>();
	question = $state.raw<OwnQuestion>();
	/** The version that counts, if there is one: the changes can be forgotten. */
	saved = $state.raw<OwnQuestion>();
	hasChanges = $state(false);
	failure = $state.raw<Message>();
	readonly tidied = $derived(this.question && tidyOwnQuestion(this.question));
	readonly problems = $derived(this.tidied ? checkOwnQuestion(this.tidied) : []);
	readonly #room: StorageRoom;
	readonly #teacherId: ProfileId;
	/** Answers of other kinds, which come back when he changes his mind. */
	readonly #others = new Map<OwnKind, OwnAnswer>();
	#waiting: OwnQuestion | undefined;
	#keeping: Promise<void> | undefined;

	constructor(room: StorageRoom, teacherId: ProfileId) {
		this.#room = room;
		this.#teacherId = teacherId;
	}

	/** A question of his that is kept. */
	async open(id: QuestionId): Promise<void> {
		const found = await this.#room.use(({ questions }) => questions.find(id));
		if (!found.ok) {
			this.failure = await this.#room.explain(found.error);
			return;
		}
		const content = found.value?.teacherId === this.#teacherId ? readQuestionContent(found.value.content) : {};
		this.question = newestOf(content);
		this.saved = content.saved;
		this.hasChanges = content.draft !== undefined;
		this.id = this.question && id;
		this.state = this.question ? 'ready' : 'missing';
	}

	begin(question: OwnQuestion): void {
		this.question = question;
		this.state = 'ready';
	}

	change(question: OwnQuestion): void {
		this.question = question;
		this.hasChanges = true;
		this.#waiting = question;
		this.#keeping ??= this.#keep();
	}

	changeKind(kind: OwnKind): void {
		const { question } = this;
		if (!question || question.answer.kind === kind) return;
		this.#others.set(question.answer.kind, question.answer);
		const plain = DRAWN_KINDS.includes(kind) ? question : writeSamplesIn(question);
		this.change({ ...plain, answer: this.#others.get(kind) ?? blankAnswer(kind) });
	}

	/** Makes it count. False if something is still wrong with it or it could not be kept. */
	async save(): Promise<boolean> {
		const { tidied } = this;
		if (!tidied || this.problems.length > 0) return false;
		await this.#keeping;
		const kept = await this.#put(() => ({ saved: tidied }));
		if (kept) this.#show(tidied);
		return kept;
	}

	/** Back to the version that counts. */
	async forgetChanges(): Promise<void> {
		const { saved } = this;
		if (!saved) return;
		await this.#keeping;
		if (await this.#put(() => ({ saved }))) this.#show(saved);
	}

	#show(saved: OwnQuestion): void {
		this.saved = saved;
		this.question = saved;
		this.hasChanges = false;
	}

	/** One write at a time, always of the newest: a slow phone need not keep every letter. */
	async #keep(): Promise<void> {
		for (let draft = this.#waiting; draft; draft = this.#waiting) {
			this.#waiting = undefined;
			const kept: OwnQuestion = draft;
			await this.#put((content) => ({ ...content, draft: kept }));
		}
		this.#keeping = undefined;
	}

	async #put(content: (content: QuestionContent) => QuestionContent): Promise<boolean> {
		const kept = await this.#room.use((storage) => this.#write(storage, content));
		this.failure = kept.ok ? undefined : await this.#room.explain(kept.error);
		return kept.ok;
	}

	async #write(
		{ questions }: Storage,
		content: (content: QuestionContent) => QuestionContent
	): Promise<Result<unknown, StorageError>> {
		if (this.id !== undefined) return questions.change(this.id, { content, now: Date.now() });
		const added = await questions.add(this.#teacherId, [content({})], Date.now());
		if (added.ok) this.id = added.value[0]?.id;
		return added;
	}
}
