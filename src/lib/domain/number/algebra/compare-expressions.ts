import { createRandom } from '../../base/random';
import { evaluateNumber } from '../evaluate';
import type { Expression } from '../expression';
import { equalRational, rational } from '../rational';
import { equalPolynomials, multiplyPolynomials } from './polynomial';
import { quotientOf } from './quotient';
import { lettersOf } from './walk-expression';

export interface Equivalence {
	readonly equal: boolean;
	/** `decided` is a proof; `sampled` compared values at exact points, so that "not equal" is proved and "equal" is not. */
	readonly how: 'decided' | 'sampled';
}

const MOST_POINTS = 24;
/** Fewer points at which both sides have a value say nothing. */
const FEWEST_POINTS = 8;

/**
 * Whether two expressions have the same value for every value of their letters, as in 2(x + 3) and 6 + 2x. Quotients of
 * polynomials are decided by cross-multiplying, so x²/x and x count as equal although the first has no value at 0.
 */
export function areEquivalent(a: Expression, b: Expression): Equivalence {
	const [first, second] = [quotientOf(a), quotientOf(b)];
	const left = first && second && multiplyPolynomials(first.top, second.bottom);
	const right = first && second && multiplyPolynomials(second.top, first.bottom);
	return left && right ? { equal: equalPolynomials(left, right), how: 'decided' } : comparePoints(a, b);
}

function comparePoints(a: Expression, b: Expression): Equivalence {
	const letters = lettersOf(a, b);
	const random = createRandom(letters.join());
	let agreeing = 0;
	for (let point = 0; point < MOST_POINTS; point++) {
		const values = new Map(letters.map((letter) => [letter, rational(random.integer(-40, 40), random.integer(1, 9))]));
		const [left, right] = [evaluateNumber(a, values), evaluateNumber(b, values)];
		if (!left.ok || !right.ok) continue;
		if (!equalRational(left.value, right.value)) return { equal: false, how: 'sampled' };
		agreeing++;
	}
	return { equal: agreeing >= FEWEST_POINTS, how: 'sampled' };
}
