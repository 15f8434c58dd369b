import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { succeed } from '../domain/base/result';
import { attemptOfLetter } from '../domain/classroom/board-attempt';
import type { BoardItem } from '../domain/classroom/board-item';
import { attemptOfNumber, judgeNumber, markNumber } from '../domain/classroom/board-number';
import {
	dropNumber,
	emptyRound,
	listWaiting,
	nextItem,
	raiseLetter,
	raiseRest,
	startRound,
	switchAway,
	typeNumber,
	type BoardAnswers,
	type BoardRound
} from '../domain/classroom/board-round';
import { drawBoard } from '../domain/classroom/draw-board';
import { markPage } from '../domain/classroom/paper-page';
import type { I18n } from '../i18n/i18n.svelte';
import type { Storage } from '../storage/open-storage';
import type { ClassId } from '../storage/tables';
import type { OpenLesson } from './library.svelte';
import type { StorageRoom } from './storage-room';

/** Ten items fit into a quarter of an hour with a class of sixty. */
export const BOARD_ITEMS = 10;

export interface BoardParts {
	readonly storage: StorageRoom;
	readonly i18n: I18n;
}

export interface BoardPlace {
	readonly teacherId: ProfileId;
	readonly classId: ClassId;
}

/** What a learner can have held up. */
export interface BoardChoice {
	readonly name: string;
	readonly isRight: boolean;
}

export interface BoardStart {
	readonly chosen: OpenLesson;
	/** Letters without it; what was left goes on as it was begun. */
	readonly answers?: BoardAnswers;
	readonly left?: BoardRound;
}

/** Whether a lesson has anything to ask so. */
export function canAsk({ lesson }: OpenLesson, answers: BoardAnswers): boolean {
	return drawBoard(lesson.templates, { seed: lesson.id, count: 1, answers }).length > 0;
}

/** What was left on the board of a class; undefined where nothing was. */
export async function readLeftRound(
	room: StorageRoom,
	{ teacherId, classId }: BoardPlace
): Promise<BoardRound | undefined> {
	const read = await room.use((storage) => storage.settings.readProfile(teacherId));
	return read.ok ? read.value.boardRounds[classId] : undefined;
}

/**
 * A class before one board: items to copy in chalk, a letter or a number for each learner. What is tapped is kept at once; when the
 * teacher goes on, each becomes an attempt of the learner who held it up.
 */
