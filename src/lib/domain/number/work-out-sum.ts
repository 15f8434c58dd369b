import { applyOperator } from './evaluate';
import { isWhole, rational } from './rational';
import { decimalText } from './rational-text';
import { makeDecimal, makeFraction, makeWhole, negateLeaf, type Leaf, type SumSign, type SumTree } from './sum-tree';

/** What is done to two numbers at once: `:` and `/` divide, a power has its exponent on the right. */
export type CalculationSign = '+' | '-' | '×' | '÷' | '^';

export function calculationSign(sign: SumSign): CalculationSign {
	return sign === ':' || sign === '/' ? '÷' : sign;
}

/**
 * One operation, exactly, in the shape in which the result would be written: a fraction where fractions took part, else
 * a decimal if it has an end. Undefined for a division by zero and where the result would be huge.
 */
export function calculateLeaf(sign: CalculationSign, left: Leaf, right: Leaf): Leaf | undefined {
	const result = applyOperator(sign, left.value, right.value);
	if (!result.ok) return undefined;
	const { value } = result;
	if (isWhole(value)) return makeWhole(value.numerator);
	const isDecimal = [left, right].some(({ shape }) => shape === 'decimal' || shape === 'percent');
	const hasBar = [left, right].some(({ shape }) => shape === 'fraction' || shape === 'mixed');
	if (isDecimal && !hasBar && decimalText(value) !== undefined) return makeDecimal(value);
	return makeFraction(value.numerator, value.denominator);
}

/** The value of a sum, undefined as in `calculateLeaf`. */
export function workOutSum(tree: SumTree): Leaf | undefined {
	switch (tree.kind) {
		case 'leaf':
			return tree;
		case 'group':
			return workOutSum(tree.inner);
		case 'negate': {
			const inner = workOutSum(tree.inner);
			return inner && negateLeaf(inner);
		}
		case 'power': {
			const base = workOutSum(tree.base);
			return base && calculateLeaf('^', base, { kind: 'leaf', shape: 'whole', value: rational(tree.exponent) });
		}
		case 'operation': {
			const [left, right] = [workOutSum(tree.left), workOutSum(tree.right)];
			return left && right && calculateLeaf(calculationSign(tree.sign), left, right);
		}
	}
}
