import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import type { ClassContent } from '../domain/classroom/class-content';
import { endTurn, nextTurn, pickChooser, type Turn } from '../domain/classroom/next-turn';
import type { TurnRound } from '../domain/classroom/turn-round';
import type { AnswerInput, Item, Verdict } from '../domain/exercise/item';
import type { MistakeMemory } from '../domain/exercise/mistakes/diagnose';
import type { NextChoice } from '../domain/learning/choose-next';
import { groupAttempts } from '../domain/learning/group-attempts';
import {
	lineQuestion,
	startPractice,
	stepPractice,
	type PracticeEvent,
	type PracticeState,
	type TryRecord
} from '../domain/learning/practice-session';
import type { Profile } from '../domain/learning/profile';
import type { ClassId } from '../storage/tables';
import { AnswerBook, type PracticeParts } from './answer-book.svelte';
import { chooseItem } from './choose-item';
import type { Pupil } from './class-rows';
import { loadJudging, type Judging } from './judging';
import type { OpenLesson } from './library.svelte';
import type { StorageRoom } from './storage-room';

export interface TurnPlace {
	readonly teacherId: ProfileId;
	readonly classId: ClassId;
}

/** The class as it is now: somebody may be added while the phone goes round. */
export interface TurnClass {
	readonly content: ClassContent;
	readonly present: readonly Pupil[];
}

type Untimed<Event> = Event extends PracticeEvent ? Omit<Event, 'at'> : never;
type Decision = Untimed<PracticeEvent> | undefined;

/** Where the phone was when a class stopped; undefined where it has not gone round yet. */
export async function readLeftTurns(
	room: StorageRoom,
	{ teacherId, classId }: TurnPlace
): Promise<TurnRound | undefined> {
	const read = await room.use((storage) => storage.settings.readProfile(teacherId));
	return read.ok ? read.value.turnRounds[classId] : undefined;
}

/**
 * One phone goes round a class: each learner solves what practice would ask her now and hands it on. Her answer is stored
 * under her own name before its feedback shows. Several may answer together; then it counts for each, and less.
 */
export class TurnRun {
	round = $state.raw<TurnRound>() as TurnRound;
	/** Those who are to have the phone; none where nobody takes part. */
	party = $state.raw<readonly Profile[]>([]);
	/** The item in work; undefined while the phone is handed over. */
	state = $state.raw<PracticeState>();
	/** The lesson has nothing to ask. */
	hasNone = $state(false);
	/** Why the last answer could not be kept. It can simply be sent again. */
	failure = $state.raw<Message>();
	/** Turns in which something was answered. */
	finished = $state(0);
	readonly #parts: PracticeParts;
	readonly #place: TurnPlace;
	readonly #chosen: OpenLesson;
	readonly #class: TurnClass;
	#turn: Turn | undefined;
	#book: AnswerBook | undefined;
	#choice: NextChoice | undefined;
	#hasAnswered = $state(false);
	#isBusy = false;

	constructor(
		parts: PracticeParts,
		place: TurnPlace,
		{ chosen, round, ofClass }: { chosen: OpenLesson; round: TurnRound; ofClass: TurnClass }
	) {
		this.#parts = parts;
		this.#place = place;
		this.#chosen = chosen;
		this.#class = ofClass;
		this.round = round;
		this.#handOver();
	}

	/** Whether something was answered in this turn: then the phone may go on. */
	get hasAnswered(): boolean {
		return this.#hasAnswered;
	}

	/** Who gets the phone after those who have it. */
	get following(): readonly Profile[] {
		const next = this.#turn && nextTurn(endTurn(this.round, this.#turn), this.#class.content);
		return next ? this.#listProfiles(next) : [];
	}

	/** What is known of how she for whom the item was chosen has gone wrong before. */
	get memory(): MistakeMemory | undefined {
		return this.#book?.memory;
	}

	get lesson(): OpenLesson['lesson'] {
		return this.#chosen.lesson;
	}

