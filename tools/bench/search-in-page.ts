import { createPassageIndex, type PassageIndex } from '../../src/lib/search/index-passages';
import { readMeaning } from '../../src/lib/search/meaning';
import { KeptVectors } from '../../src/lib/search/vector-file';
import type { FindOptions, SearchableLesson } from '../../src/lib/search/searchable';

/** What a page needs to search as the worker of the app does. */
export interface SearchMaterial {
	/** In base64, as a page is given them. */
	readonly encoder: string;
	readonly lexicon: string;
	readonly lessons: readonly SearchableLesson[];
}

export interface AskedQuestion {
	readonly text: string;
	readonly language: FindOptions['language'];
}

let index: PassageIndex | undefined;

function readBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** In milliseconds: the words of all passages, their vectors, and their vectors when a phone has kept them. */
export interface Preparing {
	readonly wordsMs: number;
	readonly meaningMs: number;
	readonly keptMs: number;
}

/** Makes the index, as on the first day, and what is kept of it as on the second. */
export function prepare({ encoder, lexicon, lessons }: SearchMaterial): Preparing {
	const meaning = readMeaning({ encoder: readBase64(encoder), lexicon: readBase64(lexicon) });
	if (!meaning.ok) throw new Error(meaning.error.kind);
	const startedAt = performance.now();
	index = createPassageIndex();
	for (const lesson of lessons) index.addLesson(lesson);
	const hasWordsAt = performance.now();
	index.learnMeaning(meaning.value);
	const hasMeaningAt = performance.now();
	const file = index.takeNewVectors() ?? new Uint8Array();
	const readsAt = performance.now();
	index.learnMeaning(meaning.value, KeptVectors.read(file, meaning.value.encoder.dims));
	return {
		wordsMs: hasWordsAt - startedAt,
		meaningMs: hasMeaningAt - hasWordsAt,
		keptMs: performance.now() - readsAt
	};
}

/** The mean time of a question in milliseconds, the quietest of three rounds: a slowed browser stands still at times. */
export function timeQuestions(questions: readonly AskedQuestion[]): number {
	const rounds = [1, 2, 3].map(() => {
		const startedAt = performance.now();
		for (const { text, language } of questions) index?.find(text, { language, limit: 12 });
		return (performance.now() - startedAt) / questions.length;
	});
	return Math.min(...rounds);
}
