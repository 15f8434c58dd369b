import { absRational, floorRational, rational } from '../../number/rational';
import { decimalText } from '../../number/rational-text';
import type { Leaf } from '../../number/sum-tree';
import { answerComparison, type Look } from '../task/answer-comparison';
import { defineRule, type RuleSpec } from './define-rule';
import { readExampleNumber } from './example-text';
import type { MisconceptionRule } from './misconception-rule';
import { showBars, showLine } from './pictures';

interface ComparisonSpec extends RuleSpec {
	/** Two numbers as typed, of which the greatest is asked for. */
	readonly example: readonly [string, string];
	readonly looks: readonly Look[];
}

function defineComparison(spec: ComparisonSpec): MisconceptionRule {
	return defineRule({
		...spec,
		kinds: ['compare'],
		example: () => ({ kind: 'compare', ask: 'greatest', numbers: spec.example.map(readExampleNumber) }),
		apply: (task) => spec.looks.map((look) => answerComparison(task, look))
	});
}

/** The whole number before the decimal sign, and the digits behind it. */
function decimalParts({ shape, value }: Leaf): readonly [whole: bigint, behind: string] | undefined {
	const isPlain = (shape === 'decimal' || shape === 'whole') && value.numerator >= 0n;
	const text = isPlain ? decimalText(value) : undefined;
	return text === undefined ? undefined : [floorRational(value).numerator, text.split('.')[1] ?? ''];
}

function lookAtDecimal(look: (whole: bigint, behind: string) => readonly (bigint | number)[]): Look {
	return (leaf) => {
		const parts = decimalParts(leaf);
		return parts && look(...parts).map((seen) => rational(seen));
	};
}

function lookAtFraction(look: (top: bigint, bottom: bigint) => bigint): Look {
	return (leaf) => (leaf.shape === 'fraction' ? [rational(look(leaf.top, leaf.bottom))] : undefined);
}

export const comparisonRules = [
	defineComparison({
		id: 'longer-is-larger',
		sources: ['MaE05', 'Steinle & Stacey'],
		frequency: 0.3,
		example: ['0.5', '0.25'],
		looks: [
			lookAtDecimal((whole, behind) => [String(whole).length + behind.length]),
			lookAtDecimal((whole, behind) => [whole, BigInt(behind)])
		]
	}),
	defineComparison({
		id: 'shorter-is-larger',
		sources: ['Steinle & Stacey'],
		frequency: 0.15,
		example: ['0.3', '0.75'],
		looks: [lookAtDecimal((whole, behind) => [whole, -behind.length])]
	}),
	defineComparison({
		id: 'larger-size-is-larger',
		sources: ['Bofferding 2014'],
		frequency: 0.3,
		example: ['-5', '-2'],
		picture: showLine(-6, 0, -5),
		looks: [({ value }) => [absRational(value)]]
	}),
	defineComparison({
		id: 'bigger-denominator-is-bigger',
		sources: ['Hart 1981'],
		frequency: 0.25,
		example: ['1/2', '1/4'],
		picture: showBars([2, 1], [4, 1]),
		looks: [lookAtFraction((_, bottom) => bottom)]
	}),
	defineComparison({
		id: 'compares-numerators-only',
		sources: ['Hart 1981'],
		frequency: 0.2,
		example: ['2/3', '3/6'],
		picture: showBars([3, 2], [6, 3]),
		looks: [lookAtFraction((top) => top)]
	}),
	defineComparison({
		id: 'compares-gaps',
		sources: ['Clarke & Roche 2009'],
		frequency: 0.15,
		example: ['1/2', '3/5'],
		picture: showBars([2, 1], [5, 3]),
		looks: [lookAtFraction((top, bottom) => top - bottom)]
	})
];