	/** The phone has arrived: the item is chosen, and the time at it begins. */
	async begin(): Promise<void> {
		const chooserId = pickChooser(
			this.party.map(({ id }) => id),
			this.#turn?.lap ?? 0
		);
		const profile = this.party.find(({ id }) => id === chooserId);
		// A second tap would draw another item beside the one that is on its way.
		if (!profile || this.state || this.#isBusy) return;
		this.#isBusy = true;
		try {
			const book = new AnswerBook(this.#parts, this.#chosen, profile);
			const read = await book.read();
			this.failure = read.ok ? undefined : read.error;
			if (!read.ok) return;
			const wish = { material: book.material.own, withoutDetours: true, now: Date.now() };
			const chosen = await chooseItem(book, wish);
			this.hasNone = !chosen;
			if (!chosen) return;
			this.#book = book;
			this.#choice = chosen.choice;
			this.state = startPractice(chosen.item, Date.now());
		} finally {
			this.#isBusy = false;
		}
	}

	/** One of those who are to have the phone is not here. Where nobody of them is, it goes to the next. */
	async leaveOut(profileId: ProfileId): Promise<void> {
		if (this.state || this.#isBusy) return;
		this.party = this.party.filter(({ id }) => id !== profileId);
		if (this.party.length === 0) await this.next();
	}

	/** The phone goes on, whatever was answered. */
	async next(): Promise<void> {
		if (!this.#turn || this.#isBusy) return;
		this.#isBusy = true;
		try {
			this.round = endTurn(this.round, this.#turn);
			await this.#keep(this.round);
			this.#handOver();
		} finally {
			this.#isBusy = false;
		}
	}

	/** Checks an answer, unless it was judged where it was given. What cannot be read is told and costs nothing. */
	async submit(input: AnswerInput, judged?: Verdict): Promise<void> {
		const { language, decimalSign } = this.#parts.i18n;
		const style = { language, decimalSign };
		await this.#handle(({ item }, { checkAnswer, diagnoseAnswer }) => {
			const memory = this.memory;
			const told = { ...style, ...(memory ? { memory } : {}) };
			const verdict = judged ?? diagnoseAnswer(item, input, checkAnswer(item, input, style), told);
			return { kind: 'submit', input, verdict };
		});
	}

	/** Checks the next line of working, where the item has a task to work on. */
	async submitLine(typed: string): Promise<void> {
		const { decimalSign } = this.#parts.i18n;
		await this.#handle((state, { checkLine }) => {
			const question = lineQuestion(state, { decimalSign, memory: this.memory });
			return question && { kind: 'submitLine', typed, verdict: checkLine(question, typed) };
		});
	}

	/** Tells that all is right so far, where the work goes on. */
	async acceptPart(): Promise<void> {
		await this.#handle(() => ({ kind: 'acceptPart' }));
	}

	async askHint(): Promise<void> {
		await this.#handle(() => ({ kind: 'askHint' }));
	}

	async showSolution(): Promise<void> {
		await this.#handle(() => ({ kind: 'showSolution' }));
	}

	#handOver(): void {
		this.#turn = nextTurn(this.round, this.#class.content);
		this.party = this.#turn ? this.#listProfiles(this.#turn) : [];
		this.state = undefined;
		this.failure = undefined;
		this.#hasAnswered = false;
	}

	#listProfiles({ profileIds }: Turn): readonly Profile[] {
		return profileIds.flatMap((id) => this.#class.present.find(({ profile }) => profile.id === id)?.profile ?? []);
	}

	async #handle(decide: (state: PracticeState, judging: Judging) => Decision): Promise<void> {
		// A second tap while the first answer is being judged or stored would be recorded twice.
		if (!this.state || this.#isBusy) return;
		this.#isBusy = true;
		try {
			const at = Date.now();
			const judging = await loadJudging();
			this.failure = judging.ok ? undefined : judging.error;
			if (!judging.ok) return;
			const event = decide(this.state, judging.value);
			if (!event) return;
			const { state, record } = stepPractice(this.state, { ...event, at });
			if (record && !(await this.#record(this.state.item, record, judging.value))) return;
			this.state = state;
		} finally {
			this.#isBusy = false;
		}
	}

	async #record(item: Item, record: TryRecord, judging: Judging): Promise<boolean> {
		const stored = await this.#store(item, record, judging);
		this.failure = stored.ok ? undefined : stored.error;
		if (!stored.ok || this.#hasAnswered || !this.#turn) return stored.ok;
		this.#hasAnswered = true;
		this.finished += 1;
		// Noted with the first answer: who is interrupted now goes on with the next learner.
		await this.#keep(endTurn(this.round, this.#turn));
		return true;
	}

	async #store(item: Item, record: TryRecord, { attemptFrom }: Judging): Promise<Result<unknown, Message>> {
		if (!this.#book) return succeed(undefined);
		const { profileId, ...context } = this.#book.contextOf(item);
		if (this.party.length === 1) {
			const { purpose = 'practice', twinOf } = this.#choice ?? {};
			const why = { purpose, ...(twinOf === undefined ? {} : { twinOf }) };
			return this.#book.add(attemptFrom(item, record, { ...context, ...why, profileId }));
		}
		// All of them or nobody: sent again after a failure it must count once for each.
		const attempts = groupAttempts(item, record, { ...context, profileIds: this.party.map(({ id }) => id) });
		const stored = await this.#parts.storage.use((storage) => storage.recordMany(attempts));
		return stored.ok ? stored : fail(await this.#parts.storage.explain(stored.error));
	}

	async #keep(round: TurnRound): Promise<void> {
		const { teacherId, classId } = this.#place;
		await this.#parts.storage.use(async ({ settings }) => {
			const read = await settings.readProfile(teacherId);
			if (!read.ok) return read;
			const kept = { ...round, keptAt: Date.now() };
			return settings.changeProfile(teacherId, { turnRounds: { ...read.value.turnRounds, [classId]: kept } });
		});
	}
}
