import { mathOfRational } from '../number/math-of';
import { mathToText } from '../number/math-text';
import { placesWanted, type NumberForm } from '../number/number-form';
import { printDecimal } from '../number/print-number';
import { absRational, multiplyRational, rational, type Rational } from '../number/rational';
import { decimalText } from '../number/rational-text';

/**
 * A number as a learner would type it in the wanted form, with ASCII digits and `.` as decimal sign.
 * Where it has no such form, as 1/3 has no decimal one, it is a fraction.
 */
export function writeInForm(value: Rational, form: NumberForm): string {
	switch (form) {
		case 'percent': {
			const hundredfold = decimalText(multiplyRational(value, rational(100)));
			return hundredfold === undefined ? writeInForm(value, 'any') : `${hundredfold}%`;
		}
		case 'decimal-1':
		case 'decimal-2':
		case 'decimal-3':
			return writeWithPlaces(value, placesWanted(form) ?? 0);
		case 'ratio':
			return `${value.numerator}:${value.denominator}`;
		default:
			return mathToText(mathOfRational(value, form === 'improper' ? 'fraction' : form), (canonical) => canonical);
	}
}

function writeWithPlaces(value: Rational, places: number): string {
	if (10n ** BigInt(places) % value.denominator !== 0n) return writeInForm(value, 'any');
	return (value.numerator < 0n ? '-' : '') + printDecimal(absRational(value), places);
}
