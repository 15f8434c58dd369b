import { splitWords, type WordsIn } from '$lib/domain/text/split-words';
import { stemLightly } from '$lib/domain/text/stem-lightly';
import type { Shelf } from './shelf';
import type { Lexicon } from './encoder/lexicon';
import { splitForEncoder } from './encoder/tokenise';
import type { LanguageTag } from '$lib/domain/base/ids';
import type { TermFound } from './term-bridge';

/** One way to read a word of the question: stems that a passage must all have, and how sure the reading is. */
export interface Reading {
	readonly stems: readonly string[];
	/** 1 for the word itself. */
	readonly weight: number;
}

/** One word of a question, with the ways to find it on one shelf. */
export interface Slot {
	readonly word: string;
	readonly readings: readonly Reading[];
	/** What finding it is worth for the coverage; 0 for words that do not say what the question is about. */
	readonly importance: number;
}

/** The stem of a word in a language. */
export type StemIn = (language: LanguageTag) => string;

export interface PlanOptions {
	readonly shelf: Shelf;
	/** Whether a shelf of any language has a word: then it is no typing error. */
	readonly isKnown: (stem: StemIn) => boolean;
	readonly terms: readonly TermFound[];
	/** Folded words that only decide between passages which fit anyway. */
	readonly stop: ReadonlySet<string>;
	/** Translates words of the question's language into stems of the shelf's. */
	readonly lexicon?: { readonly words: Lexicon; readonly from: LanguageTag } | undefined;
}

const MOST_SLOTS = 32;
/** "Which is more?" may be a title: stop words break ties. */
const STOP_WORD = 0.2;
/** A term's word in another language, or another word for it in the same one. */
const TRANSLATED = 0.8;
/** A likely translation by the lexicon, which was learned and not written. */
const LIKELY = 0.9;
/** Bounds of a word's importance: the commonest words still count, and a rare one does not outweigh all others. */
const LEAST_IMPORTANCE = 1;
const MOST_IMPORTANCE = 2.5;

/** The words of a question as seen from one shelf, repeats dropped. */
export function planSlots(question: WordsIn, options: PlanOptions): readonly Slot[] {
	const { shelf, terms, stop } = options;
	const slots = new Map<string, Slot>();
	for (const [position, word] of question(shelf.language).entries()) {
		if (slots.size === MOST_SLOTS) break;
		const stem = stemLightly(word, shelf.language);
		if (slots.has(stem)) continue;
		if (stop.has(word)) {
			slots.set(stem, { word, readings: [{ stems: [stem], weight: STOP_WORD }], importance: 0 });
			continue;
		}
		const named = terms.filter(({ start, length }) => position >= start && position < start + length);
		const readings = findReadings(word, stem, named, options);
		slots.set(stem, { word, readings, importance: weighImportance(word, stem, readings, shelf) });
	}
	return [...slots.values()];
}

function findReadings(
	word: string,
	stem: string,
	named: readonly TermFound[],
	{ shelf, isKnown, stop, lexicon }: PlanOptions
): readonly Reading[] {
	const readings: Reading[] = shelf.has(stem) ? [{ stems: [stem], weight: 1 }] : [];
	for (const { term } of named) {
		const words = Object.hasOwn(term.words, shelf.language) ? (term.words[shelf.language] ?? []) : [];
		for (const phrase of words) {
			const stems = splitWords(phrase, shelf.language)
				.filter((part) => !stop.has(part))
				.map((part) => stemLightly(part, shelf.language));
			if (stems.length > 0) readings.push({ stems, weight: TRANSLATED });
		}
	}
	if (readings.length === 0 && lexicon) readings.push(...translate(word, shelf, lexicon));
	if (readings.length > 0 || isKnown((language) => stemLightly(word, language))) return readings;
	return shelf.findNear(stem).map((near) => ({ stems: [near.word], weight: near.weight }));
}

function translate(word: string, shelf: Shelf, { words, from }: NonNullable<PlanOptions['lexicon']>): Reading[] {
	return splitForEncoder(word)
		.flatMap((part) => words.expand(part, from))
		.filter(({ stem }) => shelf.has(stem))
		.map(({ stem, weight }) => ({ stems: [stem], weight: LIKELY * weight }));
}

/** Numbers are no sign of what a question is about: "3/7" may stand in no lesson although its idea does. */
function weighImportance(word: string, stem: string, readings: readonly Reading[], shelf: Shelf): number {
	if (/^[\p{N}\p{P}\p{S}]+$/u.test(word)) return 0;
	const rarity = Math.min(
		shelf.ownRarity(stem),
		...readings.map((reading) => Math.max(...reading.stems.map((part) => shelf.ownRarity(part))))
	);
	return Math.min(MOST_IMPORTANCE, Math.max(LEAST_IMPORTANCE, rarity));
}
