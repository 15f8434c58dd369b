import type { RichText } from '$lib/domain/lesson/rich-text';

const MARKS = /^[.,;:?!)%»”’…،؛؟።፣፤]+/u;

/**
 * The marks that a text begins with, such as the full stop behind a term. Browsers would begin a line with them: a button
 * is a box to them, not a word. So they are shown in one unbroken piece with the button.
 */
export function marksBehind(next: RichText[number] | undefined): string {
	return next?.kind === 'text' ? (MARKS.exec(next.text)?.[0] ?? '') : '';
}

/** A question mark after mathematics stays on its line. */
export function glueToMath(words: string): string {
	return MARKS.test(words) ? `\u2060${words}` : words;
}
