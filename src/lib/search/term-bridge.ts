import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import { stemLightly } from '$lib/domain/text/stem-lightly';
import { splitWords } from '$lib/domain/text/split-words';
import type { WordsOfTerm } from './searchable';

const LONGEST_PHRASE = 4;

/** Words `start` to `start + length` of a question name a term. */
export interface TermFound {
	readonly start: number;
	readonly length: number;
	readonly term: WordsOfTerm;
}

/** Finds the terms that a question names, in whatever language, so that their words in other languages can be searched. */
export class TermBridge {
	readonly #byLesson = new Map<LessonId, readonly WordsOfTerm[]>();
	/** Language to phrase (stems with a space between) to the terms it names. */
	#phrases = new Map<LanguageTag, Map<string, Set<WordsOfTerm>>>();

	add(lessonId: LessonId, terms: readonly WordsOfTerm[]): void {
		this.#byLesson.set(lessonId, terms);
		this.#rebuild();
	}

	remove(lessonId: LessonId): void {
		if (this.#byLesson.delete(lessonId)) this.#rebuild();
	}

	/** Every place where a term is named; terms may overlap, as "fraction" in "equivalent fraction". */
	find(question: string): readonly TermFound[] {
		const found: TermFound[] = [];
		for (const [language, phrases] of this.#phrases) {
			const stems = splitWords(question, language).map((word) => stemLightly(word, language));
			for (let start = 0; start < stems.length; start++) {
				for (let length = 1; length <= LONGEST_PHRASE && start + length <= stems.length; length++) {
					const terms = phrases.get(stems.slice(start, start + length).join(' '));
					for (const term of terms ?? []) found.push({ start, length, term });
				}
			}
		}
		return found;
	}

	/** Some hundred terms at most: building anew is simpler than taking back, and as quick. */
	#rebuild(): void {
		this.#phrases = new Map();
		for (const term of [...this.#byLesson.values()].flat()) {
			for (const [tag, words] of Object.entries(term.words)) {
				const language = tag as LanguageTag;
				const phrases = this.#phrases.get(language) ?? new Map<string, Set<WordsOfTerm>>();
				this.#phrases.set(language, phrases);
				for (const word of words) {
					const phrase = splitWords(word, language)
						.map((part) => stemLightly(part, language))
						.join(' ');
					if (phrase !== '') phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(term));
				}
			}
		}
	}
}
