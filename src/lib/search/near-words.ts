import { countErrors, countForgiven } from '$lib/domain/text/edit-distance';

/** A word of the index that a learner may have meant, and how sure that is, from 0 to 1. */
export interface NearWord {
	readonly word: string;
	readonly weight: number;
}

const ONE_ERROR = 0.75;
const TWO_ERRORS = 0.6;
/** Between two words so short a slip makes another word as often as not: "verb" and "very", "Nile" and "nine". */
const TOO_SHORT = 4;
const WHOLE_BEGINNING = 0.6;
const SHARED_BEGINNING = 0.5;
const MOST_NEAR_WORDS = 4;

/**
 * Words of the index near one that is not in it: with the slips that are forgiven in it, or of the same family by
 * their beginning, of which at least 4 letters (5 where neither is the other's beginning) and three fifths of the
 * longer word are the same: "simplify", "simplest". The first letter must fit: errors there are rare, and it keeps the
 * search short. Signs of a syllabary (Ethiopic) carry more each, so one fewer is enough there.
 */
export function findNearWords(word: string, vocabulary: Iterable<string>): readonly NearWord[] {
	const shortest = /\p{Script=Ethiopic}/u.test(word) ? 3 : 4;
	const allowed = countForgiven(word, shortest);
	if (allowed === 0) return [];
	const found: NearWord[] = [];
	for (const other of vocabulary) {
		if (other.charCodeAt(0) !== word.charCodeAt(0) || other.length < shortest - 1) continue;
		const isTooShort = shortest === TOO_SHORT && Math.max(word.length, other.length) <= TOO_SHORT;
		const errors = isTooShort ? Infinity : countErrors(word, other, allowed);
		const weight = Math.max(weighBeginning(word, other, shortest), weighErrors(errors));
		if (weight > 0) found.push({ word: other, weight });
	}
	return found.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MOST_NEAR_WORDS);
}

function weighBeginning(word: string, other: string, shortest: number): number {
	const [short, long] = word.length < other.length ? [word, other] : [other, word];
	let shared = 0;
	while (shared < short.length && short[shared] === long[shared]) shared++;
	if (shared < shortest || shared * 5 < long.length * 3) return 0;
	if (shared === short.length) return WHOLE_BEGINNING;
	return shared > shortest ? SHARED_BEGINNING : 0;
}

function weighErrors(errors: number): number {
	return errors <= 1 ? ONE_ERROR : errors === 2 ? TWO_ERRORS : 0;
}
