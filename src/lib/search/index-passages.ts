import { asId, type LanguageTag, type LessonId } from '$lib/domain/base/ids';
import { splitOnce, splitWords, type WordsIn } from '$lib/domain/text/split-words';
import type { Hit } from '$lib/domain/tutor/hit';
import type { PassageId } from '$lib/domain/tutor/passage';
import { addMeaning, isWeak, trustWords, weighMeaning } from './add-meaning';
import { guessLanguage } from './guess-language';
import type { Meaning } from './meaning';
import { MeaningShelf, packQuestion, type NearRows, type PackedQuestion } from './meaning-shelf';
import { planSlots, type StemIn } from './plan-slots';
import type { FindOptions, SearchableLesson, SearchablePassage } from './searchable';
import { Shelf } from './shelf';
import { stopWordsOf } from './stop-words';
import { TermBridge, type TermFound } from './term-bridge';
import { writeVectors, type KeptVectors } from './vector-file';
import { makeSheet, WordScores } from './word-scores';

/** In UTF-16 units; more than any question has, few enough for a slow phone. */
const LONGEST_QUESTION = 2_000;
/** An answer in another language than the learner's must be clearly better to come first. */
const OTHER_LANGUAGE = 0.95;
const ENGLISH = asId<LanguageTag>('en');
/** So many more hits than wanted are looked at closely, as meaning may put the last of them first. */
const MORE = 3;
/** So many vectors, the nearest by their signs, are compared in full. */
const NEAR_ROWS = 64;

/** A full-text index over lessons, one lesson at a time to add and take away. */
export interface PassageIndex {
	addLesson(lesson: SearchableLesson): void;
	removeLesson(lessonId: LessonId): void;
	/** From now on a passage is also found by what it means. Vectors that were kept need not be made. */
	learnMeaning(meaning: Meaning, kept?: KeptVectors): void;
	/** All vectors, for a file to keep; undefined where none had to be made since they were last taken. */
	takeNewVectors(): Uint8Array<ArrayBuffer> | undefined;
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
	const stopWords = new Map<string, ReadonlySet<string>>();
	const passagesByLesson = new Map<LessonId, readonly SearchablePassage[]>();
	let meaning: Meaning | undefined;
	let madeVectors = 0;

	/** For who may ask in her own language, in the one that she seems to ask in, or in English. */
	function stopWordsFor(language: LanguageTag, from: LanguageTag): ReadonlySet<string> {
		const key = `${language} ${from}`;
		const words = stopWords.get(key) ?? new Set([language, from, ENGLISH].flatMap(foldStopWords));
		stopWords.set(key, words);
		return words;
	}

	function addByMeaning(passage: SearchablePassage, kept?: KeptVectors): void {
		if (!meaning) return;
		const shelf = meaningShelves.get(passage.language) ?? new MeaningShelf(meaning.encoder);
		meaningShelves.set(passage.language, shelf);
		madeVectors += shelf.add(passage, kept);
	}

	function removeLesson(lessonId: LessonId): void {
		const passages = passagesByLesson.get(lessonId);
		if (!passages) return;
		for (const [language, some] of byLanguage(passages)) {
			const ids = some.map(({ id }) => id);
			const shelf = shelves.get(language);
			shelf?.remove(ids);
			if (shelf?.size === 0) shelves.delete(language);
			for (const id of ids) meaningShelves.get(language)?.remove(id);
		}
		passagesByLesson.delete(lessonId);
		bridge.remove(lessonId);
	}

	/**
	 * The languages to look in: what a lesson says in one that she does not read, it says in English, too. One of a lesson that
	 * has no English is looked in for everybody.
	 */
	function listRead(languages: readonly LanguageTag[]): ReadonlySet<LanguageTag> {
		const read = new Set(languages.flatMap((tag) => [tag, tag.split('-')[0] as LanguageTag]));
		for (const passages of passagesByLesson.values()) {
			if (passages.some((passage) => passage.language === ENGLISH)) continue;
			for (const passage of passages) read.add(passage.language);
		}
		return read;
	}

	/** The rows of each shelf that come near a question. */
	function listNear(question: PackedQuestion, languages: ReadonlySet<LanguageTag>): ReadonlyMap<LanguageTag, NearRows> {
		const counts = new Uint32Array(question.parts.length + 1);
		const compared = [...meaningShelves]
			.filter(([language]) => languages.has(language))
			.map(([language, shelf]) => [language, shelf.compareSigns(question, counts)] as const);
		let [most, rows] = [0, counts[0] ?? 0];
		while (rows < NEAR_ROWS && most < question.parts.length) rows += counts[++most] as number;
		return new Map(compared.map(([language, differences]) => [language, { differences, most }]));
	}

