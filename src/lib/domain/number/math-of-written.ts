import type { MathNode } from '../base/math-node';
import { mathOfFraction, mathOfRational, mathOfRow, mathOfSign, mathOfWhole } from './math-of';
import { printNumber } from './print-number';
import { absRational, rational, subtractRational } from './rational';
import type { ReadNumber } from './read-number';

/** A number as it was typed, as mathematics: 2/4 and 1.50 stay what they are. */
export function mathOfWritten(number: ReadNumber): MathNode {
	const { form, value } = number;
	if (form === 'whole' || form === 'decimal') {
		return { kind: 'number', text: printNumber(number, { decimalSign: 'point' }) };
	}
	if (form === 'percent') return mathOfRational(value, 'percent');
	const size = mathOfSize(number);
	return value.numerator < 0n ? mathOfRow([mathOfSign('-'), size]) : size;
}

function mathOfSize({ form, value, written, power }: ReadNumber): MathNode {
	if (power)
		return {
			kind: 'power',
			base: mathOfRational(power.base, 'decimal'),
			exponent: mathOfWhole(BigInt(power.exponent))
		};
	const { numerator, denominator } = written ?? value;
	const top = numerator < 0n ? -numerator : numerator;
	if (form === 'ratio') return mathOfRow([mathOfWhole(top), mathOfSign(':'), mathOfWhole(denominator)]);
	const fraction = mathOfFraction(top, denominator);
	if (form !== 'mixed') return fraction;
	const whole = subtractRational(absRational(value), rational(top, denominator));
	return { kind: 'mixed', whole: mathOfRational(whole), fraction };
}
