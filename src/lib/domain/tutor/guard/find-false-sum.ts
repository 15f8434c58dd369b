import { writePlainly } from '../../number/write-plainly';
import type { Rewording } from '../rewording';
import type { Claim } from './find-claims';
import { squeeze } from './squeeze';
import { numbersOf, readPieces } from './text-pieces';

export interface SumProblem {
	readonly kind: 'wrong-sum' | 'unchecked-sum';
	readonly sum: string;
}

/** Who quotes a mistake says that it is one. */
const QUOTES_MISTAKE =
	/(?<!\p{L})(?:not|no|\p{L}+n['’]t|wrong|mistake|cannot|wrote|writes|typed|ameandika|your way|instead|si|sio|hapana|kosa|njia yako|pas|faux|erreur)(?!\p{L})|ليس|خطأ|አይደለም|ስህተት/iu;
/** The learner's own way, of which the given text tells the outcome. */
const TELLS_WAY = /your way|you wrote|njia yako|ta méthode|بطريقتك|በአንተ መንገድ/iu;
/** One side of an equation with letters: numbers, single letters and signs, or else one word. */
const SIDE = String.raw`(?:(?:[\d.,]+|(?<!\p{L})\p{L}(?!\p{L})|(?<=\d)\p{L}(?!\p{L})|[-+×÷/()^%²³])[ ]*)+|\p{L}+`;
const EQUATION = new RegExp(`(?:${SIDE})[ ]*[=≠<>≤≥][ ]*(?:${SIDE})`, 'gu');

/**
 * A claim that the exact engine contradicts, or an equation that it cannot read and that does not stand in the given
 * text. A false sum of the given text itself (a mistake that is talked over) may be repeated in a text that says so.
 */
export function findFalseSum(
	text: string,
	claims: readonly Claim[],
	{ text: source, context, language }: Rewording
): SumProblem | undefined {
	const given = [source, ...context].join('\n');
	const squeezed = squeeze(given);
	if (claims.length === 0 && !/[=≠<>≤≥]/u.test(text)) return undefined;
	const numbers = new Set(numbersOf(readPieces(given, language)).map(({ spelling }) => spelling));
	const isQuoted = (claim: Claim): boolean =>
		(QUOTES_MISTAKE.test(text) && squeezed.includes(squeeze(claim.text))) ||
		(TELLS_WAY.test(text) &&
			claim.text.includes('=') &&
			numbersOf(readPieces(claim.text, language)).every(({ spelling }) => numbers.has(spelling)));
	const wrong = claims.find((claim) => claim.isTrue === false && !isQuoted(claim));
	if (wrong) return { kind: 'wrong-sum', sum: wrong.text };
	const known = ` ${tighten(given)} `;
	const isChecked = claims.some(({ isTrue }) => isTrue === true);
	const unchecked = equationsOf(text).find(
		(equation) => !stands(equation, known) && !(isChecked && !/\p{L}/u.test(equation))
	);
	return unchecked === undefined ? undefined : { kind: 'unchecked-sum', sum: unchecked };
}

function equationsOf(text: string): readonly string[] {
	return [...writePlainly(text).matchAll(EQUATION)].map(([found]) => tighten(found));
}

/** Without spaces around signs: `3x+4=19`. */
function tighten(text: string): string {
	return writePlainly(text)
		.replace(/\s*([-+×÷/()^=≠<>≤≥])\s*/gu, '$1')
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/^[.,\s]+|[.,]+$/gu, '');
}

/** As a whole: `x+4=19` is no part of `3x+4=19`. */
function stands(equation: string, known: string): boolean {
	for (let at = known.indexOf(equation); at >= 0; at = known.indexOf(equation, at + 1)) {
		if (
			!/[\p{L}\p{N}+×÷/^-]/u.test(known[at - 1] ?? '') &&
			!/[\p{L}\p{N}+×÷/^-]/u.test(known[at + equation.length] ?? '')
		) {
			return true;
		}
	}
	return false;
}
