import { sharesWord } from '../../domain/exercise/terms-of-item';
import type { Template } from '../../domain/exercise/template';
import type { Term } from '../../domain/lesson/lesson';
import { isNearWord } from '../../domain/text/edit-distance';
import { foldWords } from '../../domain/text/fold';

/**
 * Where a word is asked for that has a term card, each word of the card is right, also in languages that the author lacks:
 * but for one that another term's word could be taken for by a slip of spelling, where no mistake of the template tells
 * the two apart.
 */
export function acceptTerms(template: Template, terms: readonly Term[]): Template {
	const { answer, mistakes } = template;
	if (answer.kind !== 'text') return template;
	const asked = terms.filter(({ words }) => sharesWord(words, answer.accepted));
	const others = terms.filter((term) => !asked.includes(term));
	const told = new Set(mistakes.map((mistake) => mistake.answer));
	const accepted = new Map(Object.entries(answer.accepted));
	for (const [language, words] of asked.flatMap((term) => Object.entries(term.words))) {
		const confused = others.flatMap((term) => term.words[language] ?? []).filter((word) => !told.has(word));
		const clear = words.filter((word) => !confused.some((other) => isNear(word, other, language)));
		if (clear.length > 0) accepted.set(language, [...new Set([...(accepted.get(language) ?? []), ...clear])]);
	}
	return { ...template, answer: { ...answer, accepted: Object.fromEntries(accepted) } };
}

function isNear(word: string, other: string, language: string): boolean {
	return isNearWord(foldWords(word, language), foldWords(other, language));
}
