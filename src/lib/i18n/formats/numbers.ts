import type { DecimalSign, Digits } from './countries';

export interface NumberStyle {
	readonly decimalSign: DecimalSign;
	readonly digits: Digits;
}

interface Signs {
	readonly decimal: string;
	readonly group: string;
}

/** With a comma as decimal sign, groups of three stand apart by a space that does not break. */
function signsOf({ decimalSign, digits }: NumberStyle): Signs {
	if (digits === 'arabic') return { decimal: '٫', group: '٬' };
	return decimalSign === 'comma' ? { decimal: ',', group: '\u00a0' } : { decimal: '.', group: ',' };
}

/** Writes ٣ for 3 where the learner's country does; other signs stay. */
export function writeDigits(text: string, digits: Digits): string {
	if (digits === 'western') return text;
	return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

/** A number as canonical text: ASCII digits, `-`, `.`; twelve figures, so that 0.1 + 0.2 shows as 0.3. */
function toCanonical(value: number): string {
	if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
	const rounded = Number(value.toPrecision(12));
	const text = String(rounded);
	return text.includes('e') ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/**
 * A number the way the learner's school writes it. Canonical text (`-1234.50`) keeps its trailing zeros;
 * text that is no canonical number comes back as it is.
 */
export function formatNumber(value: string | number, style: NumberStyle): string {
	const canonical = typeof value === 'number' ? toCanonical(value) : value;
	const [, minus, whole, decimals] = canonical.match(/^(-?)(\d+)(?:\.(\d+))?$/) ?? [];
	if (whole === undefined) return canonical;
	const { decimal, group } = signsOf(style);
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
	const text = grouped + (decimals === undefined ? '' : decimal + decimals);
	return (minus ? '−' : '') + writeDigits(text, style.digits);
}

/** 0.5 as 50%: whole percents, in the language's `pattern`. */
export function formatPercent(ratio: number, pattern: string, style: NumberStyle): string {
	const sign = style.digits === 'arabic' ? pattern.replace('%', '٪') : pattern;
	return sign.replace('{n}', formatNumber(Math.round(ratio * 100), style));
}
