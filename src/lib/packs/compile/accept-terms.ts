import { sharesWord } from '../../domain/exercise/terms-of-item';
import type { Template } from '../../domain/exercise/template';
import type { Term } from '../../domain/lesson/lesson';

/** Where a word is asked for that has a term card, each word of the card is right, also in languages that the author lacks. */
export function acceptTerms(template: Template, terms: readonly Term[]): Template {
	const { answer } = template;
	if (answer.kind !== 'text') return template;
	const accepted = new Map(Object.entries(answer.accepted));
	for (const { words } of terms.filter((term) => sharesWord(term.words, answer.accepted))) {
		for (const [language, more] of Object.entries(words)) {
			accepted.set(language, [...new Set([...(accepted.get(language) ?? []), ...more])]);
		}
	}
	return { ...template, answer: { ...answer, accepted: Object.fromEntries(accepted) } };
}
