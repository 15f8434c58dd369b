import { writeAsciiDigits } from '../text/ascii-digits';

/**
 * The numbers written with digits in a text, in any digit system, each in one canonical spelling: `25`, `0.5`, `3/4`,
 * `50%`. Numerals without place value (Ethiopic, Roman numeral signs) are given as they stand.
 */
export function readDigits(text: string): readonly string[] {
	const plain = writeSigns(text);
	const written = [...plain.matchAll(/(\d+(?:[.,]\d+)*)(?: ?\/ ?(\d+(?:[.,]\d+)*))?(?: ?(%))?/gu)].map(
		([, top = '', bottom, percent = '']) =>
			canonical(top) + (bottom === undefined ? '' : `/${canonical(bottom)}`) + percent
	);
	return [...written, ...(plain.match(/[\p{Nl}\p{No}]/gu) ?? [])];
}

/** Digits of every script become ASCII, ½ becomes 1/2; Arabic separators and signs become ours. */
function writeSigns(text: string): string {
	return writeAsciiDigits(text)
		.replace(/[\p{No}\p{Nl}]/gu, (sign) => ` ${/\d/u.test(sign.normalize('NFKC')) ? sign.normalize('NFKC') : sign} `)
		.replace(/[\u2044\u2215\u00f7]/gu, '/')
		.replace(/\u066b/gu, '.')
		.replace(/[\u066a\ufe6a\uff05]/gu, '%')
		.replace(/(?<=\d)[\u066c'’\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
}

/** `1,234` and `1234` are one number, so are `0,5` and `0.50`, `2.0` and `2`. */
function canonical(digits: string): string {
	const parts = digits.split(/[.,]/u);
	const grouped = parts.length > 1 && parts[0] !== '0' && parts.slice(1).every((part) => part.length === 3);
	const [whole = '', ...rest] = grouped ? [parts.join('')] : parts;
	const decimals = rest.join('.').replace(/0+$/u, '');
	return whole.replace(/^0+(?=\d)/u, '') + (decimals === '' ? '' : `.${decimals}`);
}
