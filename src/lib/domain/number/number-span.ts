import { message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { readDecimal, type DecimalNumber, type DecimalSign } from './read-decimal';
import type { ReadError } from './read-error';

/** A part of a text in plain spelling, and where it begins there. */
export interface NumberSpan {
	readonly text: string;
	readonly at: number;
}

/** As much of a text as looks like one number; what comes after it is what does not fit. */
const FITTING =
	/^%? ?(?:[.,\u066b]?\d+(?:[ ',.\u066c]\d{3}(?!\d))*(?:[.,\u066b]\d+)?(?: \d+(?= ?\/))?(?: ?[/:^](?: ?\d+)?)?(?: ?%)?)? ?/u;

export function refuseAt(position: number, key: string): Result<never, ReadError> {
	return fail({ position, message: message(key) });
}

/** The span that ends where `span` does and reads `text`. */
export function endOfSpan({ text, at }: NumberSpan, end: string): NumberSpan {
	return { text: end, at: at + text.length - end.length };
}

/** What `readDecimal` refuses, with the place: the last separator, or where it stops looking like a number. */
export function readDecimalSpan({ text, at }: NumberSpan, decimalSign: DecimalSign): Result<DecimalNumber, ReadError> {
	const read = readDecimal(text, decimalSign);
	if (read.ok) return read;
	const place =
		read.error.key === 'engine.readNotANumber'
			? (FITTING.exec(text)?.[0].length ?? 0)
			: text.search(/[,.\u066b](?=[^,.\u066b]*$)/u);
	return fail({ position: at + place, message: read.error });
}

export function readWholeSpan(span: NumberSpan, decimalSign: DecimalSign): Result<bigint, ReadError> {
	const read = readDecimalSpan(span, decimalSign);
	if (!read.ok) return read;
	return read.value.form === 'whole' ? succeed(BigInt(read.value.text)) : refuseAt(span.at, 'engine.readNotANumber');
}

/** A whole number to divide by. */
export function readBottomSpan(span: NumberSpan, decimalSign: DecimalSign): Result<bigint, ReadError> {
	const bottom = readWholeSpan(span, decimalSign);
	return bottom.ok && bottom.value === 0n ? refuseAt(span.at, 'engine.readDivideByZero') : bottom;
}
