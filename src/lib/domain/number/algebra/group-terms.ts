import type { MathNode } from '../../base/math-node';
import { message } from '../../base/message';
import type { Expression } from '../expression';
import { negateRational } from '../rational';
import { IDEA, type Move } from './algebra-step';
import { commonFactorOf, divideTerms, sumOfTerms } from './common-factor';
import { mathOfAlgebra } from './math-of-algebra';
import { equalPolynomials } from './polynomial';
import { NO_FACTORS, tidyFactors, writeFactors, type Bracket, type Product } from './product';
import { polynomialOf } from './quotient';
import { openBracket, sumOf } from './sum-parts';
import type { Monomial } from './write-monomial';

/** 2x² + x + 6x + 3 as x(2x + 1) + 3(2x + 1): two and two terms that leave the same bracket. */
export function groupTerms(terms: readonly Monomial[]): Move | undefined {
	const kinds = new Set(terms.map(({ letters }) => letters));
	if (terms.length !== 4 || kinds.size < 3) return undefined;
	const [left, right] = [terms.slice(0, 2), terms.slice(2)];
	const [factor, other] = [commonFactorOf(left), commonFactorOf(right)];
	const inner = sumOfTerms(divideTerms(left, factor));
	const opposite = { ...other, coefficient: negateRational(other.coefficient) };
	const second = [other, opposite].find((some) => areSame(inner, sumOfTerms(divideTerms(right, some))));
	if (!second) return undefined;
	const after = sumOf([factor, second].map((some) => writeFactors({ ...some, brackets: [{ inner, power: 1 }] })));
	return { after, reason: message('algebra.stepGroup', { bracket: mathOfBracket(inner) }), effort: IDEA };
}

/** x(2x + 1) + 3(2x + 1) as (2x + 1)(x + 3): a bracket that is in every part goes in front. */
export function takeBracketOut(products: readonly Product[]): Move | undefined {
	const common = products[0]?.brackets.find(({ inner }) => products.every((product) => findBracket(product, inner)));
	if (!common) return undefined;
	const { inner } = common;
	const rest = sumOf(products.flatMap((product) => openBracket(tidyFactors(removeBracket(product, inner)))));
	const brackets = [inner, rest].map((sum) => ({ inner: sum, power: 1 }));
	const after = sumOf([tidyFactors({ ...NO_FACTORS, brackets })]);
	return { after, reason: message('algebra.stepCommonBracket', { bracket: mathOfBracket(inner) }), effort: IDEA };
}

function findBracket({ brackets }: Product, inner: Expression): Bracket | undefined {
	return brackets.find((bracket) => areSame(bracket.inner, inner));
}

/** Takes one of a bracket's powers away. */
function removeBracket(product: Product, inner: Expression): Product {
	const common = findBracket(product, inner);
	const brackets = product.brackets.map((bracket) =>
		bracket === common ? { ...bracket, power: bracket.power - 1 } : bracket
	);
	return { ...product, brackets: brackets.filter(({ power }) => power > 0) };
}

function areSame(a: Expression, b: Expression): boolean {
	const [first, second] = [polynomialOf(a), polynomialOf(b)];
	return first !== undefined && second !== undefined && equalPolynomials(first, second);
}

function mathOfBracket(inner: Expression): MathNode {
	return mathOfAlgebra({ kind: 'group', inner });
}
