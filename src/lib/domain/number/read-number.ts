import { message, type Message } from '../base/message';
import { fail, mapResult, succeed, type Result } from '../base/result';
import { addRational, multiplyRational, negateRational, rational, type Rational } from './rational';
import { rationalFromText } from './rational-text';
import { readDecimal, type DecimalSign } from './read-decimal';
import { writePlainly } from './write-plainly';

/** A number as somebody typed it. */
export interface ReadNumber {
	readonly value: Rational;
	readonly form: 'whole' | 'decimal' | 'fraction' | 'mixed' | 'percent';
	/** The fraction as typed, of a mixed number its fraction part: 2/4 is not 1/2. Only for `fraction` and `mixed`. */
	readonly written?: { readonly numerator: bigint; readonly denominator: bigint };
}

export interface ReadNumberOptions {
	readonly decimalSign: DecimalSign;
}

type Reading = Result<ReadNumber, Message>;

const LONGEST_NUMBER = 60;
const HUNDREDTH = rational(1, 100);

/**
 * Reads one number as children type it on phones: `1 1/2`, `1½`, `0,75`, `٣/٤`, `50 %`, `3:4`, `1 000`, with any
 * digits, spaces and minus signs. Fails with a sentence that says what to change; it never throws.
 */
export function readNumber(text: string, { decimalSign }: ReadNumberOptions): Reading {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_NUMBER) return fail(message('engine.readTooLong'));
	const plain = writePlainly(trimmed).replace(/ +/gu, ' ').trim();
	if (plain === '') return fail(message('engine.readEmpty'));
	if (/\p{L}/u.test(plain)) return fail(message('engine.readLetters'));
	if (/[-+] ?[-+]/u.test(plain)) return fail(message('engine.readTwoSigns'));

	const [, sign = '', body = ''] = /^([-+]?) ?(.*)$/u.exec(plain) ?? [];
	const unsigned = readUnsigned(body, decimalSign);
	return sign === '-' ? mapResult(unsigned, negateReading) : unsigned;
}

function readUnsigned(body: string, decimalSign: DecimalSign): Reading {
	// Arabic keyboards put the percent sign in front.
	const hundredfold = /^(?:([^%]+?) ?%|% ?([^%]+))$/u.exec(body);
	if (hundredfold) {
		const reading = readPlainNumber(hundredfold[1] ?? hundredfold[2] ?? '', decimalSign);
		return mapResult(reading, ({ value }) => ({ value: multiplyRational(value, HUNDREDTH), form: 'percent' }));
	}
	return readPlainNumber(body, decimalSign);
}

function readPlainNumber(body: string, decimalSign: DecimalSign): Reading {
	const parts = /^([^/:]*[^/: ]) ?([/:]) ?([^/: ][^/:]*)$/u.exec(body);
	if (parts) return readFraction(parts[1] ?? '', parts[3] ?? '', decimalSign);
	return mapResult(readDecimal(body, decimalSign), ({ text, form }) => ({
		value: rationalFromText(text) ?? rational(0),
		form
	}));
}

function readFraction(above: string, below: string, decimalSign: DecimalSign): Reading {
	const denominator = readWhole(below, decimalSign);
	if (!denominator.ok) return denominator;
	if (denominator.value === 0n) return fail(message('engine.readDivideByZero'));
	const [whole, top] = splitMixed(above, denominator.value);

	const numerator = readWhole(top, decimalSign);
	if (!numerator.ok) return numerator;
	const written = { numerator: numerator.value, denominator: denominator.value };
	const value = rational(written.numerator, written.denominator);
	if (whole === undefined) return succeed({ value, form: 'fraction', written });
	return mapResult(readWhole(whole, decimalSign), (wholes) => ({
		value: addRational(rational(wholes), value),
		form: 'mixed',
		written
	}));
}

/** `1 1/2` is mixed, but in `1 000/3` and `1 250/3` the space can only stand for thousands. */
function splitMixed(above: string, denominator: bigint): readonly [whole: string | undefined, top: string] {
	const [, whole, top = ''] = /^(.*) (\d+)$/u.exec(above) ?? [];
	if (whole === undefined) return [undefined, above];
	const isGroup = top.length === 3 && /^\d{1,3}(?: \d{3})*$/u.test(whole);
	return isGroup && (top.startsWith('0') || BigInt(top) >= denominator) ? [undefined, above] : [whole, top];
}

function readWhole(text: string, decimalSign: DecimalSign): Result<bigint, Message> {
	const read = readDecimal(text, decimalSign);
	if (!read.ok) return read;
	return read.value.form === 'whole' ? succeed(BigInt(read.value.text)) : fail(message('engine.readNotANumber'));
}

function negateReading({ value, form, written }: ReadNumber): ReadNumber {
	const negative = { value: negateRational(value), form };
	if (!written) return negative;
	const { numerator, denominator } = written;
	return { ...negative, written: form === 'fraction' ? { numerator: -numerator, denominator } : written };
}
