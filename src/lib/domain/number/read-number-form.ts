import { mapResult, succeed, type Result } from '../base/result';
import { endOfSpan, readBottomSpan, readDecimalSpan, readWholeSpan, refuseAt, type NumberSpan } from './number-span';
import { addRational, powRational, rational } from './rational';
import { rationalFromText } from './rational-text';
import type { DecimalSign } from './read-decimal';
import type { ReadError } from './read-error';
import type { ReadNumber } from './read-number';

type Reading = Result<ReadNumber, ReadError>;

const LONGEST_EXPONENT = 3;

/** A number without a sign in front and without a percent sign, in plain spelling. */
export function readNumberForm(span: NumberSpan, decimalSign: DecimalSign): Reading {
	const manyTerms = /^[^:]+:[^:]+(?=:)/u.exec(span.text);
	if (manyTerms) return refuseAt(span.at + manyTerms[0].length, 'engine.readManyTerms');
	const [, above, sign = '', below] = /^([^/:^]*[^/:^ ]) ?([/:^]) ?([^/:^ ][^/:^]*)$/u.exec(span.text) ?? [];
	if (above !== undefined && below !== undefined) {
		const read = sign === '/' ? readFraction : sign === ':' ? readRatio : readPower;
		return read({ text: above, at: span.at }, endOfSpan(span, below), decimalSign);
	}
	return mapResult(readDecimalSpan(span, decimalSign), ({ text, form }) => {
		const value = rationalFromText(text) ?? rational(0);
		return form === 'whole' ? { value, form } : { value, form, places: text.length - text.indexOf('.') - 1 };
	});
}

function readFraction(above: NumberSpan, below: NumberSpan, decimalSign: DecimalSign): Reading {
	const denominator = readBottomSpan(below, decimalSign);
	if (!denominator.ok) return denominator;
	const [whole, top] = splitMixed(above, denominator.value);

	const numerator = readWholeSpan(top, decimalSign);
	if (!numerator.ok) return numerator;
	const written = { numerator: numerator.value, denominator: denominator.value };
	const value = rational(written.numerator, written.denominator);
	if (whole === undefined) return succeed({ value, form: 'fraction', written });
	return mapResult(readWholeSpan(whole, decimalSign), (wholes) => ({
		value: addRational(rational(wholes), value),
		form: 'mixed',
		written
	}));
}

/** `1 1/2` is mixed, but in `1 000/3` and `1 250/3` the space can only stand for thousands. */
function splitMixed(above: NumberSpan, denominator: bigint): readonly [whole: NumberSpan | undefined, top: NumberSpan] {
	const [, whole, top = ''] = /^(.*) (\d+)$/u.exec(above.text) ?? [];
	if (whole === undefined) return [undefined, above];
	const isGroup = top.length === 3 && /^\d{1,3}(?: \d{3})*$/u.test(whole);
	if (isGroup && (top.startsWith('0') || BigInt(top) >= denominator)) return [undefined, above];
	return [{ text: whole, at: above.at }, endOfSpan(above, top)];
}

function readRatio(first: NumberSpan, second: NumberSpan, decimalSign: DecimalSign): Reading {
	const numerator = readWholeSpan(first, decimalSign);
	if (!numerator.ok) return numerator;
	return mapResult(readBottomSpan(second, decimalSign), (denominator) => ({
		value: rational(numerator.value, denominator),
		form: 'ratio',
		written: { numerator: numerator.value, denominator }
	}));
}

function readPower(below: NumberSpan, above: NumberSpan, decimalSign: DecimalSign): Reading {
	const read = readDecimalSpan(below, decimalSign);
	if (!read.ok) return read;
	if (!/^\d+$/u.test(above.text)) return refuseAt(above.at, 'engine.readNotANumber');
	const base = rationalFromText(read.value.text) ?? rational(0);
	const exponent = Number(above.text.slice(0, LONGEST_EXPONENT));
	const value = above.text.length > LONGEST_EXPONENT ? undefined : powRational(base, rational(exponent));
	if (value === undefined) return refuseAt(above.at, 'engine.readTooLong');
	return succeed({ value, form: 'power', power: { base, exponent } });
}
