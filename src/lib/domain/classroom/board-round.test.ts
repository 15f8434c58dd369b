import { expect, it } from 'vitest';
import { asId, type ProfileId } from '../base/ids';
import {
	dropNumber,
	emptyRound,
	listWaiting,
	nextItem,
	parseBoardRound,
	raiseLetter,
	raiseRest,
	startRound,
	switchAway,
	typeNumber
} from './board-round';

const ids = ['amina', 'baraka', 'chege'].map((name) => asId<ProfileId>(name));
const [amina, baraka, chege] = ids as [ProfileId, ProfileId, ProfileId];
const start = startRound(asId('fractions'), 'seed');

it('gives each learner one letter, which the same tap takes back', () => {
	const raised = raiseLetter(raiseLetter(start, amina, 0), amina, 2);
	expect(raised.letters).toEqual({ amina: 2 });
	expect(raiseLetter(raised, amina, 2).letters).toEqual({});
});

it('gives all the others a letter, but none to who is away or has one', () => {
	const round = raiseRest(switchAway(raiseLetter(start, amina, 1), baraka), ids, 0);
	expect(round.letters).toEqual({ amina: 1, chege: 0 });
	expect(listWaiting(round, ids)).toEqual([]);
	expect(listWaiting(nextItem(round), ids)).toEqual([amina, chege]);
});

it('takes back a letter with who is away, and lets her come after all', () => {
	const away = switchAway(raiseLetter(start, chege, 1), chege);
	expect([away.letters, away.away]).toEqual([{}, { chege: true }]);
	expect(switchAway(away, chege).away).toEqual({});
	expect(raiseLetter(away, chege, 1)).toEqual(raiseLetter(start, chege, 1));
});

it('is read back as it was kept, and not at all where it does not fit', () => {
	const round = switchAway(raiseLetter(start, amina, 1), baraka);
	expect(parseBoardRound(JSON.parse(JSON.stringify(round)))).toEqual({ ok: true, value: round });
	expect(parseBoardRound({ ...round, letters: { amina: 'B' } }).ok).toBe(false);
});

it('keeps each number that was typed once, until the next item', () => {
	const typed = ['12', '3/4', '12'].reduce(typeNumber, startRound(start.lessonId, 'seed', 'numbers'));
	expect(typed.numbers).toEqual(['12', '3/4']);
	const round = raiseLetter(typed, amina, 1);
	expect(parseBoardRound(JSON.parse(JSON.stringify(round)))).toEqual({ ok: true, value: round });
	expect(nextItem(round)).toMatchObject({ at: 1, letters: {}, numbers: [] });
	expect(emptyRound(start)).not.toHaveProperty('numbers');
	expect(typeNumber(typed, '1'.repeat(41))).toBe(typed);
	expect(parseBoardRound({ ...round, numbers: [''] }).ok).toBe(false);
});

it('takes a number back with the taps for it, and no others', () => {
	const typed = ['1', '2', '3'].reduce(typeNumber, startRound(start.lessonId, 'seed', 'numbers'));
	const round = raiseLetter(raiseLetter(raiseLetter(typed, amina, 0), baraka, 1), chege, 2);
	expect(dropNumber(round, 1)).toMatchObject({ numbers: ['1', '3'], letters: { amina: 0, chege: 1 } });
	expect(dropNumber(round, 1).letters).not.toHaveProperty('baraka');
});
