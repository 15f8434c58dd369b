const PLAIN = '0123456789+-=()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** Small digits and signs above or below the line; undefined where a character has no small one, as its place has a meaning. */
export function raisedText(text: string, tag: 'sub' | 'sup'): string | undefined {
	const small = tag === 'sup' ? RAISED : LOWERED;
	let raised = '';
	for (const letter of text.trim().replaceAll('−', '-')) {
		const at = PLAIN.indexOf(letter);
		const found = at < 0 ? undefined : small[at];
		if (found === undefined) return undefined;
		raised += found;
	}
	return raised;
}
