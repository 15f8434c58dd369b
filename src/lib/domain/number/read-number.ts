import { fail, mapResult, succeed, type Result } from '../base/result';
import { endOfSpan, refuseAt, type NumberSpan } from './number-span';
import { multiplyRational, negateRational, rational, type Rational } from './rational';
import type { DecimalSign } from './read-decimal';
import type { ReadError } from './read-error';
import { readNumberForm } from './read-number-form';
import { tracePlainly } from './write-plainly';

/** A number as somebody typed it. */
export interface ReadNumber {
	readonly value: Rational;
	readonly form: 'whole' | 'decimal' | 'fraction' | 'mixed' | 'percent' | 'ratio' | 'power';
	/**
	 * The fraction or ratio as typed, of a mixed number its fraction part: 2/4 is not 1/2. Only for `fraction`, `ratio`
	 * and `mixed`.
	 */
	readonly written?: { readonly numerator: bigint; readonly denominator: bigint };
	/** Digits after the decimal sign, as typed: 2 in 1.50. Only for `decimal`. */
	readonly places?: number;
	/** Only for `power`. A minus in front belongs to the power, not to its base. */
	readonly power?: { readonly base: Rational; readonly exponent: number };
}

export interface ReadNumberOptions {
	readonly decimalSign: DecimalSign;
}

type Reading = Result<ReadNumber, ReadError>;

const LONGEST_NUMBER = 60;
const HUNDREDTH = rational(1, 100);

/**
 * Reads one number as children type it on phones: `1 1/2`, `1½`, `0,75`, `٣/٤`, `50 %`, `3:4`, `2³`, `1 000`, with any
 * digits, spaces and minus signs. Fails with the place and a sentence that says what to change; it never throws.
 */
export function readNumber(text: string, { decimalSign }: ReadNumberOptions): Reading {
	const trimmed = text.trim();
	const start = text.length - text.trimStart().length;
	if (trimmed.length > LONGEST_NUMBER) return refuseAt(start + LONGEST_NUMBER, 'engine.readTooLong');
	const { plain, positions } = tracePlainly(trimmed);
	const read = readPlain(plain, decimalSign);
	if (read.ok) return read;
	const position = start + (positions[read.error.position] ?? trimmed.length);
	return fail({ position, message: read.error.message });
}

/** Its errors count positions in the plain spelling. */
function readPlain(plain: string, decimalSign: DecimalSign): Reading {
	if (plain === '') return refuseAt(0, 'engine.readEmpty');
	const letter = plain.search(/\p{L}/u);
	if (letter >= 0) return refuseAt(letter, 'engine.readLetters');
	const twoSigns = /[-+] ?(?=[-+])/u.exec(plain);
	if (twoSigns) return refuseAt(twoSigns.index + twoSigns[0].length, 'engine.readTwoSigns');

	const [front = '', sign] = /^([-+]?) ?/u.exec(plain) ?? [];
	const unsigned = readUnsigned({ text: plain.slice(front.length), at: front.length }, decimalSign);
	return sign === '-' ? mapResult(unsigned, negateReading) : unsigned;
}

function readUnsigned(span: NumberSpan, decimalSign: DecimalSign): Reading {
	// Arabic keyboards put the percent sign in front.
	const [, before, after = ''] = /^(?:([^%]+?) ?%|% ?([^%]+))$/u.exec(span.text) ?? [];
	if (before === undefined && after === '') return readNumberForm(span, decimalSign);
	const inner = before === undefined ? endOfSpan(span, after) : { text: before, at: span.at };
	const read = readNumberForm(inner, decimalSign);
	if (!read.ok) return read;
	const { value, form } = read.value;
	if (form === 'power' || form === 'ratio') return refuseAt(inner.at, 'engine.readNotANumber');
	return succeed({ value: multiplyRational(value, HUNDREDTH), form: 'percent' });
}

function negateReading(reading: ReadNumber): ReadNumber {
	const negative = { ...reading, value: negateRational(reading.value) };
	if (!reading.written || reading.form === 'mixed') return negative;
	const { numerator, denominator } = reading.written;
	return { ...negative, written: { numerator: -numerator, denominator } };
}
