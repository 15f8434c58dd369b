import { countErrors, countForgiven } from '$lib/domain/text/edit-distance';
import { countBits } from './count-bits';

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
/** A slip changes at most two of the letters that a word has. */
const LETTERS_A_SLIP = 2;

/** A word with a bit for each letter that it has (32 for all letters there are): two words far apart in these need no closer look. */
interface Marked {
	readonly word: string;
	readonly letters: number;
}

/** The words of an index, to find those near one that is not among them. */
export class Vocabulary {
	/** By first letter: errors there are rare, and it keeps the search short. */
	readonly #byFirst = new Map<number, Marked[]>();

	constructor(words: Iterable<string>) {
		for (const word of words) {
			const first = word.charCodeAt(0);
			const list = this.#byFirst.get(first);
			const marked = { word, letters: markLetters(word) };
			if (list) list.push(marked);
			else this.#byFirst.set(first, [marked]);
		}
	}

	/**
	 * The words with the slips that are forgiven in this one, or of the same family by their beginning, of which at least 4
	 * letters (5 where neither is the other's beginning) and three fifths of the longer word are the same: "simplify",
	 * "simplest". The first letter must fit. Signs of a syllabary (Ethiopic) carry more each, so one fewer is enough there.
	 */
	findNear(word: string): readonly NearWord[] {
		const shortest = /\p{Script=Ethiopic}/u.test(word) ? 3 : 4;
		const allowed = countForgiven(word, shortest);
		if (allowed === 0) return [];
		const letters = markLetters(word);
		const found: NearWord[] = [];
		for (const other of this.#byFirst.get(word.charCodeAt(0)) ?? []) {
			if (other.word.length < shortest - 1) continue;
			const isTooShort = shortest === TOO_SHORT && Math.max(word.length, other.word.length) <= TOO_SHORT;
			const isFar = isTooShort || countBits(letters ^ other.letters) > LETTERS_A_SLIP * allowed;
			const errors = isFar ? Infinity : countErrors(word, other.word, allowed);
			const weight = Math.max(weighBeginning(word, other.word, shortest), weighErrors(errors));
			if (weight > 0) found.push({ word: other.word, weight });
		}
		return found.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MOST_NEAR_WORDS);
	}
}

function markLetters(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
	return letters;
}

function weighBeginning(word: string, other: string, shortest: number): number {
	const [short, long] = word.length < other.length ? [word, other] : [other, word];
	let shared = 0;
	while (shared < short.length && short.charCodeAt(shared) === long.charCodeAt(shared)) shared++;
	if (shared < shortest || shared * 5 < long.length * 3) return 0;
	if (shared === short.length) return WHOLE_BEGINNING;
	return shared > shortest ? SHARED_BEGINNING : 0;
}

function weighErrors(errors: number): number {
	return errors <= 1 ? ONE_ERROR : errors === 2 ? TWO_ERRORS : 0;
}
