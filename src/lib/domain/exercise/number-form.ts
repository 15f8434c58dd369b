import { message, type Message } from '../base/message';
import { absRational, greatestCommonDivisor, isWhole } from '../number/rational';
import type { ReadNumber } from '../number/read-number';
import type { NumberForm } from './template';

const WANTED: Readonly<Record<Exclude<NumberForm, 'any'>, Message>> = {
	whole: message('engine.wantedWhole'),
	decimal: message('engine.wantedDecimal'),
	fraction: message('engine.wantedFraction'),
	simplest: message('engine.wantedSimplest'),
	mixed: message('engine.wantedMixed'),
	percent: message('engine.wantedPercent')
};

/** What to ask for when a right value is written in another form than the wanted one; undefined when the form fits. */
export function askForForm(given: ReadNumber, form: NumberForm): Message | undefined {
	return form === 'any' || fitsForm(given, form) ? undefined : WANTED[form];
}

function fitsForm(given: ReadNumber, form: Exclude<NumberForm, 'any'>): boolean {
	const isWholeValue = isWhole(given.value);
	switch (form) {
		case 'whole':
		case 'fraction':
		case 'percent':
			return given.form === form;
		case 'decimal':
			return given.form === 'decimal' || given.form === 'whole';
		case 'simplest':
			if (isWholeValue) return given.form === 'whole';
			return (given.form === 'fraction' || given.form === 'mixed') && isReduced(given);
		case 'mixed':
			if (isWholeValue) return given.form === 'whole';
			// Between -1 and 1 there are no wholes to take out.
			return absRational(given.value).numerator < given.value.denominator
				? given.form === 'fraction'
				: given.form === 'mixed';
	}
}

/** True when the fraction, or the fraction of a mixed number, cannot be made simpler. */
function isReduced({ written }: ReadNumber): boolean {
	return !!written && greatestCommonDivisor(written.numerator, written.denominator) === 1n;
}
