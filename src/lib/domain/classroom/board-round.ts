import type { LessonId, ProfileId } from '../base/ids';
import { integer, literal, object, optional, record, string, type Parser } from '../base/parser';

/**
 * One item before a class: who has raised which letter. It is kept while it is being filled in, so that a phone that
 * is switched off loses no answer.
 */
export type BoardRound = Readonly<{
	lessonId: LessonId;
	seed: string;
	/** The item's place in the board, from 0. */
	at: number;
	/** Letters by learner: their place, from 0. */
	letters: Readonly<Record<ProfileId, number>>;
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
	letters: record(integer({ min: 0, max: 10 })),
	away: record(literal(true)),
	mark: optional(string({ maxLength: 40 }))
}) as Parser<unknown> as Parser<BoardRound>;

export function startRound(lessonId: LessonId, seed: string): BoardRound {
	return { lessonId, seed, at: 0, letters: {}, away: {} };
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
	return { ...round, at: round.at + 1, letters: {} };
}

/** Those who are here and have not raised a letter. */
export function listWaiting({ letters, away }: BoardRound, profileIds: readonly ProfileId[]): readonly ProfileId[] {
	return profileIds.filter((id) => letters[id] === undefined && !away[id]);
}
