import type { MathNode } from '../base/math-node';
import { mathOfFraction, mathOfRational, mathOfRow, mathOfSign } from './math-of';
import { negateRational, rational, subtractRational, type Rational } from './rational';

/** A number in a sum, in the shape it is written in. */
export type Leaf =
	| { readonly kind: 'leaf'; readonly shape: 'whole' | 'decimal' | 'percent'; readonly value: Rational }
	| {
			readonly kind: 'leaf';
			readonly shape: 'fraction' | 'mixed';
			readonly value: Rational;
			/** As written, above and below the line, not in lowest terms; of a mixed number the fraction part. */
			readonly top: bigint;
			readonly bottom: bigint;
			/** A result that is to be brought to lowest terms before it is used. */
			readonly isRaw?: boolean;
	  };

export type SumSign = '+' | '-' | '×' | '÷' | ':' | '/';

/** A sum as it stands on one line of its working. */
export type SumTree =
	| Leaf
	| { readonly kind: 'operation'; readonly sign: SumSign; readonly left: SumTree; readonly right: SumTree }
	| { readonly kind: 'power'; readonly base: SumTree; readonly exponent: number }
	| { readonly kind: 'negate'; readonly inner: SumTree }
	| { readonly kind: 'group'; readonly inner: SumTree };

export function makeWhole(value: bigint): Leaf {
	return { kind: 'leaf', shape: 'whole', value: rational(value) };
}

/** The bottom must not be 0; a minus below the line moves above it. */
export function makeFraction(top: bigint, bottom: bigint): Leaf & { readonly shape: 'fraction' | 'mixed' } {
	const sign = bottom < 0n ? -1n : 1n;
	return { kind: 'leaf', shape: 'fraction', value: rational(top, bottom), top: sign * top, bottom: sign * bottom };
}

/** A decimal that turns out whole is written without a sign. */
export function makeDecimal(value: Rational): Leaf {
	return { kind: 'leaf', shape: value.denominator === 1n ? 'whole' : 'decimal', value };
}

export function negateLeaf(leaf: Leaf): Leaf {
	const value = negateRational(leaf.value);
	return leaf.shape === 'fraction' ? { ...leaf, value, top: -leaf.top } : { ...leaf, value };
}

export function isNegative(leaf: Leaf): boolean {
	return leaf.value.numerator < 0n;
}

/** How the sum looks. A negative number after a sign gets brackets. */
export function mathOfSum(tree: SumTree): MathNode {
	switch (tree.kind) {
		case 'leaf':
			return mathOfLeaf(tree);
		case 'group':
			return { kind: 'group', inner: mathOfSum(tree.inner) };
		case 'negate':
			return mathOfRow([mathOfSign('-'), mathBehindSign(tree.inner)]);
		case 'power': {
			const { base, exponent } = tree;
			const isPlain = base.kind === 'group' || (base.kind === 'leaf' && isPlainBase(base));
			const node = mathOfSum(base);
			return {
				kind: 'power',
				base: isPlain ? node : { kind: 'group', inner: node },
				exponent: { kind: 'number', text: String(exponent) }
			};
		}
		case 'operation': {
			const left = mathOfSum(tree.left);
			if (tree.sign !== '/') return mathOfRow([left, mathOfSign(tree.sign), mathBehindSign(tree.right)]);
			return { kind: 'fraction', top: withoutBrackets(left), bottom: withoutBrackets(mathOfSum(tree.right)) };
		}
	}
}

function mathBehindSign(tree: SumTree): MathNode {
	const node = mathOfSum(tree);
	const startsWithMinus = tree.kind === 'negate' || (tree.kind === 'leaf' && isNegative(tree));
	return startsWithMinus ? { kind: 'group', inner: node } : node;
}

function mathOfLeaf(leaf: Leaf): MathNode {
	if (leaf.shape !== 'fraction' && leaf.shape !== 'mixed') return mathOfRational(leaf.value, leaf.shape);
	if (isNegative(leaf)) return mathOfRow([mathOfSign('-'), mathOfLeaf(negateLeaf(leaf))]);
	const fraction = mathOfFraction(leaf.top, leaf.bottom);
	if (leaf.shape === 'fraction') return fraction;
	const whole = subtractRational(leaf.value, rational(leaf.top, leaf.bottom));
	return { kind: 'mixed', whole: mathOfRational(whole), fraction };
}

function isPlainBase(leaf: Leaf): boolean {
	return (leaf.shape === 'whole' || leaf.shape === 'decimal') && !isNegative(leaf);
}

function withoutBrackets(node: MathNode): MathNode {
	return node.kind === 'group' ? node.inner : node;
}
