import type { LanguageTag } from '$lib/domain/base/ids';
import { FOUND_COVERAGE } from '$lib/domain/tutor/compose-answer';
import type { Hit } from '$lib/domain/tutor/hit';
import type { Likeness } from './meaning-shelf';

/** A passage that was found by its words. */
export interface WordHit extends Hit {
	/** The coverage by the passage itself, without the ways to ask for it. */
	readonly ownCoverage: number;
}

/** What likeness of meaning weighs beside words, of which the best passage has at most 1. Measured: `npm run bench:search`. */
const MEANING_WEIGHT = 1;
/**
 * In these the encoder and the lexicon had little to learn from: across languages, words alone find more. What meaning may
 * weigh without finding less, measured on AfriQA; it still puts in order what no word finds.
 */
const WEAK: Readonly<Record<string, number>> = { rw: 0.1, yo: 0.001 };

/** Whether the meaning of questions in a language is known too little to go before their words. */
export function isWeak(language: LanguageTag): boolean {
	return Object.hasOwn(WEAK, language);
}

/** What likeness weighs for a question that may be in any of some languages, and passages in another. */
export function weighMeaning(asked: readonly LanguageTag[], passages: LanguageTag): number {
	const weak = asked.filter((tag) => tag !== passages && isWeak(tag)).map((tag) => WEAK[tag] ?? MEANING_WEIGHT);
	return Math.min(MEANING_WEIGHT, ...weak);
}

/** So alike are also two texts that have nothing to do with each other. */
const CHANCE = 0.2;

/**
 * How likely a passage answers, as log odds: logistic regression on the questions under tests/search, which pupils would ask,
 * against as many off-topic ones. `SURE` is where one in twenty of those gets an answer.
 */
const ODDS = { coverage: 5.8, text: 10.7, asked: 9, always: -9.1 } as const;
const SURE = 1;

/** One word in common is soon found; with two the coverage counts in full. */
const ENOUGH_WORDS = 2;

/** Without an encoder: a word that only a way to ask has says less, as children ask about many things with the same words. */
const ASKED_ONLY = 0.15;

/** Puts together what was found by words and by meaning; `weight` is that of the likeness to a passage itself. */
export function addMeaning(
	byWords: readonly WordHit[],
	alike: Iterable<Likeness>,
	weight = MEANING_WEIGHT
): readonly Hit[] {
	const found = new Map(byWords.map((hit) => [hit.passageId, hit]));
	const hits: Hit[] = [];
	for (const { id, text, asked } of alike) {
		const likeness = Math.max(text, asked, 0);
		const hit = found.get(id);
		if (!hit && likeness <= CHANCE) continue;
		const { score = 0, words = [], coverage = 0 } = hit ?? {};
		const odds = coverageOf({
			coverage: coverage * Math.min(1, words.length / ENOUGH_WORDS),
			text: Math.max(0, text),
			asked: Math.max(0, asked)
		});
		hits.push({
			passageId: id,
			words,
			// A way to ask may be in the language of the question, which no weakness across languages touches.
			score: score + Math.max(0, weight * text, MEANING_WEIGHT * asked),
			// What words alone would find is found with an encoder, too.
			coverage: Math.max(odds, hit ? trustedCoverage(hit.ownCoverage, hit.coverage) : 0)
		});
	}
	return hits;
}

/** Where there is no encoder. */
export function trustWords({ passageId, score, words, ownCoverage, coverage }: WordHit): Hit {
	return { passageId, score, words, coverage: trustedCoverage(ownCoverage, coverage) };
}

function trustedCoverage(own: number, all: number): number {
	return own + ASKED_ONLY * (all - own);
}

interface Evidence {
	readonly coverage: number;
	/** Likeness to the passage, and to the likest way to ask for it. */
	readonly text: number;
	readonly asked: number;
}

/** Brings the odds to the scale of coverage, on which `FOUND_COVERAGE` answers. */
function coverageOf({ coverage, text, asked }: Evidence): number {
	const odds = ODDS.coverage * coverage + ODDS.text * text + ODDS.asked * asked + ODDS.always;
	const atSure = Math.log(FOUND_COVERAGE / (1 - FOUND_COVERAGE));
	return 1 / (1 + Math.exp(-(odds - SURE + atSure)));
}
