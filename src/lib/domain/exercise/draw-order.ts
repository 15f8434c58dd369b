import type { Random } from '../base/random';
import { fail, succeed, type Result } from '../base/result';
import { compareRational, type Rational } from '../number/rational';
import type { DrawProblem } from './draw-problem';
import { evaluateText, type DrawnNumbers } from './evaluate-text';
import { fillTexts } from './fill-text';
import type { ItemAnswer, ItemOption } from './item';
import { findSameText } from './same-text';
import { shuffleAway } from './shuffle-away';
import type { AnswerSpec } from './template';

export type OrderSpec = AnswerSpec & { readonly kind: 'order' };

/** An entry's id and what it is ordered by. */
export interface Weighed {
	readonly id: string;
	readonly weight: Rational;
}

/** Puts the entries in their right order and lays them out in another one. Two of the same value have no order. */
export function drawOrder(spec: OrderSpec, numbers: DrawnNumbers, random: Random): Result<ItemAnswer, DrawProblem> {
	const weighed: Weighed[] = [];
	const entries: ItemOption[] = [];
	for (const { id, text, value } of spec.entries) {
		const weight = evaluateText({ text: value, where: `answer.entries.${id}.value` }, numbers);
		if (!weight.ok) return weight;
		weighed.push({ id, weight: weight.value });
		entries.push({ id, text: fillTexts(text, numbers) });
	}
	const same = findSameText(entries);
	if (same) return fail({ kind: 'same-text', ids: same });
	const ordered = orderByWeight(weighed, spec.direction);
	if (!ordered.ok) return ordered;
	const solved = ordered.value.map((id) => entries.find((entry) => entry.id === id) as ItemOption);
	return succeed({
		kind: 'order',
		entries: shuffleAway(entries, solved, random),
		rightOrder: ordered.value
	});
}

/** The ids from light to heavy, or the other way round. Fails with `same-value` where two weigh the same. */
export function orderByWeight(
	weighed: readonly Weighed[],
	direction: OrderSpec['direction']
): Result<readonly string[], DrawProblem> {
	const sign = direction === 'up' ? 1 : -1;
	const sorted = [...weighed].sort((first, second) => sign * compareRational(first.weight, second.weight));
	for (const [index, entry] of sorted.entries()) {
		const next = sorted[index + 1];
		if (next && compareRational(entry.weight, next.weight) === 0) {
			return fail({ kind: 'same-value', ids: [entry.id, next.id] });
		}
	}
	return succeed(sorted.map(({ id }) => id));
}
