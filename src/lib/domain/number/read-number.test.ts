import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from './rational';
import { decimalText, rationalToText } from './rational-text';
import { readNumber } from './read-number';
import { SAMPLE_NUMBER_PIECES } from './sample-number-pieces';

const likelyTexts = fc.string({ unit: fc.constantFrom(...SAMPLE_NUMBER_PIECES), maxLength: 12 });

function describeReading(text: string, decimalSign: 'point' | 'comma' = 'point'): string {
	const read = readNumber(text, { decimalSign });
	if (!read.ok) return read.error.message.key;
	const { value, form, written } = read.value;
	return `${rationalToText(value)} ${form}${written ? ` ${written.numerator}/${written.denominator}` : ''}`;
}

describe('readNumber', () => {
	it.each([
		['7', '7 whole'],
		['  7 ', '7 whole'],
		['007', '7 whole'],
		['+7', '7 whole'],
		['-7', '-7 whole'],
		['−7', '-7 whole'],
		['– 7', '-7 whole'],
		['1 000', '1000 whole'],
		['1\u00a0234\u202f567', '1234567 whole'],
		["1'000", '1000 whole'],
		['1’000', '1000 whole'],
		['1٬234', '1234 whole'],
		['0.75', '3/4 decimal'],
		['0,75', '3/4 decimal'],
		['0,5 ', '1/2 decimal'],
		['.5', '1/2 decimal'],
		['2.0', '2 decimal'],
		['٠٫٥', '1/2 decimal'],
		['١٫٢٣٤', '617/500 decimal'],
		['1 234,5', '2469/2 decimal'],
		['1/2', '1/2 fraction 1/2'],
		['2/4', '1/2 fraction 2/4'],
		['-2/4', '-1/2 fraction -2/4'],
		['4 / 2', '2 fraction 4/2'],
		['1⁄2', '1/2 fraction 1/2'],
		['½', '1/2 fraction 1/2'],
		['٣/٤', '3/4 fraction 3/4'],
		['۳/۴', '3/4 fraction 3/4'],
		['\u200f٣/٤\u200e', '3/4 fraction 3/4'],
		['３／４', '3/4 fraction 3/4'],
		['3:4', '3/4 ratio 3/4'],
		['6 : 8', '3/4 ratio 6/8'],
		['٦:٨', '3/4 ratio 6/8'],
		['1 000:3', '1000/3 ratio 1000/3'],
		['2^3', '8 power'],
		['2³', '8 power'],
		['٢^٣', '8 power'],
		['-2²', '-4 power'],
		['1,5²', '9/4 power'],
		['10¹²', '1000000000000 power'],
		['1 000/3', '1000/3 fraction 1000/3'],
		['1 250/3', '1250/3 fraction 1250/3'],
		['1 1/2', '3/2 mixed 1/2'],
		['1½', '3/2 mixed 1/2'],
		['1 ½', '3/2 mixed 1/2'],
		['-1 1/2', '-3/2 mixed 1/2'],
		['١ ١/٢', '3/2 mixed 1/2'],
		['1 100/200', '3/2 mixed 100/200'],
		['50%', '1/2 percent'],
		['50 %', '1/2 percent'],
		['٪٥٠', '1/2 percent'],
		['12,5%', '1/8 percent'],
		['-5%', '-1/20 percent']
	])('reads %j as %s, whatever the decimal sign of the country', (text, reading) => {
		expect(describeReading(text, 'point')).toBe(reading);
		expect(describeReading(text, 'comma')).toBe(reading);
	});

	it.each([
		['1.234', 'point', '617/500 decimal'],
		['1.234', 'comma', 'engine.readAmbiguous'],
		['1,234', 'comma', '617/500 decimal'],
		['1,234', 'point', 'engine.readAmbiguous'],
		['0,125', 'point', '1/8 decimal'],
		['1234,567', 'point', '1234567/1000 decimal'],
		['1,234,567', 'point', '1234567 whole'],
		['1.234.567', 'point', '1234567 whole'],
		['1,234.5', 'point', '2469/2 decimal'],
		['1.234,5', 'point', '2469/2 decimal'],
		['1,234.5', 'comma', '2469/2 decimal']
	] as const)('reads %j in a country with the %s as %s', (text, decimalSign, reading) =>
		expect(describeReading(text, decimalSign)).toBe(reading)
	);

	it('offers both readings of an ambiguous number', () => {
		expect(readNumber('1,234', { decimalSign: 'point' })).toEqual({
			ok: false,
			error: {
				position: 1,
				message: { key: 'engine.readAmbiguous', values: { typed: '1,234', whole: '1234', decimal: '1.234' } }
			}
		});
	});

	it.each([
		['', 'engine.readEmpty'],
		[' \u200f ', 'engine.readEmpty'],
		['half', 'engine.readLetters'],
		['3 apples', 'engine.readLetters'],
		['ግማሽ', 'engine.readLetters'],
		['--5', 'engine.readTwoSigns'],
		['- -5', 'engine.readTwoSigns'],
		['+-5', 'engine.readTwoSigns'],
		['1/0', 'engine.readDivideByZero'],
		['٣/٠', 'engine.readDivideByZero'],
		['1 2/0', 'engine.readDivideByZero'],
		['1.2.3', 'engine.readTwoDecimalSigns'],
		['1,2,3', 'engine.readTwoDecimalSigns'],
		['9'.repeat(61), 'engine.readTooLong'],
		['5.', 'engine.readNotANumber'],
		['/', 'engine.readNotANumber'],
		['1/', 'engine.readNotANumber'],
		['1/2/3', 'engine.readNotANumber'],
		['3/-4', 'engine.readNotANumber'],
		['1 23', 'engine.readNotANumber'],
		['1,23,456', 'engine.readTwoDecimalSigns'],
		['0.5/2', 'engine.readNotANumber'],
		['1 1:2', 'engine.readNotANumber'],
		['3:0', 'engine.readDivideByZero'],
		['3:4:5', 'engine.readManyTerms'],
		['3 : 4 : 5', 'engine.readManyTerms'],
		['2^-1', 'engine.readNotANumber'],
		['2^3^2', 'engine.readNotANumber'],
		['2^', 'engine.readNotANumber'],
		['2^3%', 'engine.readNotANumber'],
		['3:4%', 'engine.readNotANumber'],
		['9^9999', 'engine.readTooLong'],
		['999^999', 'engine.readTooLong'],
		['2+3', 'engine.readNotANumber'],
		['50%%', 'engine.readNotANumber'],
		['-', 'engine.readNotANumber'],
		['፫', 'engine.readNotANumber'],
		['😀', 'engine.readNotANumber']
	])('refuses %j: %s', (text, key) => expect(describeReading(text)).toBe(key));

	it('refuses a million digits', () => expect(describeReading('1'.repeat(1_000_000))).toBe('engine.readTooLong'));

	it.each([
		['', 0],
		['   ', 3],
		['3 apples', 2],
		['  3 apples', 4],
		['\u200f٣ تفاح', 3],
		['½a', 1],
		['--5', 1],
		['- -5', 2],
		['1/0', 2],
		['1 2/0', 4],
		['٣/٠', 2],
		['1.2.3', 3],
		['1,234', 1],
		['5.', 1],
		['1/', 2],
		['/', 0],
		['1/2/3', 3],
		['3/-4', 2],
		['1 23', 2],
		['0.5/2', 0],
		['2+3', 1],
		['50%%', 3],
		['-', 1],
		['😀', 0],
		['7😀', 1],
		['3 : 4 : 5', 6],
		['2³³³³', 1],
		['9'.repeat(61), 60],
		[` ${'9'.repeat(61)}`, 61]
	])('says where %j cannot be read: at %i', (text, position) => {
		const read = readNumber(text, { decimalSign: 'point' });
		expect(read.ok ? 'read' : read.error.position).toBe(position);
	});

	it('keeps the decimal places that were typed', () => {
		const places = (text: string) => {
			const read = readNumber(text, { decimalSign: 'point' });
			return read.ok ? read.value.places : undefined;
		};
		expect(['1.50', '.5', '3,25', '7', '1/2', '5%'].map(places)).toEqual([2, 1, 2, undefined, undefined, undefined]);
	});

	it('never throws and names an error of its own for any text', () => {
		const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 70 }), likelyTexts);
		fc.assert(
			fc.property(texts, fc.constantFrom('point', 'comma'), (text, decimalSign) => {
				const read = readNumber(text, { decimalSign });
				if (read.ok) expect(read.value.value.denominator > 0n).toBe(true);
				else {
					expect(read.error.message.key).toMatch(/^engine\.read[A-Z]/u);
					expect(read.error.position).toBeGreaterThanOrEqual(0);
					expect(read.error.position).toBeLessThanOrEqual(text.length);
				}
			}),
			{ numRuns: 2_000 }
		);
	});

	it('reads every decimal with the own sign of the country, in any digits', () => {
		const digits = fc.constantFrom('0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９', '߀߁߂߃߄߅߆߇߈߉');
		fc.assert(
			fc.property(
				fc.bigInt({ min: 0n, max: 10n ** 9n }),
				digits,
				fc.constantFrom('point', 'comma'),
				(top, row, sign) => {
					const value = rational(top, 1_000_000n);
					const typed = (decimalText(value) ?? '')
						.replace(/\d/gu, (digit) => [...row][Number(digit)] ?? '')
						.replace('.', sign === 'point' ? '.' : ',');
					const read = readNumber(typed, { decimalSign: sign });
					expect(read.ok && read.value.value).toEqual(value);
				}
			)
		);
	});
});
