import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import { splitWords } from '$lib/domain/text/split-words';
import type { Hit } from '$lib/domain/tutor/hit';
import type { PassageId } from '$lib/domain/tutor/passage';
import { addMeaning, isWeak, trustWords, weighMeaning, type WordHit } from './add-meaning';
import { guessLanguage } from './guess-language';
import type { Meaning } from './meaning';
import { MeaningShelf } from './meaning-shelf';
import { planSlots, type Slot } from './plan-slots';
import type { FindOptions, SearchableLesson, SearchablePassage } from './searchable';
import { Shelf } from './shelf';
import { stopWordsOf } from './stop-words';
import { TermBridge, type TermFound } from './term-bridge';

/** In UTF-16 units; more than any question has, few enough for a slow phone. */
const LONGEST_QUESTION = 2_000;
/** An answer in another language than the learner's must be clearly better to come first. */
const OTHER_LANGUAGE = 0.95;

/** A full-text index over lessons, one lesson at a time to add and take away. */
export interface PassageIndex {
	addLesson(lesson: SearchableLesson): void;
	removeLesson(lessonId: LessonId): void;
	/** From now on a passage is also found by what it means. */
	learnMeaning(meaning: Meaning): void;
	/**
	 * The passages that fit a question best, by BM25 over the stems of each language. A word that no passage has
	 * counts in part through words spelled nearly so, and a term through its words in other languages. Any text is a
	 * question; its first 2,000 characters and 32 different words are read.
	 */
	find(question: string, options: FindOptions): readonly Hit[];
}

export function createPassageIndex(): PassageIndex {
	const shelves = new Map<LanguageTag, Shelf>();
	const meaningShelves = new Map<LanguageTag, MeaningShelf>();
	const bridge = new TermBridge();
	const stopWords = new Map<LanguageTag, readonly string[]>();
	const passagesByLesson = new Map<LessonId, readonly SearchablePassage[]>();
	let meaning: Meaning | undefined;

	function foldedStopWords(language: LanguageTag): readonly string[] {
		const words = stopWords.get(language) ?? stopWordsOf(language).flatMap((word) => splitWords(word, language));
		stopWords.set(language, words);
		return words;
	}

	function addByMeaning(passage: SearchablePassage): void {
		if (!meaning) return;
		const shelf = meaningShelves.get(passage.language) ?? new MeaningShelf(meaning.encoder);
		meaningShelves.set(passage.language, shelf);
		shelf.add(passage);
	}

	function removeLesson(lessonId: LessonId): void {
		for (const { language, id } of passagesByLesson.get(lessonId) ?? []) {
			const shelf = shelves.get(language);
			shelf?.remove(id);
			if (shelf?.size === 0) shelves.delete(language);
			meaningShelves.get(language)?.remove(id);
		}
		passagesByLesson.delete(lessonId);
		bridge.remove(lessonId);
	}

	return {
		removeLesson,
		addLesson({ lessonId, passages, terms }) {
			removeLesson(lessonId);
			for (const passage of passages) {
				const shelf = shelves.get(passage.language) ?? new Shelf(passage.language);
				shelves.set(passage.language, shelf);
				shelf.add(passage);
				addByMeaning(passage);
			}
			passagesByLesson.set(lessonId, passages);
			bridge.add(lessonId, terms);
		},
		learnMeaning(learned) {
			meaning = learned;
			meaningShelves.clear();
			for (const passage of [...passagesByLesson.values()].flat()) addByMeaning(passage);
		},
		find(question, { language, limit }) {
			const asked = question.slice(0, LONGEST_QUESTION);
			const terms = bridge.find(asked);
			// Who names a term and nothing else is understood without a guess.
			const vector = namesTermAlone(asked, terms) ? undefined : meaning?.encoder.encode(asked);
			const from = guessLanguage(asked, language);
			const ranked = [...shelves.values()].flatMap((shelf) => {
				const stop = new Set([language, from, 'en' as LanguageTag].flatMap(foldedStopWords));
				const others = [...shelves.values()].filter((other) => other !== shelf);
				const preference = shelf.language === language ? 1 : OTHER_LANGUAGE;
				const canTranslate = shelf.language === 'en' && from !== 'en' && !isWeak(from) && !isWeak(language);
				const lexicon = meaning && canTranslate ? { words: meaning.lexicon, from } : undefined;
				const byWords = scoreShelf(shelf, planSlots(asked, { shelf, others, terms, stop, lexicon }));
				const alike = vector && meaningShelves.get(shelf.language)?.compare(vector);
				const weight = weighMeaning([from, language], shelf.language);
				const hits = alike ? addMeaning(byWords, alike, weight) : byWords.map(trustWords);
				return takeBest(hits, limit).map((hit) => ({ ...hit, score: hit.score * preference }));
			});
			return takeBest(ranked, limit);
		}
	};
}

/** The best few, best first; of equals always the same one. */
function takeBest(hits: readonly Hit[], limit: number): Hit[] {
	return [...hits]
		.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1))
		.slice(0, Math.max(0, limit));
}

/** Whether one term is all that a question says. */
function namesTermAlone(asked: string, terms: readonly TermFound[]): boolean {
	const words = splitWords(asked, 'und').length;
	return terms.some(({ start, length }) => start === 0 && length >= words);
}

/**
 * Adds up, for each passage, the best reading of each word of the question. BM25 sums of shelves of different size do
 * not compare, so the score is the coverage, and BM25 relative to the shelf's best decides between equals.
 */
function scoreShelf(shelf: Shelf, slots: readonly Slot[]): readonly WordHit[] {
	const asked = slots.reduce((sum, slot) => sum + slot.importance, 0);
	const found = new Map<PassageId, { score: number; answered: number; inText: number; words: string[] }>();
	for (const slot of slots) {
		for (const [id, best] of readSlot(shelf, slot)) {
			const sum = found.get(id) ?? { score: 0, answered: 0, inText: 0, words: [] };
			sum.score += best.score;
			sum.answered += best.weight * slot.importance;
			sum.inText += best.inText * slot.importance;
			if (slot.importance > 0) sum.words.push(slot.word);
			found.set(id, sum);
		}
	}
	const fitting = [...found].filter(([, { answered }]) => answered > 0);
	const top = Math.max(0, ...fitting.map(([, { score }]) => score));
	return fitting.map(([passageId, { score, answered, inText, words }]) => {
		const coverage = Math.min(1, answered / asked);
		const ownCoverage = Math.min(1, inText / asked);
		return { passageId, score: coverage * (0.5 + (0.5 * score) / top), words, coverage, ownCoverage };
	});
}

interface BestReading {
	readonly score: number;
	readonly weight: number;
	/** The weight of the best reading that is in the passage itself. */
	readonly inText: number;
}

function readSlot(shelf: Shelf, slot: Slot): ReadonlyMap<PassageId, BestReading> {
	const best = new Map<PassageId, BestReading>();
	for (const { stems, weight } of slot.readings) {
		for (const [id, score, isInText] of shelf.score(stems)) {
			const before = best.get(id) ?? { score: 0, weight: 0, inText: 0 };
			best.set(id, {
				score: Math.max(before.score, score * weight),
				weight: Math.max(before.weight, weight),
				inText: Math.max(before.inText, isInText ? weight : 0)
			});
		}
	}
	return best;
}
