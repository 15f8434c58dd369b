import type { OwnText } from '../own-question';

/** A number in a written text, as its parts stand there: `['12']`, `['2.5']`, or `['3', '4']` for the fraction 3/4. */
export interface NumberPlace {
	/** In UTF-16 units. */
	readonly at: number;
	readonly text: string;
	readonly parts: readonly [string] | readonly [string, string];
}

/** Neither part of a word, of a formula in braces, nor of a longer number. */
const NUMBER = /\{[^{}]*\}|(?<![\p{L}\p{Nd}.])([0-9]{1,9}(?:\.[0-9]{1,3})?)(?:\/([0-9]{1,9}))?(?![\p{Nd}]|\.[0-9])/gu;

/** The numbers that could be drawn, in their order. Those inside braces are drawn already. */
export function findNumbers(text: OwnText): readonly NumberPlace[] {
	return [...text.matchAll(NUMBER)].flatMap(({ 0: found, 1: first, 2: bottom, index }): readonly NumberPlace[] => {
		if (first === undefined) return [];
		return [{ at: index, text: found, parts: bottom === undefined ? [first] : [first, bottom] }];
	});
}

export function replacePlace(text: OwnText, { at, text: old }: NumberPlace, next: string): OwnText {
	return text.slice(0, at) + next + text.slice(at + old.length);
}
