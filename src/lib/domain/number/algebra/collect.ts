import { message, type Message } from '../../base/message';
import type { Expression } from '../expression';
import { mathOfRow, mathOfSign, mathOfWhole } from '../math-of';
import { addRational, greatestCommonDivisor, isWhole, rational } from '../rational';
import { makeMove, type Change, type Move } from './algebra-step';
import { mathOfAlgebra } from './math-of-algebra';
import { productOf } from './product';
import { isStandardTerm } from './standard-term';
import { sumOf, type SignedPart } from './sum-parts';
import { termsOf, type Term } from './terms';
import { styleOf } from './walk-expression';
import { isFraction, writeMonomial } from './write-monomial';

/**
 * The next step of a sum without brackets to one in which every term is short and no two are alike; undefined when it is
 * one. First all terms are worked out, then one kind of term after another is put together.
 */
export function nextCollectMove(expression: Expression): Move<Expression> | undefined {
	const change = workOutTerms(expression) ?? joinAlike(expression);
	return change && makeMove(expression, change);
}

/** Writes every term short: `2 × 3x` becomes `6x`, `x + (-3)` becomes `x - 3`, `0x` goes. */
export function workOutTerms(expression: Expression): Change | undefined {
	const terms = termsOf(expression);
	const isDone = ({ coefficient, written }: Term): boolean =>
		isStandardTerm(written.part) && (coefficient.numerator !== 0n || terms.length === 1);
	const changed = terms.filter((term) => !isDone(term));
	const [first, second] = changed;
	if (!first) return undefined;
	const style = styleOf(expression);
	const after = terms.flatMap((term) => {
		if (isDone(term)) return [term.written];
		return term.coefficient.numerator === 0n ? [] : [writeMonomial(term, style)];
	});
	const reason = second
		? message('algebra.stepWorkOutAll')
		: explainTerm(first, terms[0] === first, writeMonomial(first, style));
	return { after: sumOf(after), reason };
}

/** Puts the first terms that are alike together, in the place of the first of them. */
export function joinAlike(expression: Expression): Change | undefined {
	const terms = termsOf(expression);
	const first = terms.find(({ letters }) => terms.filter((term) => term.letters === letters).length > 1);
	if (!first) return undefined;
	const alike = terms.filter(({ letters }) => letters === first.letters);
	const coefficient = alike.reduce((sum, term) => addRational(sum, term.coefficient), rational(0));
	const joined = coefficient.numerator === 0n ? [] : [writeMonomial({ ...first, coefficient }, styleOf(expression))];
	const after = terms.flatMap((term) => (term === first ? joined : alike.includes(term) ? [] : [term.written]));
	const parts = mathOfAlgebra(sumOf(alike.map(({ written }) => written)));
	return { after: sumOf(after), reason: message('algebra.stepAlike', { parts, result: mathOfAlgebra(sumOf(joined)) }) };
}

function explainTerm({ written }: Term, isFirst: boolean, short: SignedPart): Message {
	const { isNegative, part } = written;
	if (part.kind === 'group' && !isFirst) {
		const [before, after] = [written, short].map((signed) =>
			mathOfRow([mathOfSign(signed.isNegative ? '-' : '+'), mathOfAlgebra(signed.part)])
		);
		if (before && after) return message('algebra.stepSameAs', { before, after });
	}
	const factor = findCancellable(part);
	if (factor > 1n && isFraction(short.part)) return message('engine.stepSimplify', { factor: mathOfWhole(factor) });
	const result = sumOf([{ ...short, isNegative: short.isNegative !== isNegative }]);
	return message('algebra.stepWorkOut', { before: mathOfAlgebra(part), after: mathOfAlgebra(result) });
}

/** The 2 of `6x/4`; 1 where the top or the bottom is to be worked out first. */
function findCancellable(part: Expression): bigint {
	if (!isFraction(part) || !isStandardTerm(part.left) || !isStandardTerm(part.right)) return 1n;
	const [top, bottom] = [productOf(part.left)?.coefficient, productOf(part.right)?.coefficient];
	return top && bottom && isWhole(top) && isWhole(bottom) ? greatestCommonDivisor(top.numerator, bottom.numerator) : 1n;
}
