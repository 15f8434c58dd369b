import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import type { Result } from '../domain/base/result';
import type { OwnQuestion } from '../domain/questions/own-question';
import type { NamedQuestion } from '../domain/questions/lesson-of';
import { newestOf, readQuestionContent, type QuestionContent } from '../domain/questions/question-content';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import type { QuestionId } from '../storage/tables';
import type { StorageRoom } from './storage-room';

export interface OwnEntry {
	readonly id: QuestionId;
	readonly content: QuestionContent;
	/** What was written last. */
	readonly question: OwnQuestion;
}

/** The list of one teacher's own questions, in his order. */
export class OwnQuestions {
	entries = $state.raw<readonly OwnEntry[]>([]);
	/** Those that count: what is exported and made a lesson of. */
	readonly finished = $derived<readonly NamedQuestion[]>(
		this.entries.flatMap(({ id, content }) => (content.saved ? [{ id, question: content.saved }] : []))
	);
	isLoaded = $state(false);
	/** Why the last change was not kept. */
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	readonly #teacherId: ProfileId;

	constructor(room: StorageRoom, teacherId: ProfileId) {
		this.#room = room;
		this.#teacherId = teacherId;
	}

	/** Reads once, and again after each change; returns what ends it. */
	watch(): () => void {
		void this.read();
		return this.#room.watch(['questions'], () => void this.read());
	}

	async read(): Promise<void> {
		const listed = await this.#room.use(({ questions }) => questions.list(this.#teacherId));
		if (!listed.ok) {
			this.failure = await this.#room.explain(listed.error);
			return;
		}
		this.entries = listed.value.flatMap(({ id, content }): readonly OwnEntry[] => {
			const read = readQuestionContent(content);
			const question = newestOf(read);
			return question ? [{ id, content: read, question }] : [];
		});
		this.isLoaded = true;
	}

	/** Puts an unfinished question at the end of the list; gives its id, or none if it could not be kept. */
	async addDraft(draft: OwnQuestion): Promise<QuestionId | undefined> {
		const added = await this.#do(({ questions }) => questions.add(this.#teacherId, [{ draft }], Date.now()));
		return added?.[0]?.id;
	}

	/** A new question that begins with the words of another. */
	copy({ question }: OwnEntry): Promise<QuestionId | undefined> {
		return this.addDraft(question);
	}

	async move(id: QuestionId, step: -1 | 1): Promise<void> {
		await this.#do(({ questions }) => questions.move(id, step, Date.now()));
	}

	async delete(id: QuestionId): Promise<void> {
		await this.#do(({ questions }) => questions.delete(id));
	}

	async #do<Value>(work: (storage: Storage) => Promise<Result<Value, StorageError>>): Promise<Value | undefined> {
		const done = await this.#room.use(work);
		this.failure = done.ok ? undefined : await this.#room.explain(done.error);
		if (!done.ok) return undefined;
		await this.read();
		return done.value;
	}
}
