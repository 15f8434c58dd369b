import { message } from '../../base/message';
import type { Expression } from '../expression';
import { mathOfWhole } from '../math-of';
import { negateRational, rational } from '../rational';
import { IDEA, type Move } from './algebra-step';
import { sumOfTerms } from './common-factor';
import { mathOfAlgebra } from './math-of-algebra';
import { writeBrackets } from './product';
import type { Monomial } from './write-monomial';

/** 9x² - 4 as (3x - 2)(3x + 2). */
export function splitSquares(terms: readonly Monomial[]): Move | undefined {
	const plus = terms.find(({ coefficient }) => coefficient.numerator > 0n);
	const minus = terms.find(({ coefficient }) => coefficient.numerator < 0n);
	const [first, second] = [plus && rootOf(plus), minus && rootOf(minus)];
	if (terms.length !== 2 || !first || !second) return undefined;
	const factors = [sumOfTerms([first, negate(second)]), sumOfTerms([first, second])];
	const values = { first: mathOfAlgebra(sumOfTerms([first])), second: mathOfAlgebra(sumOfTerms([second])) };
	return { after: writeBrackets(factors), reason: message('algebra.stepSquares', values), effort: 2 * IDEA };
}

/**
 * x² + 5x + 6 as (x + 2)(x + 3). Of 2x² + 7x + 3 only the middle is split, so that it can be grouped: 2x² + x + 6x + 3.
 * Undefined where no whole numbers do it.
 */
export function splitQuadratic(terms: readonly Monomial[]): Move | undefined {
	const [square, middle, constant] = [2, 1, 0].map((degree) => terms.find(({ letters }) => letters.length === degree));
	if (terms.length !== 3 || !square || !middle || !constant) return undefined;
	if (square.letters !== middle.letters.repeat(2)) return undefined;
	const [a, b, c] = [square.coefficient.numerator, middle.coefficient.numerator, constant.coefficient.numerator];
	const root = squareRootOf(b * b - 4n * a * c);
	if (root === undefined) return undefined;
	if (a < 0n) return takeMinusOut([square, middle, constant]);

	const [first, second] = [(b - root) / 2n, (b + root) / 2n].sort((one, other) => Number(sizeOf(one) - sizeOf(other)));
	const [m, n] = [first ?? 0n, second ?? 0n];
	const values = { product: mathOfWhole(a * c), sum: mathOfWhole(b), first: mathOfWhole(m), second: mathOfWhole(n) };
	const times = (number: bigint, { letters }: Monomial): Monomial => ({ coefficient: rational(number), letters });
	if (a === 1n) {
		const factors = (m === n ? [m] : [m, n]).map((number) => sumOfTerms([times(1n, middle), times(number, constant)]));
		return {
			after: writeBrackets(factors, 2 / factors.length),
			reason: message('algebra.stepTwoNumbers', values),
			effort: 3 * IDEA
		};
	}
	const after = sumOfTerms([square, times(m, middle), times(n, middle), constant]);
	return { after, reason: message('algebra.stepSplitMiddle', values), effort: IDEA };
}

function takeMinusOut(terms: readonly Monomial[]): Move {
	const factor = sumOfTerms([{ coefficient: rational(-1), letters: '' }]);
	const after: Expression = { kind: 'negate', inner: writeBrackets([sumOfTerms(terms.map(negate))]) };
	return { after, reason: message('algebra.stepCommonFactor', { factor: mathOfAlgebra(factor) }), effort: IDEA };
}

/** 3x of 9x², whatever its sign; undefined where there is none. */
function rootOf({ coefficient, letters }: Monomial): Monomial | undefined {
	const root = squareRootOf(sizeOf(coefficient.numerator));
	const isEven = /^(?:(.)\1)*$/u.test(letters);
	if (root === undefined || coefficient.denominator !== 1n || !isEven) return undefined;
	return { coefficient: rational(root), letters: letters.replace(/(.)\1/gu, '$1') };
}

/** Undefined where it is not whole, and for numbers of more than 15 digits. */
function squareRootOf(square: bigint): bigint | undefined {
	if (square < 0n || square > 10n ** 15n) return undefined;
	const root = BigInt(Math.round(Math.sqrt(Number(square))));
	return root * root === square ? root : undefined;
}

function sizeOf(number: bigint): bigint {
	return number < 0n ? -number : number;
}

function negate({ coefficient, letters }: Monomial): Monomial {
	return { coefficient: negateRational(coefficient), letters };
}
