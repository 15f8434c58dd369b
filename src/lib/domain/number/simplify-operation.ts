import { message, type Message } from '../base/message';
import type { MathNode } from '../base/math-node';
import { fail, succeed, type Result } from '../base/result';
import { applyOperator } from './evaluate';
import { mathOfWhole } from './math-of';
import { bitLength, greatestCommonDivisor, isWhole, leastCommonMultiple, rational, type Rational } from './rational';
import { decimalText } from './rational-text';
import {
	isNegative,
	makeDecimal,
	makeFraction,
	makeWhole,
	mathOfSum,
	negateLeaf,
	type Leaf,
	type SumSign,
	type SumTree
} from './sum-tree';

/** A part of a sum after one step, and why. */
export interface Simplified {
	readonly tree: SumTree;
	readonly reason: Message;
}

type Simplification = Result<Simplified, Message>;

/** About 120 digits: more do not fit on a phone's screen. */
const MOST_BITS = 400;

/** One step of `left sign right`, where both are numbers: a preparation, or the operation itself. */
export function simplifyOperation(left: Leaf, sign: SumSign, right: Leaf): Simplification {
	const isDivision = sign === '÷' || sign === ':' || sign === '/';
	if (isDivision && right.value.numerator === 0n) return fail(message('engine.divideByZero'));
	const prepared = prepareOperands(left, sign, right);
	if (prepared) return prepared;
	if (left.shape !== 'fraction' && right.shape !== 'fraction') return calculateNumbers(left, sign, right);
	if (isDivision) return turnDivisor(left, right);
	return sign === '×' ? multiplyFractions(left, right) : addFractions(left, sign, right);
}

/** `base^exponent`, where the base is a number. */
export function simplifyPower(base: Leaf, exponent: number): Simplification {
	if (base.shape === 'mixed' || base.shape === 'percent') {
		return withReason(rewriteAsFraction(base), (tree) => ({ kind: 'power', base: tree, exponent }));
	}
	const value = applyOperator('^', base.value, rational(exponent));
	if (!value.ok) return value;
	const reason = message(exponent === 0 ? 'engine.stepPowerZero' : 'engine.stepPower', {
		base: mathOfSum(base),
		exponent
	});
	if (base.shape !== 'fraction') return finish(makeDecimal(value.value), reason);
	const times = BigInt(exponent);
	return finish({ ...makeFraction(base.top ** times, base.bottom ** times), isRaw: true }, reason);
}

/** A fraction in lowest terms, as a whole number where it is one. Undefined where nothing is left to do. */
export function simplifyFraction(leaf: Leaf): Simplified | undefined {
	if (leaf.shape !== 'fraction') return undefined;
	const factor = greatestCommonDivisor(leaf.top, leaf.bottom);
	if (isWhole(leaf.value)) {
		const values = { top: mathOfWhole(leaf.top), bottom: mathOfWhole(leaf.bottom) };
		return { tree: makeWhole(leaf.value.numerator), reason: message('engine.stepFractionToWhole', values) };
	}
	if (factor === 1n) return undefined;
	const { numerator, denominator } = leaf.value;
	const reason = message('engine.stepSimplify', { factor: mathOfWhole(factor) });
	return { tree: makeFraction(numerator, denominator), reason };
}

/** Takes the minus before a negative number away. */
export function simplifyOpposite(leaf: Leaf): Simplified {
	return { tree: negateLeaf(leaf), reason: message('engine.stepOpposite', { number: mathOfSum(leaf) }) };
}

/** Mixed numbers, percents and decimals beside fractions become fractions first. */
function prepareOperands(left: Leaf, sign: SumSign, right: Leaf): Simplification | undefined {
	const hasFraction = [left, right].some((leaf) => leaf.shape !== 'whole' && leaf.shape !== 'decimal');
	const needsChange = (leaf: Leaf): boolean =>
		leaf.shape === 'mixed' || leaf.shape === 'percent' || (leaf.shape === 'decimal' && hasFraction);
	if (needsChange(left)) {
		return withReason(rewriteAsFraction(left), (tree) => ({ kind: 'operation', sign, left: tree, right }));
	}
	if (needsChange(right)) {
		return withReason(rewriteAsFraction(right), (tree) => ({ kind: 'operation', sign, left, right: tree }));
	}
	return undefined;
}

function rewriteAsFraction(leaf: Leaf): Simplified {
	const number = mathOfSum(leaf);
	const { numerator, denominator } = leaf.value;
	if (leaf.shape === 'mixed') {
		const tree = makeFraction(numerator * (leaf.bottom / denominator), leaf.bottom);
		return { tree, reason: message('engine.stepMixedToFraction', { number, fraction: mathOfSum(tree) }) };
	}
	if (leaf.shape === 'percent') {
		const hundredfold = rational(numerator * 100n, denominator);
		const places = decimalText(hundredfold)?.split('.')[1]?.length;
		const scale = places === undefined ? hundredfold.denominator : 10n ** BigInt(places);
		const tree = makeFraction((hundredfold.numerator * scale) / hundredfold.denominator, scale * 100n);
		return { tree, reason: message('engine.stepPercentToFraction', { number, fraction: mathOfSum(tree) }) };
	}
	const tree = makeFraction(numerator, denominator);
	return { tree, reason: message('engine.stepDecimalToFraction', { number, fraction: mathOfSum(tree) }) };
}

