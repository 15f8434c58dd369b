import type { Term } from '../lesson/lesson';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import { foldWords } from '../text/fold';
import { writePlainText } from '../tutor/plain-text';
import type { Item } from './item';

/**
 * The terms whose word stands in an exercise, its help or its solution, in any language: English has no prefixes that
 * hide one. All terms of the lesson where none does, as in an exercise of mathematics alone.
 */
export function termsOfItem(item: Item, terms: readonly Term[]): readonly Term[] {
	const options = item.answer.kind === 'choice' ? item.answer.options.map(({ text }) => text) : [];
	const texts = [item.question, ...options, ...item.hints, ...item.solution].flatMap(foldEach);
	const found = terms.filter(({ words }) =>
		texts.some(({ language, text }) =>
			(Object.hasOwn(words, language) ? (words[language] ?? []) : []).some((word) =>
				text.includes(` ${foldWords(word, language)} `)
			)
		)
	);
	return found.length > 0 ? found : terms;
}

function foldEach(texts: ByLanguage<RichText>): readonly { readonly language: string; readonly text: string }[] {
	return Object.entries(texts).map(([language, text]) => ({
		language,
		text: ` ${foldWords(writePlainText(text), language)} `
	}));
}
