import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import type { PointOutcome, TellingOutcome } from '$lib/domain/tutor/telling';
import { splitOnce, splitWords } from '$lib/domain/text/split-words';
import { stemLightly } from '$lib/domain/text/stem-lightly';
import { cosine } from './encoder/cosine';
import { splitForEncoder } from './encoder/tokenise';
import { guessLanguage } from './guess-language';
import type { Meaning } from './meaning';
import { Vocabulary } from './near-words';
import type { WordsOfTerm } from './searchable';
import { stopWordsOf } from './stop-words';
import { TermBridge } from './term-bridge';

/** What a learner told in her own words, and what belongs to it. */
export interface Telling {
	readonly said: string;
	/** The points of the model answer, as plain text. */
	readonly points: readonly string[];
	/** The language of the points. */
	readonly language: LanguageTag;
	/** The language of the learner, who may answer in it. */
	readonly learners: LanguageTag;
	/** The terms of the lesson. */
	readonly terms: readonly WordsOfTerm[];
}

/** In UTF-16 units: what the field takes. */
const LONGEST = 2_000;
/** A part of an answer says something from so many words on. */
const SHORTEST_PART = 2;
/**
 * Likeness of meaning and share of words together. Chosen on tests/search/text-answers.json: hardly a point counts as said that
 * is not, hardly one as missing that is there; between the two the learner compares herself.
 */
const SAID = 0.7;
const MISSING = 0.2;
/** All of it was told where at least half of the points were said, and each of the others has so much. */
const LIKELY = 0.45;
/** By words alone, where there is no encoder. */
const SAID_BY_WORDS = 0.6;

/**
 * Compares what was told with each point: the likeness of its likest part, and the share of the point's telling words that
 * are in it, spelled nearly so, as a term in another language, or by the lexicon. It cannot see a "not": that is why it
 * only ever says what it found, and the learner compares.
 */
export function judgeTelling(telling: Telling, meaning?: Meaning): TellingOutcome {
	const said = telling.said.slice(0, LONGEST);
	const parts = [said, ...said.split(/[.,;:!?\n\u060c\u061b\u061f\u1362\u1363\u1364]+/u)]
		.map((part) => part.trim())
		.filter((part) => part.split(/\s+/u).length >= SHORTEST_PART);
	const vectors = parts.map((part) => meaning?.encoder.encode(part));
	const words = new SaidWords(said, telling, meaning);
	const scores = telling.points.map((point) => {
		const share = words.shareOf(point);
		const vector = meaning?.encoder.encode(point);
		if (!vector) return share >= SAID_BY_WORDS ? SAID : MISSING;
		const likeness = Math.max(0, ...vectors.map((part) => (part ? cosine(part, vector) : 0)));
		return likeness + share;
	});
	return sumUp(scores);
}

function sumUp(scores: readonly number[]): TellingOutcome {
	const points = scores.map((score): PointOutcome => (score >= SAID ? 'said' : score < MISSING ? 'missing' : 'unsure'));
	const said = points.filter((point) => point === 'said').length;
	if (said > 0 && said * 2 >= points.length && scores.every((score) => score >= LIKELY))
		return { points, verdict: 'right' };
	if (points.includes('said')) return { points, verdict: 'nearly' };
	return { points, verdict: points.every((point) => point === 'missing') ? 'not' : 'unsure' };
}

/** The words of an answer, as far as they can be matched with those of a point. */
class SaidWords {
	readonly #telling: Telling;
	readonly #stems: ReadonlySet<string>;
	readonly #vocabulary: Vocabulary;
	readonly #bridge = new TermBridge();
	readonly #terms: ReadonlySet<WordsOfTerm>;
	readonly #stop: ReadonlySet<string>;

	constructor(said: string, telling: Telling, meaning: Meaning | undefined) {
		const { language, learners, terms } = telling;
		this.#telling = telling;
		this.#bridge.add('told' as LessonId, terms);
		this.#terms = new Set(this.#bridge.find(splitOnce(said)).map(({ term }) => term));
		this.#stop = new Set(stopWordsOf(language).flatMap((word) => splitWords(word, language)));
		const from = guessLanguage(splitOnce(said), learners);
		const translated =
			meaning && language === 'en' && from !== 'en'
				? splitForEncoder(said).flatMap((word) => meaning.lexicon.expand(word, from))
				: [];
		this.#stems = new Set([
			...splitWords(said, language).map((word) => stemLightly(word, language)),
			...translated.map(({ stem }) => stem)
		]);
		this.#vocabulary = new Vocabulary(this.#stems);
	}

	/** The share of a point's telling words that were said, from 0 to 1. */
	shareOf(point: string): number {
		const { language } = this.#telling;
		const named = this.#bridge.find(splitOnce(point)).filter(({ term }) => this.#terms.has(term));
		let [all, found] = [0, 0];
		for (const [at, word] of splitWords(point, language).entries()) {
			if (this.#stop.has(word)) continue;
			all += 1;
			const stem = stemLightly(word, language);
			if (this.#stems.has(stem) || named.some(({ start, length }) => at >= start && at < start + length)) found += 1;
			else found += this.#vocabulary.findNear(stem)[0]?.weight ?? 0;
		}
		return all === 0 ? 0 : found / all;
	}
}
