import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import { stemLightly } from '$lib/domain/text/stem-lightly';
import { splitWords, type WordsIn } from '$lib/domain/text/split-words';
import type { WordsOfTerm } from './searchable';

/** Words `start` to `start + length` of a question name a term. */
export interface TermFound {
	readonly start: number;
	readonly length: number;
	readonly term: WordsOfTerm;
}

/** A word for a term, and its stems behind the first. */
interface Phrase {
	readonly rest: readonly string[];
	readonly term: WordsOfTerm;
}

/** By language, and by the first stem. */
type Phrases = ReadonlyMap<LanguageTag, ReadonlyMap<string, readonly Phrase[]>>;

/** Finds the terms that a question names, in whatever language, so that their words in other languages can be searched. */
export class TermBridge {
	readonly #byLesson = new Map<LessonId, readonly WordsOfTerm[]>();
	/** Made when it is needed: lessons come many at a time. */
	#phrases: Phrases | undefined;

	add(lessonId: LessonId, terms: readonly WordsOfTerm[]): void {
		this.#byLesson.set(lessonId, terms);
		this.#phrases = undefined;
	}

	remove(lessonId: LessonId): void {
		if (this.#byLesson.delete(lessonId)) this.#phrases = undefined;
	}

	/** Every place where a term is named; terms may overlap, as "fraction" in "equivalent fraction". */
	find(question: WordsIn): readonly TermFound[] {
		this.#phrases ??= gatherPhrases([...this.#byLesson.values()].flat());
		const found: TermFound[] = [];
		for (const [language, phrases] of this.#phrases) {
			const stems = question(language).map((word) => stemLightly(word, language));
			for (const [start, stem] of stems.entries()) {
				for (const { rest, term } of phrases.get(stem) ?? []) {
					const isNamed = rest.every((part, at) => stems[start + 1 + at] === part);
					if (isNamed) found.push({ start, length: rest.length + 1, term });
				}
			}
		}
		return found;
	}
}

function gatherPhrases(terms: readonly WordsOfTerm[]): Phrases {
	const byLanguage = new Map<LanguageTag, Map<string, Phrase[]>>();
	for (const term of terms) {
		for (const [tag, words] of Object.entries(term.words)) {
			const language = tag as LanguageTag;
			const phrases = byLanguage.get(language) ?? new Map<string, Phrase[]>();
			byLanguage.set(language, phrases);
			const known = new Set<string>();
			for (const word of words) {
				const [first, ...rest] = splitWords(word, language).map((part) => stemLightly(part, language));
				const phrase = [first, ...rest].join(' ');
				if (first === undefined || known.has(phrase)) continue;
				known.add(phrase);
				phrases.set(first, [...(phrases.get(first) ?? []), { rest, term }]);
			}
		}
	}
	return byLanguage;
}
