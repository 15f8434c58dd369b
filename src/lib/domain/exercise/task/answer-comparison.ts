import { compareRational, type Rational } from '../../number/rational';
import type { Leaf } from '../../number/sum-tree';
import type { Outcome } from '../steps/worked-solution';
import type { TaskOf } from './task';

/** What somebody looks at to compare numbers, the first thing first; undefined where a number has no such thing. */
export type Look = (leaf: Leaf) => readonly Rational[] | undefined;

const lookAtValue: Look = ({ value }) => [value];

/**
 * The answer to a comparison, for somebody who looks at the values or at something else; what looks equal goes by value,
 * and equal values stay as they are given. Undefined where a number does not have what is looked at.
 */
export function answerComparison(
	{ ask, numbers }: TaskOf<'compare'>,
	look: Look = lookAtValue
): Extract<Outcome, { kind: 'places' }> | undefined {
	const seen = numbers.map((leaf, place) => ({ place, looks: [...(look(leaf) ?? []), leaf.value] }));
	if (numbers.some((leaf) => look(leaf) === undefined)) return undefined;
	const places = seen.sort((first, second) => compareInTurn(first.looks, second.looks)).map(({ place }) => place);
	const only = ask === 'greatest' ? places.slice(-1) : places.slice(0, 1);
	return { kind: 'places', places: ask === 'order' ? places : only };
}

function compareInTurn(first: readonly Rational[], second: readonly Rational[]): number {
	return first.reduce((order, value, index) => order || compareRational(value, second[index] ?? value), 0);
}