export class BoardRun {
	round = $state.raw<BoardRound>() as BoardRound;
	failure = $state.raw<Message>();
	isSaving = $state(false);
	/** Letters stored in this sitting. */
	stored = $state(0);
	readonly items: readonly BoardItem[];
	readonly answers: BoardAnswers;
	/** What can be tapped for a learner: the letters of the item, or the numbers that were typed so far. */
	readonly choices = $derived<readonly BoardChoice[]>(this.#listChoices());
	readonly #parts: BoardParts;
	readonly #place: BoardPlace;
	readonly #chosen: OpenLesson;
	#keeping: Promise<unknown> = Promise.resolve();

	/** With `left` it goes on where the class was. */
	constructor(parts: BoardParts, place: BoardPlace, { chosen, left, answers = 'letters' }: BoardStart) {
		this.#parts = parts;
		this.#place = place;
		this.#chosen = chosen;
		const round = left ?? startRound(chosen.lesson.id, `${place.classId}/${Date.now()}`, answers);
		this.answers = round.numbers ? 'numbers' : 'letters';
		this.items = drawBoard(chosen.lesson.templates, {
			...{ seed: round.seed, count: BOARD_ITEMS, answers: this.answers }
		});
		const asked = this.items[round.at];
		const isSame = asked !== undefined && round.mark === this.#mark(asked);
		this.round = left && !isSame ? emptyRound(round) : round;
	}

	/** What stands on the board; undefined when all items are done. */
	get item(): BoardItem | undefined {
		return this.items[this.round.at];
	}

	/** A number that somebody shows: from now on it can be tapped. Gives what to change where it cannot be read. */
	type(text: string): Message | undefined {
		const verdict = this.item && judgeNumber(this.item.item, text, this.#style);
		if (verdict?.kind === 'unreadable') return verdict.why;
		this.#set(typeNumber(this.round, text));
		return undefined;
	}

	/** Takes back a number that was typed by mistake, with the taps for it. */
	dropNumber(place: number): void {
		this.#set(dropNumber(this.round, place));
	}

	/** A tap on a learner, with an answer chosen. */
	raise(profileId: ProfileId, letter: number): void {
		this.#set(raiseLetter(this.round, profileId, letter));
	}

	raiseRest(profileIds: readonly ProfileId[], letter: number): void {
		this.#set(raiseRest(this.round, profileIds, letter));
	}

	switchAway(profileId: ProfileId): void {
		this.#set(switchAway(this.round, profileId));
	}

	listWaiting(profileIds: readonly ProfileId[]): readonly ProfileId[] {
		return listWaiting(this.round, profileIds);
	}

	/** Stores the letters and goes on to the next item. A failure changes nothing; it can simply be tried again. */
	async next(): Promise<void> {
		const { item, round } = this;
		// A second tap while the first is being stored would count every letter twice.
		if (!item || this.isSaving) return;
		this.isSaving = true;
		try {
			await this.#keeping;
			const { lesson, packVersion } = this.#chosen;
			const { language, country } = this.#parts.i18n;
			const context = { packId: lesson.packId, packVersion, language, country, at: Date.now() };
			const attempts = Object.entries(round.letters).flatMap(([id, place]) => {
				const profileId = id as ProfileId;
				const text = round.numbers?.[place];
				if (!round.numbers) return attemptOfLetter(item, { ...context, profileId, letter: place }) ?? [];
				return (text && attemptOfNumber(item, { ...context, profileId, text, style: this.#style })) || [];
			});
			const following = nextItem(round);
			const stored = await this.#parts.storage.use(async (storage) => {
				const changes = await this.#changesFor(storage, this.items[following.at] ? following : undefined);
				if (!changes.ok) return changes;
				const { teacherId: profileId } = this.#place;
				// In one piece: a battery that goes in between would have every letter counted twice.
				return storage.recordMany(attempts, { profileId, changes: changes.value });
			});
			this.failure = stored.ok ? undefined : await this.#parts.storage.explain(stored.error);
			if (!stored.ok) return;
			this.stored += stored.value;
			this.round = following;
		} finally {
			this.isSaving = false;
		}
	}

	/** The class stops here: what stands on the board and is not stored is put away. */
	async putAway(): Promise<void> {
		await this.#keeping;
		await this.#keep(undefined);
	}

	get #style() {
		const { language, decimalSign } = this.#parts.i18n;
		return { language, decimalSign };
	}

	#mark(item: BoardItem): string {
		return this.answers === 'numbers' ? markNumber(item) : markPage([item]);
	}

	#listChoices(): readonly BoardChoice[] {
		const { item, round } = this;
		if (!item || !round.numbers) return item?.letters ?? [];
		const isRight = (text: string): boolean => judgeNumber(item.item, text, this.#style).kind === 'right';
		return round.numbers.map((name) => ({ name, isRight: isRight(name) }));
	}

	#set(round: BoardRound): void {
		if (this.isSaving || !this.item) return;
		const marked = { ...round, mark: this.#mark(this.item) };
		this.round = marked;
		this.#keeping = this.#keeping.then(() => this.#keep(marked));
	}

	async #keep(round: BoardRound | undefined): Promise<void> {
		await this.#parts.storage.use(async (storage) => {
			const changes = await this.#changesFor(storage, round);
			return changes.ok ? storage.settings.changeProfile(this.#place.teacherId, changes.value) : changes;
		});
	}

	/** What is kept of this class's board beside those of other classes. */
	async #changesFor({ settings }: Storage, round: BoardRound | undefined) {
		const { teacherId, classId } = this.#place;
		const read = await settings.readProfile(teacherId);
		if (!read.ok) return read;
		const others = Object.fromEntries(Object.entries(read.value.boardRounds).filter(([id]) => id !== classId));
		return succeed({ boardRounds: round ? { ...others, [classId]: round } : others });
	}
}