/** Whole numbers and decimals. A division without an end in decimals becomes a fraction. */
function calculateNumbers(left: Leaf, sign: SumSign, right: Leaf): Simplification {
	const value = applyOperator(sign, left.value, right.value);
	if (!value.ok) return value;
	const areWhole = left.shape === 'whole' && right.shape === 'whole';
	if (areWhole ? isWhole(value.value) : decimalText(value.value) !== undefined) {
		return finish(makeDecimal(value.value), reasonOf(left, sign, right));
	}
	if (areWhole) {
		const fraction = makeFraction(left.value.numerator, right.value.numerator);
		return finish({ ...fraction, isRaw: true }, message('engine.stepDivisionToFraction'));
	}
	const factor = leastCommonMultiple(left.value.denominator, right.value.denominator);
	const scale = ({ numerator, denominator }: Rational): Leaf => makeWhole((numerator * factor) / denominator);
	const tree: SumTree = { kind: 'operation', sign, left: scale(left.value), right: scale(right.value) };
	return succeed({ tree, reason: message('engine.stepScale', { factor: mathOfWhole(factor) }) });
}

const REASON_KEYS: Readonly<Record<SumSign, string>> = {
	'+': 'engine.stepAdd',
	'-': 'engine.stepSubtract',
	'×': 'engine.stepMultiply',
	'÷': 'engine.stepDivide',
	':': 'engine.stepDivide',
	'/': 'engine.stepDivide'
};

function reasonOf(left: Leaf, sign: SumSign, right: Leaf): Message {
	const values = { first: mathOfSum(left), second: mathOfSum(right) };
	if (sign !== '-' || !isNegative(right)) return message(REASON_KEYS[sign], values);
	return message('engine.stepSubtractNegative', { ...values, opposite: mathOfSum(negateLeaf(right)) });
}

function addFractions(left: Leaf, sign: SumSign, right: Leaf): Simplification {
	const [first, second] = [asFraction(left), asFraction(right)];
	if (first.bottom === second.bottom) {
		const top = sign === '+' ? first.top + second.top : first.top - second.top;
		const values = { first: mathOfWhole(first.top), second: mathOfWhole(second.top) };
		const reason = message(sign === '+' ? 'engine.stepAddTops' : 'engine.stepSubtractTops', values);
		return finish({ ...makeFraction(top, first.bottom), isRaw: true }, reason);
	}
	const bottom = leastCommonMultiple(first.bottom, second.bottom);
	const widen = (part: { top: bigint; bottom: bigint }): Leaf =>
		makeFraction((part.top * bottom) / part.bottom, bottom);
	const tree: SumTree = { kind: 'operation', sign, left: widen(first), right: widen(second) };
	return succeed({ tree, reason: message('engine.stepCommonBottom', { bottom: mathOfWhole(bottom) }) });
}

function multiplyFractions(left: Leaf, right: Leaf): Simplification {
	const [first, second] = [asFraction(left), asFraction(right)];
	const product = { ...makeFraction(first.top * second.top, first.bottom * second.bottom), isRaw: true };
	if (left.shape === 'fraction' && right.shape === 'fraction') {
		return finish(product, message('engine.stepMultiplyFractions'));
	}
	const whole: MathNode = mathOfSum(left.shape === 'fraction' ? right : left);
	return finish(product, message('engine.stepMultiplyTop', { whole }));
}

function turnDivisor(left: Leaf, right: Leaf): Simplification {
	const { top, bottom } = asFraction(right);
	const turned = makeFraction(bottom, top);
	const values = { divisor: mathOfSum(right), turned: mathOfSum(turned) };
	const tree: SumTree = { kind: 'operation', sign: '×', left, right: turned };
	return succeed({ tree, reason: message('engine.stepTurnDivisor', values) });
}

function asFraction(leaf: Leaf): { readonly top: bigint; readonly bottom: bigint } {
	return leaf.shape === 'fraction' ? leaf : { top: leaf.value.numerator, bottom: leaf.value.denominator };
}

function finish(leaf: Leaf, reason: Message): Simplification {
	return bitLength(leaf.value) > MOST_BITS ? fail(message('engine.evaluateTooBig')) : succeed({ tree: leaf, reason });
}

function withReason({ tree, reason }: Simplified, place: (tree: SumTree) => SumTree): Simplification {
	return succeed({ tree: place(tree), reason });
}
