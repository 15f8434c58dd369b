import type { Term } from '../lesson/lesson';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import { foldWords } from '../text/fold';
import { writePlainText } from '../tutor/plain-text';
import type { Item } from './item';

/**
 * The terms whose word stands in an exercise or its hints, in any language: English has no prefixes that
 * hide one. All terms of the lesson where none does, as in an exercise of mathematics alone.
 * Never the word that is asked for.
 */
export function termsOfItem(item: Item, all: readonly Term[]): readonly Term[] {
	const { answer } = item;
	const terms = answer.kind === 'text' ? all.filter(({ words }) => !sharesWord(words, answer.accepted)) : all;
	const options = item.answer.kind === 'choice' ? item.answer.options.map(({ text }) => text) : [];
	const texts = [item.question, ...options, ...item.hints].flatMap(foldEach);
	const found = terms.filter(({ words }) =>
		texts.some(({ language, text }) =>
			(Object.hasOwn(words, language) ? (words[language] ?? []) : []).some((word) =>
				text.includes(` ${foldWords(word, language)} `)
			)
		)
	);
	return found.length > 0 ? found : terms;
}

/** Whether a term has one of these words, in one language. */
export function sharesWord(words: Term['words'], accepted: Term['words']): boolean {
	return Object.entries(accepted).some(
		([language, answers]) =>
			Object.hasOwn(words, language) &&
			words[language]?.some((word) =>
				answers.some((answer) => foldWords(answer, language) === foldWords(word, language))
			)
	);
}

function foldEach(texts: ByLanguage<RichText>): readonly { readonly language: string; readonly text: string }[] {
	return Object.entries(texts).map(([language, text]) => ({
		language,
		text: ` ${foldWords(writePlainText(text), language)} `
	}));
}
