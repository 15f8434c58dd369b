import type { MathNode } from '../../base/math-node';
import { message, type Message } from '../../base/message';
import { mathOfFraction, mathOfRow, mathOfSign, mathOfWhole } from '../../number/math-of';
import { mathToText } from '../../number/math-text';
import { compareRational, equalRational, leastCommonMultiple } from '../../number/rational';
import { decimalText } from '../../number/rational-text';
import { mathOfSum, type Leaf } from '../../number/sum-tree';
import type { TaskOf } from '../task/task';
import type { WorkedLine, WorkedSolution } from './worked-solution';

/** Numbers written alike, so that they can be compared part by part: as many decimals, or equal denominators. */
interface Alike {
	readonly write: (leaf: Leaf) => MathNode;
	readonly rewriteReason: Message;
	readonly compareReason: Message;
}

/** Writes all numbers alike, then puts them in order. Equal numbers keep the order they were given in. */
export function workOutComparison({ ask, numbers }: TaskOf<'compare'>): WorkedSolution {
	const { write, rewriteReason, compareReason } = writeAlike(numbers);
	const rewritten = numbers.flatMap((leaf) => {
		const [before, after] = [mathOfSum(leaf), write(leaf)];
		const isSame = textOf(before) === textOf(after);
		return isSame ? [] : [lineOf(mathOfRow([before, mathOfSign('='), after]), rewriteReason)];
	});
	const upwards = placesUpwards(numbers);
	const ordered = upwards.map((place) => numbers[place]).filter((leaf) => leaf !== undefined);
	const chain = ordered.flatMap((leaf, index) => {
		const next = ordered[index + 1];
		if (!next) return [write(leaf)];
		return [write(leaf), mathOfSign(equalRational(leaf.value, next.value) ? '=' : '<')];
	});
	const places = { order: upwards, greatest: upwards.slice(-1), smallest: upwards.slice(0, 1) }[ask];
	return {
		start: mathOfList(numbers.map(mathOfSum)),
		lines: [...rewritten, lineOf(mathOfRow(chain), compareReason)],
		outcome: { kind: 'places', places }
	};
}

function placesUpwards(numbers: readonly Leaf[]): readonly number[] {
	return numbers
		.map((leaf, place) => ({ leaf, place }))
		.sort((first, second) => compareRational(first.leaf.value, second.leaf.value) || first.place - second.place)
		.map(({ place }) => place);
}

function writeAlike(numbers: readonly Leaf[]): Alike {
	const decimals = numbers.map((leaf) =>
		leaf.shape === 'fraction' || leaf.shape === 'mixed' ? undefined : decimalText(leaf.value)
	);
	if (decimals.every((text) => text !== undefined)) {
		const places = Math.max(...decimals.map((text) => text.split('.')[1]?.length ?? 0));
		return {
			write: (leaf) => ({ kind: 'number', text: padDecimals(decimalText(leaf.value) ?? '', places) }),
			rewriteReason: message('steps.compareSamePlaces', { count: places }),
			compareReason: message(places === 0 ? 'steps.compareFromLeft' : 'steps.compareDecimals')
		};
	}
	const bottom = numbers.map(({ value }) => value.denominator).reduce(leastCommonMultiple);
	return {
		write: ({ value }) => mathOfFraction((value.numerator * bottom) / value.denominator, bottom),
		rewriteReason: message('steps.compareSameParts', { bottom: mathOfWhole(bottom) }),
		compareReason: message('steps.compareTops')
	};
}

function padDecimals(text: string, places: number): string {
	if (places === 0) return text;
	const [whole, decimals = ''] = text.split('.');
	return `${whole}.${decimals.padEnd(places, '0')}`;
}

function mathOfList(nodes: readonly MathNode[]): MathNode {
	const semicolon: MathNode = { kind: 'letter', name: ';' };
	return mathOfRow(nodes.flatMap((node, place) => (place === 0 ? [node] : [semicolon, node])));
}

function lineOf(math: MathNode, reason: Message): WorkedLine {
	return { math, text: textOf(math), reason };
}

function textOf(math: MathNode): string {
	return mathToText(math, (canonical) => canonical);
}
