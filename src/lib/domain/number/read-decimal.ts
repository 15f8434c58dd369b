import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';

/** How the learner's country separates whole from decimal places. */
export type DecimalSign = 'point' | 'comma';

/** A whole or decimal number in canonical text: ASCII digits, `.` as sign, no needless zeros in front. */
export interface DecimalNumber {
	readonly text: string;
	readonly form: 'whole' | 'decimal';
}

/** Thousands in groups of three, apart by the same sign throughout. */
const GROUPED = /^[1-9]\d{0,2}(?:([ ',.\u066c])\d{3})(?:\1\d{3})*$/u;

/**
 * Reads digits with their separators, after `writePlainly`: `1 000`, `0,75`, `1.234,5`, `٫` and `٬`. Where one sign
 * could be either (`1,234` in a country with the point) it fails with both readings.
 */
export function readDecimal(text: string, decimalSign: DecimalSign): Result<DecimalNumber, Message> {
	if (!/^[\d ',.\u066b\u066c]*\d$/u.test(text)) return fail(message('engine.readNotANumber'));
	const own = decimalSign === 'point' ? '.' : ',';
	const signs = text.match(/[,.\u066b]/gu) ?? [];
	if (isAmbiguous(text, own)) return failAsAmbiguous(text, own);
	if (GROUPED.test(text) && !(signs.length === 1 && signs[0] === own)) return succeedWith(text, '');

	const sign = signs.at(-1);
	if (sign === undefined) return /^\d+$/u.test(text) ? succeedWith(text, '') : fail(message('engine.readNotANumber'));
	const place = text.lastIndexOf(sign);
	const [whole, decimals] = [text.slice(0, place), text.slice(place + 1)];
	if (whole.includes(sign)) return fail(message('engine.readTwoDecimalSigns'));
	if (!/^\d+$/u.test(decimals) || !(/^\d*$/u.test(whole) || GROUPED.test(whole))) {
		return fail(message('engine.readNotANumber'));
	}
	return succeedWith(whole, decimals);
}

/** The other country's decimal sign before exactly three digits may as well be a group. `0,125` may not. */
function isAmbiguous(text: string, own: string): boolean {
	const other = own === '.' ? ',' : '.';
	return /^[1-9]\d{0,2}[,.]\d{3}$/u.test(text) && text.includes(other);
}

function failAsAmbiguous(text: string, own: string): Result<never, Message> {
	const [whole = '', rest = ''] = text.split(/[,.]/u);
	return fail(message('engine.readAmbiguous', { typed: text, whole: whole + rest, decimal: whole + own + rest }));
}

function succeedWith(whole: string, decimals: string): Result<DecimalNumber, Message> {
	const digits = whole.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '') || '0';
	return succeed(
		decimals === '' ? { text: digits, form: 'whole' } : { text: `${digits}.${decimals}`, form: 'decimal' }
	);
}
