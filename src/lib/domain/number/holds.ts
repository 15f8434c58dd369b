import type { Comparison } from './expression';
import { compareRational, type Rational } from './rational';

/** Whether what a sign says of two numbers is true. */
export function holds(left: Rational, sign: Comparison, right: Rational): boolean {
	const order = compareRational(left, right);
	switch (sign) {
		case '=':
			return order === 0;
		case '≠':
			return order !== 0;
		case '<':
			return order < 0;
		case '>':
			return order > 0;
		case '≤':
			return order <= 0;
		case '≥':
			return order >= 0;
	}
}
