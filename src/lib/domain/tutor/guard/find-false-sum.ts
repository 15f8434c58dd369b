import type { Rewording } from '../rewording';
import type { Claim } from './find-claims';
import { squeeze } from './squeeze';

export type SumProblem = { readonly kind: 'wrong-sum' | 'unchecked-sum'; readonly sum: string };

/** Who quotes a mistake says that it is one. */
const QUOTES_MISTAKE =
	/\b(?:not|no|n't|wrong|mistake|cannot|can't|isn't|wrote|typed|your way|instead|si|sio|hapana|kosa|pas|faux|erreur)\b|ليس|خطأ|አይደለም|ስህተት/iu;
const EQUATION = /[\p{L}\p{N})²³%][^\S\n]*[=≠<>≤≥][^\S\n]*[-−(√]?[^\S\n]*[\p{L}\p{N}]/gu;

/**
 * A claim that the exact engine contradicts, or an equation that it cannot read and that does not stand in the given
 * text. A false sum of the given text itself (a mistake that is talked over) may be repeated in a sentence that says so.
 */
export function findFalseSum(
	text: string,
	claims: readonly Claim[],
	{ text: source, context }: Rewording
): SumProblem | undefined {
	const given = squeeze([source, ...context].join('\n'));
	const wrong = claims.find(
		(claim) => claim.isTrue === false && !(given.includes(squeeze(claim.text)) && QUOTES_MISTAKE.test(text))
	);
	if (wrong) return { kind: 'wrong-sum', sum: wrong.text };
	const checked = squeeze(
		claims
			.filter(({ isTrue }) => isTrue === true)
			.map((claim) => claim.text)
			.join(' ')
	);
	const unchecked = [...text.matchAll(EQUATION)].find(([found]) => {
		const equation = squeeze(found);
		return !given.includes(equation) && !checked.includes(equation) && !isInClaim(equation, claims);
	});
	return unchecked && { kind: 'unchecked-sum', sum: unchecked[0] };
}

/** The engine spells ½ as 1/2 and words as digits, so only the place of the sign is compared. */
function isInClaim(equation: string, claims: readonly Claim[]): boolean {
	return /^[\d%)][=≠<>≤≥][-(]?\d$/u.test(equation) && claims.some(({ isTrue }) => isTrue === true);
}
