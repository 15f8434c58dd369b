import { findLastIndex } from '../../base/find-last';
import { joinLetters } from '../../number/algebra/polynomial';
import { polynomialOf } from '../../number/algebra/quotient';
import { partsOf, sumOf } from '../../number/algebra/sum-parts';
import { writeMonomial, writeProduct, type Monomial } from '../../number/algebra/write-monomial';
import type { Expression } from '../../number/expression';
import {
	addRational,
	divideRational,
	equalRational,
	greatestCommonDivisor,
	isWhole,
	negateRational,
	rational,
	type Rational
} from '../../number/rational';
import { changeExpression } from './change-expression';
import { defineAlgebraRule } from './define-algebra-rule';

const ONE = rational(1);

/** The terms of a sum as they are written, like ones apart; undefined where a part holds a sum itself. */
function termsOf(expression: Expression): readonly Monomial[] | undefined {
	const terms: Monomial[] = [];
	for (const { isNegative, part } of partsOf(expression)) {
		const [only, ...others] = polynomialOf(part) ?? [];
		if (!only || others.length > 0) return undefined;
		const [letters, size] = only;
		terms.push({ letters, coefficient: isNegative ? negateRational(size) : size });
	}
	return terms;
}

function writeTerms(terms: readonly Monomial[]): Expression {
	return sumOf(terms.map((term) => writeMonomial(term)));
}

/** Changes the whole expression and each bracket in it by their terms. */
function changeTerms(
	change: (terms: readonly Monomial[]) => readonly Monomial[] | undefined
): (expression: Expression) => readonly Expression[] {
	const changeSum = (sum: Expression): readonly Expression[] => {
		const terms = termsOf(sum);
		const changed = terms && terms.length > 1 ? change(terms) : undefined;
		return changed ? [writeTerms(changed)] : [];
	};
	return (expression) => [
		...changeSum(expression),
		...changeExpression(expression, (part) =>
			part.kind === 'group' ? changeSum(part.inner).map((inner) => ({ kind: 'group', inner })) : []
		)
	];
}

function joinAll(terms: readonly Monomial[]): Monomial {
	const kinds = [...new Set(terms.map(({ letters }) => letters))];
	return { letters: kinds.reduce(joinLetters), coefficient: addCoefficients(terms) };
}

function addCoefficients(terms: readonly Monomial[]): Rational {
	return terms.map(({ coefficient }) => coefficient).reduce(addRational);
}

/** A letter alone shows no number: who joins x and 2 writes 2x. */
function showsNumber({ coefficient, letters }: Monomial): boolean {
	return letters === '' || !equalRational(coefficient, ONE);
}

export const termRules = [
	defineAlgebraRule({
		id: 'joins-unlike-terms',
		sources: ['MaE55', 'Booth 1984'],
		frequency: 0.3,
		goal: 'collect',
		example: '2x + 3',
		think: changeTerms((terms) => {
			const isUnlike = terms.some(({ letters }) => letters !== terms[0]?.letters);
			if (!isUnlike) return undefined;
			const shown = terms.filter(showsNumber);
			return [{ ...joinAll(terms), coefficient: shown.length > 0 ? addCoefficients(shown) : ONE }];
		})
	}),
	defineAlgebraRule({
		id: 'takes-the-letter-away',
		sources: ['Booth 1984'],
		frequency: 0.2,
		goal: 'collect',
		example: '5x - x',
		think: changeTerms((terms) => {
			const taken = terms.findIndex(({ letters, coefficient }) => letters && equalRational(coefficient, rational(-1)));
			const from = terms.findIndex(({ letters }, at) => at !== taken && letters === terms[taken]?.letters);
			const term = terms[from];
			if (!term) return undefined;
			return terms.filter((_, at) => at !== taken && at !== from).concat({ ...term, letters: '' });
		})
	}),
	defineAlgebraRule({
		id: 'adds-powers-too',
		sources: ['Ashlock'],
		frequency: 0.15,
		goal: 'collect',
		example: 'x + x',
		think: changeTerms((terms) => {
			const first = terms.find(
				({ letters }, at) => letters && findLastIndex(terms, (term) => term.letters === letters) > at
			);
			if (!first) return undefined;
			const like = terms.filter(({ letters }) => letters === first.letters);
			// x + x becomes x², not 2x²: a 1 that is not written is not added.
			const joined = { ...joinAll(like), letters: first.letters.repeat(like.length) };
			const others = terms.filter(({ letters }) => letters !== first.letters);
			return [like.some(showsNumber) ? joined : { ...joined, coefficient: ONE }, ...others];
		})
	}),
	defineAlgebraRule({
		id: 'takes-factor-from-the-first',
		sources: ['Ashlock'],
		frequency: 0.2,
		goal: 'factorise',
		example: '2x + 6',
		think: (expression) => {
			const terms = termsOf(expression) ?? [];
			const [first, ...others] = terms;
			if (!first || others.length === 0) return [];
			const factor = commonFactor(terms);
			const coefficient = factor && divideRational(first.coefficient, factor.coefficient);
			if (!factor || !coefficient) return [];
			const shorter = { coefficient, letters: first.letters.replace(factor.letters, '') };
			const group: Expression = { kind: 'group', inner: writeTerms([shorter, ...others]) };
			return [writeProduct(writeMonomial(factor).part, group)];
		}
	})
];

/** A whole number, or else one letter, that every term has as a factor. */
function commonFactor(terms: readonly Monomial[]): Monomial | undefined {
	if (!terms.every(({ coefficient }) => isWhole(coefficient))) return undefined;
	const number = terms.map(({ coefficient }) => coefficient.numerator).reduce(greatestCommonDivisor);
	if (number > 1n) return { coefficient: rational(number), letters: '' };
	const letter = [...(terms[0]?.letters ?? '')].find((one) => terms.every(({ letters }) => letters.includes(one)));
	return letter === undefined ? undefined : { coefficient: rational(1), letters: letter };
}
