import { absRational, isWhole, multiplyRational, rational, type Rational } from '../number/rational';
import { decimalText, rationalToText } from '../number/rational-text';
import type { NumberForm } from './template';

/**
 * A number as a learner would type it in the wanted form, with ASCII digits and `.` as decimal sign;
 * undefined where it has no such form, as 1/3 has no decimal one.
 */
export function writeInForm(value: Rational, form: NumberForm): string | undefined {
	switch (form) {
		case 'any':
		case 'simplest':
			return rationalToText(value);
		case 'fraction':
			return `${value.numerator}/${value.denominator}`;
		case 'whole':
			return isWhole(value) ? rationalToText(value) : undefined;
		case 'mixed':
			return writeMixed(value);
		case 'decimal':
			return decimalText(value);
		case 'percent': {
			const hundredfold = decimalText(multiplyRational(value, rational(100)));
			return hundredfold === undefined ? undefined : `${hundredfold}%`;
		}
	}
}

function writeMixed(value: Rational): string {
	const { numerator, denominator } = value;
	const size = absRational(value).numerator;
	const whole = size / denominator;
	const rest = size % denominator;
	if (whole === 0n || rest === 0n) return rationalToText(value);
	return `${numerator < 0n ? '-' : ''}${whole} ${rest}/${denominator}`;
}
