import { mathOfRational } from '../number/math-of';
import { mathToText } from '../number/math-text';
import { multiplyRational, rational, type Rational } from '../number/rational';
import { decimalText } from '../number/rational-text';
import type { NumberForm } from './template';

/**
 * A number as a learner would type it in the wanted form, with ASCII digits and `.` as decimal sign.
 * Where it has no such form, as 1/3 has no decimal one, it is a fraction.
 */
export function writeInForm(value: Rational, form: NumberForm): string {
	if (form !== 'percent') return mathToText(mathOfRational(value, form), (canonical) => canonical);
	const hundredfold = decimalText(multiplyRational(value, rational(100)));
	return hundredfold === undefined ? writeInForm(value, 'any') : `${hundredfold}%`;
}
