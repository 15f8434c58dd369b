import type { LessonId, ProfileId } from '../base/ids';
import { array, integer, literal, object, optional, record, string, type Parser } from '../base/parser';

/** What learners hold up: the letter of an answer, or a number that they wrote themselves. */
export const BOARD_ANSWERS = ['letters', 'numbers'] as const;

export type BoardAnswers = (typeof BOARD_ANSWERS)[number];

/** More different numbers than a class thinks of. */
const MOST_NUMBERS = 60;
/** As many signs as the keypad takes in its boxes. */
const MOST_SIGNS = 40;

/**
 * One item before a class: who has raised which letter. It is kept while it is being filled in, so that a phone that
 * is switched off loses no answer.
 */
export type BoardRound = Readonly<{
	lessonId: LessonId;
	seed: string;
	/** The item's place in the board, from 0. */
	at: number;
	/** Letters by learner: their place, from 0; or the place of a number in `numbers`. */
	letters: Readonly<Record<ProfileId, number>>;
	/** The numbers that were shown, as typed, in a round that asks for numbers. */
	numbers?: readonly string[];
	/** Those who are not here today. */
	away: Readonly<Record<ProfileId, true>>;
	/** Of what was asked: a lesson that came anew may ask something else, for which these letters do not stand. */
	mark?: string;
}>;

/** What was kept of a round. */
export const parseBoardRound = object({
	lessonId: string({ maxLength: 120 }),
	seed: string({ maxLength: 120 }),
	at: integer({ min: 0, max: 100 }),
	letters: record(integer({ min: 0, max: MOST_NUMBERS - 1 })),
	numbers: optional(array(string({ minLength: 1, maxLength: MOST_SIGNS }), { maxLength: MOST_NUMBERS })),
	away: record(literal(true)),
	mark: optional(string({ maxLength: 40 }))
}) as Parser<unknown> as Parser<BoardRound>;

export function startRound(lessonId: LessonId, seed: string, answers: BoardAnswers = 'letters'): BoardRound {
	return { lessonId, seed, at: 0, letters: {}, away: {}, ...(answers === 'numbers' ? { numbers: [] } : {}) };
}

/** Nothing of this item was entered yet; who is away stays away. */
export function emptyRound(round: BoardRound): BoardRound {
	return { ...round, letters: {}, ...(round.numbers ? { numbers: [] } : {}) };
}

/** A number that somebody shows stands among the answers to choose from, once. Beyond the most it is not taken. */
export function typeNumber(round: BoardRound, text: string): BoardRound {
	const { numbers = [] } = round;
	if (numbers.includes(text) || numbers.length >= MOST_NUMBERS || text.length > MOST_SIGNS) return round;
	return { ...round, numbers: [...numbers, text] };
}

/** A number that was typed by mistake goes; who seemed to show it has none again. */
export function dropNumber(round: BoardRound, place: number): BoardRound {
	const numbers = (round.numbers ?? []).filter((_, at) => at !== place);
	const letters = Object.entries(round.letters)
		.filter(([, at]) => at !== place)
		.map(([id, at]) => [id, at > place ? at - 1 : at]);
	return { ...round, numbers, letters: Object.fromEntries(letters) };
}

/** A learner raises a letter; the same one again takes it back. Who raises one is here. */
export function raiseLetter(round: BoardRound, profileId: ProfileId, letter: number): BoardRound {
	const others = without(round.letters, profileId);
	const isBack = round.letters[profileId] === letter;
	return {
		...round,
		letters: isBack ? others : { ...others, [profileId]: letter },
		away: without(round.away, profileId)
	};
}

/** All who have not raised a letter yet, and are here, raise this one. */
export function raiseRest(round: BoardRound, profileIds: readonly ProfileId[], letter: number): BoardRound {
	const rest = profileIds.filter((id) => round.letters[id] === undefined && !round.away[id]);
	return { ...round, letters: { ...round.letters, ...Object.fromEntries(rest.map((id) => [id, letter])) } };
}

/** A learner is not here today, or is after all. */
export function switchAway(round: BoardRound, profileId: ProfileId): BoardRound {
	const away = without(round.away, profileId);
	return {
		...round,
		letters: without(round.letters, profileId),
		away: round.away[profileId] ? away : { ...away, [profileId]: true }
	};
}

function without<Value>(
	entries: Readonly<Record<ProfileId, Value>>,
	id: ProfileId
): Readonly<Record<ProfileId, Value>> {
	return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== id));
}

/** The next item; who is away stays away. */
export function nextItem(round: BoardRound): BoardRound {
	return { ...emptyRound(round), at: round.at + 1 };
}

/** Those who are here and have not raised a letter. */
export function listWaiting({ letters, away }: BoardRound, profileIds: readonly ProfileId[]): readonly ProfileId[] {
	return profileIds.filter((id) => letters[id] === undefined && !away[id]);
}
