import { message } from '../../base/message';
import type { Expression } from '../expression';
import { bitLength } from '../rational';
import { IDEA, makeMove, type Move } from './algebra-step';
import { nextCollectMove } from './collect';
import { commonFactorOf, divideTerms, sumOfTerms } from './common-factor';
import { nextExpandMove } from './expand';
import { groupTerms, takeBracketOut } from './group-terms';
import { mathOfAlgebra } from './math-of-algebra';
import { factorsOf, tidyFactors, writeFactors, type Product } from './product';
import { splitQuadratic, splitSquares } from './split-quadratic';
import { partsOf, sumOf, type SignedPart } from './sum-parts';
import { countPieces } from './walk-expression';
import type { Monomial } from './write-monomial';

/**
 * The next step to a product whose brackets cannot be split further in school: common factors, four terms in two groups,
 * differences of squares, quadratics over whole numbers. Undefined when nothing is left to do.
 */
export function nextFactoriseMove(expression: Expression): Move | undefined {
	const [first, ...others] = partsOf(expression);
	return first && others.length === 0 ? factoriseProduct(first) : factoriseSum(expression);
}

function factoriseProduct(part: SignedPart): Move | undefined {
	const product = factorsOf(part);
	if (!product) return undefined;
	if (product.brackets.length === 0) return nextCollectMove(sumOf([part]));
	return splitBracket(product) ?? shortenFront(part, product);
}

function splitBracket(product: Product): Move | undefined {
	const { brackets } = product;
	for (const [index, bracket] of brackets.entries()) {
		const inside = factoriseSum(bracket.inner);
		if (!inside) continue;
		const changed = brackets.map((other, place) => (place === index ? { ...bracket, inner: inside.after } : other));
		const after = sumOf([tidyFactors({ ...product, brackets: changed })]);
		return { ...inside, after, reason: message('algebra.stepInside', { then: inside.reason }) };
	}
	return undefined;
}

/** 2 × 3(x + 1) is 6(x + 1). */
function shortenFront(part: SignedPart, product: Product): Move | undefined {
	const [before, after] = [sumOf([part]), sumOf([writeFactors(product)])];
	if (countPieces(before) <= countPieces(after)) return undefined;
	const values = { before: mathOfAlgebra(before), after: mathOfAlgebra(after) };
	return makeMove(before, { after, reason: message('algebra.stepWorkOut', values) });
}

function factoriseSum(sum: Expression): Move | undefined {
	const products = partsOf(sum).map(factorsOf);
	if (!products.every((product) => product !== undefined)) return undefined;
	if (products.some(({ brackets }) => brackets.length > 0)) return takeBracketOut(products) ?? nextExpandMove(sum);
	const terms: readonly Monomial[] = products;
	return (
		groupTerms(terms) ?? nextCollectMove(sum) ?? takeFactorOut(terms) ?? splitSquares(terms) ?? splitQuadratic(terms)
	);
}

function takeFactorOut(terms: readonly Monomial[]): Move | undefined {
	const factor = commonFactorOf(terms);
	const { numerator, denominator } = factor.coefficient;
	if (numerator === denominator && factor.letters === '') return undefined;
	const inner = sumOfTerms(divideTerms(terms, factor));
	const written = sumOfTerms([factor]);
	return {
		after: sumOf([writeFactors({ ...factor, brackets: [{ inner, power: 1 }] })]),
		reason: message('algebra.stepCommonFactor', { factor: mathOfAlgebra(written) }),
		// Taking 2 out of 6x + 12 leaves less to take out than taking nothing.
		effort: IDEA * (bitLength(factor.coefficient) + factor.letters.length)
	};
}
