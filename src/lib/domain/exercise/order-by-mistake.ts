import { fail, succeed, type Result } from '../base/result';
import { evaluateNumber } from '../number/evaluate';
import { rational, type Rational } from '../number/rational';
import type { DrawProblem } from './draw-problem';
import { orderByWeight, type OrderSpec, type Weighed } from './draw-order';
import { evaluateText, parsePlaced, type DrawnNumbers, type PlacedText } from './evaluate-text';

const BY = 'by:';

/**
 * The order that a mistake leads to: `reversed`, or `by:` an expression in which `value`, `top` and `bottom` are the
 * entry's value and, where the entry is written as a fraction, its two parts (`by:bottom` looks at denominators only).
 */
export function orderByMistake(
	placed: PlacedText,
	{ spec, rightOrder }: { readonly spec: OrderSpec; readonly rightOrder: readonly string[] },
	numbers: DrawnNumbers
): Result<readonly string[], DrawProblem> {
	if (placed.text === 'reversed') return succeed([...rightOrder].reverse());
	if (!placed.text.startsWith(BY)) return fail({ kind: 'bad-mistake', ...placed });
	const weighed: Weighed[] = [];
	for (const { id, value } of spec.entries) {
		const parts = entryParts({ text: value, where: `answer.entries.${id}.value` }, numbers);
		if (!parts.ok) return parts;
		const weight = evaluateText({ ...placed, text: placed.text.slice(BY.length) }, parts.value);
		if (!weight.ok) return weight;
		weighed.push({ id, weight: weight.value });
	}
	return orderByWeight(weighed, spec.direction);
}

/** `2/4` has top 2 and bottom 4, as the learner sees it, although it is worth 1/2. */
function entryParts(placed: PlacedText, numbers: DrawnNumbers): Result<DrawnNumbers, DrawProblem> {
	const value = evaluateText(placed, numbers);
	if (!value.ok) return value;
	const { numerator, denominator } = value.value;
	const written = writtenParts(placed, numbers);
	return succeed(
		new Map([
			...numbers,
			['value', value.value],
			['top', written?.top ?? rational(numerator)],
			['bottom', written?.bottom ?? rational(denominator)]
		])
	);
}

function writtenParts(
	placed: PlacedText,
	numbers: DrawnNumbers
): { readonly top: Rational; readonly bottom: Rational } | undefined {
	const parsed = parsePlaced(placed);
	if (!parsed.ok || parsed.value.kind !== 'operation' || parsed.value.operator !== '/') return undefined;
	const top = evaluateNumber(parsed.value.left, numbers);
	const bottom = evaluateNumber(parsed.value.right, numbers);
	return top.ok && bottom.ok ? { top: top.value, bottom: bottom.value } : undefined;
}