	return {
		removeLesson,
		addLesson({ lessonId, passages, terms }) {
			removeLesson(lessonId);
			for (const [language, some] of byLanguage(passages)) {
				const shelf = shelves.get(language) ?? new Shelf(language);
				shelves.set(language, shelf);
				shelf.add(some);
				for (const passage of some) addByMeaning(passage);
			}
			passagesByLesson.set(lessonId, passages);
			bridge.add(lessonId, terms);
		},
		learnMeaning(learned, kept) {
			meaning = learned;
			meaningShelves.clear();
			madeVectors = 0;
			for (const passage of [...passagesByLesson.values()].flat()) addByMeaning(passage, kept);
			meaning.encoder.forget();
		},
		takeNewVectors() {
			if (!meaning || madeVectors === 0) return undefined;
			madeVectors = 0;
			return writeVectors(
				[...meaningShelves.values()].flatMap((shelf) => [...shelf.vectors()]),
				meaning.encoder.dims
			);
		},
		find(question, { language, limit, alsoReads = [] }) {
			const asked = question.slice(0, LONGEST_QUESTION);
			const words = splitOnce(asked);
			const terms = bridge.find(words);
			// Who names a term and nothing else is understood without a guess.
			const vector = namesTermAlone(words, terms) ? undefined : meaning?.encoder.encode(asked);
			const packed = vector && packQuestion(vector);
			const from = guessLanguage(words, language);
			const read = listRead([language, from, ENGLISH, ...alsoReads]);
			const near = packed && listNear(packed, read);
			const stop = stopWordsFor(language, from);
			const all = [...shelves.values()].filter((shelf) => read.has(shelf.language));
			const blank = makeSheet(Math.max(0, ...all.map(({ places }) => places)));
			const isKnown = (stem: StemIn): boolean => all.some((shelf) => shelf.has(stem(shelf.language)));
			const found = all.map((shelf): FoundByWords => {
				const canTranslate = shelf.language === ENGLISH && from !== ENGLISH && !isWeak(from) && !isWeak(language);
				const lexicon = meaning && canTranslate ? { words: meaning.lexicon, from } : undefined;
				const slots = planSlots(words, { shelf, isKnown, terms, stop, lexicon });
				const preference = shelf.language === language ? 1 : OTHER_LANGUAGE;
				return { language: shelf.language, preference, scores: new WordScores(shelf, slots, blank) };
			});
			const least = leastOf(found, MORE * limit);
			const ranked = found.flatMap(({ language: passages, preference, scores }) => {
				const isGood = (_: PassageId, score: number): boolean => score * preference >= least;
				const rows = near?.get(passages);
				const meant = meaningShelves.get(passages);
				if (!packed || !rows || !meant)
					return scores
						.hitsOf(isGood)
						.map(trustWords)
						.map((hit) => preferred(hit, preference));
				const wanted = meant.listNear(rows);
				const hits = scores.hitsOf((id, score) => wanted.has(id) || isGood(id, score));
				for (const { passageId } of hits) wanted.add(passageId);
				const alike = meant.compare(packed, rows, wanted);
				const weight = weighMeaning([from, language], passages);
				return addMeaning(hits, alike, weight).map((hit) => preferred(hit, preference));
			});
			return takeBest(ranked, limit);
		}
	};
}

function foldStopWords(language: LanguageTag): readonly string[] {
	return stopWordsOf(language).flatMap((word) => splitWords(word, language));
}

function byLanguage(passages: readonly SearchablePassage[]): ReadonlyMap<LanguageTag, readonly SearchablePassage[]> {
	const found = new Map<LanguageTag, SearchablePassage[]>();
	for (const passage of passages) {
		const some = found.get(passage.language);
		if (some) some.push(passage);
		else found.set(passage.language, [passage]);
	}
	return found;
}

/** What one shelf has of the words of a question. */
interface FoundByWords {
	readonly language: LanguageTag;
	readonly preference: number;
	readonly scores: WordScores;
}

/** The score of the last of the best `most` hits of all shelves. */
function leastOf(found: readonly FoundByWords[], most: number): number {
	const scores = found.flatMap(({ preference, scores }) => scores.list().map((score) => score * preference));
	return scores.length <= most ? 0 : (Float64Array.from(scores).sort().at(-Math.max(1, most)) ?? 0);
}

function preferred(hit: Hit, preference: number): Hit {
	return { ...hit, score: hit.score * preference };
}

/** The best few, best first; of equals always the same one. */
function takeBest(hits: readonly Hit[], limit: number): Hit[] {
	return [...hits]
		.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1))
		.slice(0, Math.max(0, limit));
}

/** Whether one term is all that a question says. */
function namesTermAlone(asked: WordsIn, terms: readonly TermFound[]): boolean {
	return terms.some(({ start, length }) => start === 0 && length >= asked('und').length);
}
