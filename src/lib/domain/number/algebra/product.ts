import type { Expression } from '../expression';
import { divideRational, multiplyRational, powRational, rational, type Rational } from '../rational';
import { constantOf, joinLetters, monomial } from './polynomial';
import { polynomialOf } from './quotient';
import { partsOf, type SignedPart } from './sum-parts';
import {
	isFraction,
	operate,
	writeMonomial,
	writeNumber,
	writeProduct,
	type Monomial,
	type NumberStyle
} from './write-monomial';

/** One part of a sum taken apart: a number, letters, and the brackets that hold a sum, each as often as it stands there. */
export interface Product extends Monomial {
	readonly brackets: readonly Bracket[];
}

export interface Bracket {
	readonly inner: Expression;
	readonly power: number;
}

type Operation = Extract<Expression, { kind: 'operation' }>;

const MOST_FACTORS = 24;
const MOST_BRACKETS = 6;

/** Nothing to multiply by. */
export const NO_FACTORS: Product = { coefficient: rational(1), letters: '', brackets: [] };

/** A part with the sign before it. Undefined where something else than a number is divided by, and for functions. */
export function factorsOf({ isNegative, part }: SignedPart): Product | undefined {
	return scale(productOf(part), rational(isNegative ? -1 : 1));
}

export function productOf(part: Expression): Product | undefined {
	switch (part.kind) {
		case 'number':
			return { ...NO_FACTORS, coefficient: part.value };
		case 'variable':
			return { ...NO_FACTORS, letters: part.name };
		case 'percent':
			return scale(productOf(part.inner), rational(1, 100));
		case 'group':
			return productOfSum(part.inner);
		case 'negate':
			return productOfSum(part);
		case 'operation':
			return part.operator === '+' || part.operator === '-' ? productOfSum(part) : productOfOperation(part);
		default:
			return undefined;
	}
}

/** Whether every part, inside brackets too, can be taken apart, and few enough brackets stand side by side to expand. */
export function canBeTakenApart(expression: Expression): boolean {
	return partsOf(expression).every((signed) => {
		const brackets = factorsOf(signed)?.brackets;
		const count = brackets?.reduce((sum, { power }) => sum + power, 0) ?? Infinity;
		return count <= MOST_BRACKETS && brackets?.every(({ inner }) => canBeTakenApart(inner)) === true;
	});
}

/** Numbers and letters in front, then the brackets; a bottom goes below all of it, as in (x + 1)/2. */
export function writeFactors(product: Product, style: NumberStyle = 'fractions'): SignedPart {
	const { isNegative, part } = writeMonomial(product, style);
	if (product.brackets.length === 0) return { isNegative, part };
	const front = isFraction(part) ? part.left : part;
	const isOne = front.kind === 'number' && front.text === '1';
	const factors = [...(isOne ? [] : [front]), ...product.brackets.map(writeBracket)].reduce(writeProduct);
	return { isNegative, part: isFraction(part) ? operate(factors, '/', part.right) : factors };
}

/** Sums side by side in brackets, each raised to the same power. */
export function writeBrackets(sums: readonly Expression[], power = 1): Expression {
	return sums.map((inner) => writeBracket({ inner, power })).reduce(writeProduct);
}

/** As `writeFactors`, but a bracket around one term only is gone: 5(2x) is 10x. */
export function tidyFactors(product: Product, style?: NumberStyle): SignedPart {
	return writeFactors(factorsOf(writeFactors(product)) ?? product, style);
}

function productOfSum(sum: Expression): Product | undefined {
	const [first, ...others] = partsOf(sum);
	return first && others.length === 0 ? factorsOf(first) : { ...NO_FACTORS, brackets: [{ inner: sum, power: 1 }] };
}

function productOfOperation({ left, operator, right }: Operation): Product | undefined {
	const first = productOf(left);
	if (operator === '×') {
		const second = productOf(right);
		return first && second && multiply(first, second);
	}
	const value = constantOf(polynomialOf(right) ?? monomial(rational(1), 'x'));
	if (operator === '^') return first && value && raise(first, value);
	const factor = value && divideRational(rational(1), value);
	return factor && scale(first, factor);
}

function multiply(a: Product, b: Product): Product | undefined {
	return limit({
		coefficient: multiplyRational(a.coefficient, b.coefficient),
		letters: joinLetters(a.letters, b.letters),
		brackets: [...a.brackets, ...b.brackets]
	});
}

function raise({ coefficient, letters, brackets }: Product, exponent: Rational): Product | undefined {
	const value = powRational(coefficient, exponent);
	const times = Number(exponent.numerator);
	if (!value || times < 0 || times > MOST_FACTORS) return undefined;
	const raised = brackets.map(({ inner, power }) => ({ inner, power: power * times }));
	return limit({
		coefficient: value,
		letters: joinLetters(letters.repeat(times), ''),
		brackets: raised.filter(({ power }) => power > 0)
	});
}

function limit(product: Product): Product | undefined {
	const factors = product.brackets.reduce((sum, { power }) => sum + power, product.letters.length);
	return factors > MOST_FACTORS ? undefined : product;
}

function scale(product: Product | undefined, factor: Rational): Product | undefined {
	return product && { ...product, coefficient: multiplyRational(product.coefficient, factor) };
}

function writeBracket({ inner, power }: Bracket): Expression {
	const group: Expression = { kind: 'group', inner };
	return power === 1 ? group : operate(group, '^', writeNumber(rational(power)));
}
