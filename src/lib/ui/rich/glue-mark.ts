import type { RichText } from '$lib/domain/lesson/rich-text';

/**
 * Keeps a full stop or a question mark on the line of the mathematics or the term before it. Browsers would break there:
 * a formula and a button are boxes to them, not words.
 */
export function glueMark(words: string, before: RichText[number] | undefined): string {
	const isBox = before?.kind === 'math' || before?.kind === 'term';
	return isBox && /^[.,;:?!)%»”’…،؛؟።፣፤]/u.test(words) ? `\u2060${words}` : words;
}
