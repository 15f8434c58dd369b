import { message, type Message } from '../base/message';
import { placesWanted, type NumberForm } from './number-form';
import { absRational, equalRational, greatestCommonDivisor, isWhole, type Rational } from './rational';
import type { ReadNumber } from './read-number';

/** A number beside the one that is asked for, by value first and then by form. */
export type FormVerdict =
	| { readonly kind: 'right' }
	/** The value is right; `wanted` says how to write it. */
	| { readonly kind: 'other-form'; readonly wanted: Message }
	| { readonly kind: 'wrong' };

export interface WantedNumber {
	readonly value: Rational;
	readonly form: NumberForm;
}

/** Compares exactly. A right value in another form is asked for again, never called wrong. */
export function compareForm(given: ReadNumber, { value, form }: WantedNumber): FormVerdict {
	if (!equalRational(given.value, value)) return { kind: 'wrong' };
	return fitsForm(given, form) ? { kind: 'right' } : { kind: 'other-form', wanted: askForForm(form) };
}

function askForForm(form: NumberForm): Message {
	switch (form) {
		case 'any':
			return message('engine.wantedWorkedOut');
		case 'whole':
			return message('engine.wantedWhole');
		case 'decimal':
			return message('engine.wantedDecimal');
		case 'fraction':
			return message('engine.wantedFraction');
		case 'simplest':
			return message('engine.wantedSimplest');
		case 'mixed':
			return message('engine.wantedMixed');
		case 'improper':
			return message('engine.wantedImproper');
		case 'percent':
			return message('engine.wantedPercent');
		case 'ratio':
			return message('engine.wantedRatio');
		case 'decimal-1':
		case 'decimal-2':
		case 'decimal-3':
			return message('engine.wantedPlaces', { count: placesWanted(form) ?? 0 });
	}
}

function fitsForm(given: ReadNumber, form: NumberForm): boolean {
	const isWholeValue = isWhole(given.value);
	switch (form) {
		case 'any':
			return given.form !== 'power';
		case 'whole':
		case 'percent':
			return given.form === form;
		case 'fraction':
		case 'improper':
			return isFraction(given);
		case 'ratio':
			return given.form === 'ratio' && isReduced(given);
		case 'decimal':
			return given.form === 'decimal' || given.form === 'whole';
		case 'decimal-1':
		case 'decimal-2':
		case 'decimal-3':
			return given.places === placesWanted(form);
		case 'simplest':
			if (isWholeValue) return given.form === 'whole';
			return (isFraction(given) || given.form === 'mixed') && isReduced(given);
		case 'mixed':
			if (isWholeValue) return given.form === 'whole';
			// Between -1 and 1 there are no wholes to take out.
			return absRational(given.value).numerator < given.value.denominator ? isFraction(given) : given.form === 'mixed';
	}
}

/** Many schools write 3:4 for 3/4. */
function isFraction({ form }: ReadNumber): boolean {
	return form === 'fraction' || form === 'ratio';
}

/** True when the ratio, the fraction, or the fraction of a mixed number cannot be made simpler. */
function isReduced({ written }: ReadNumber): boolean {
	return !!written && greatestCommonDivisor(written.numerator, written.denominator) === 1n;
}
