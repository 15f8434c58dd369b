import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rationalToText } from '../rational-text';
import { printQuantity } from './print-quantity';
import { readQuantity } from './read-quantity';
import { UNITS } from './units';

function describeReading(text: string, decimalSign: 'point' | 'comma' = 'point'): string {
	const read = readQuantity(text, { decimalSign });
	if (!read.ok) return `${read.error.message.key} at ${read.error.position}`;
	if (read.value.kind === 'number') return `number ${rationalToText(read.value.number.value)}`;
	return `${printQuantity(read.value, { decimalSign: 'point' })} = ${rationalToText(read.value.amount)} ${read.value.kind}`;
}

describe('readQuantity', () => {
	it.each([
		['KSh 20', 'KSh 20 = 20 money'],
		['ksh20', 'KSh 20 = 20 money'],
		['Ksh.20.50', 'KSh 20.50 = 41/2 money'],
		['KES 1 000', 'KSh 1000 = 1000 money'],
		['20/=', 'Sh 20 = 20 money'],
		['20/-', 'Sh 20 = 20 money'],
		['TSh 1000/=', 'TSh 1000 = 1000 money'],
		['shilingi 500', 'Sh 500 = 500 money'],
		['UGX 5000', 'USh 5000 = 5000 money'],
		['₦500', '₦ 500 = 500 money'],
		['500 naira', '₦ 500 = 500 money'],
		['R2,50', 'R 2.50 = 5/2 money'],
		['12 ብር', 'Br 12 = 12 money'],
		['5 000 FCFA', '5000 FCFA = 5000 money'],
		['5 000 F CFA', '5000 FCFA = 5000 money'],
		['$5', '$ 5 = 5 money'],
		['US$ 5', '$ 5 = 5 money'],
		['GH₵7', 'GH₵ 7 = 7 money'],
		['MT 40', '40 MT = 40 money'],
		['40 mt', '40 m = 40 length'],
		['40 Kz', '40 Kz = 40 money'],
		['LE 9', 'EGP 9 = 9 money'],
		['٩ ج.م', 'EGP 9 = 9 money'],
		['9 دراهم', '9 DH = 9 money'],
		['2 m 35 cm', '2 m 35 cm = 47/20 length'],
		['2m35cm', '2 m 35 cm = 47/20 length'],
		['2 metres and 35 centimetres', '2 m 35 cm = 47/20 length'],
		['2 Km', '2 km = 2000 length'],
		['mita 2 na sm 35', '2 m 35 cm = 47/20 length'],
		['2 ሜትር ከ35 ሴ.ሜ', '2 m 35 cm = 47/20 length'],
		['3 መ', '3 m = 3 length'],
		['2 م و 35 سم', '2 m 35 cm = 47/20 length'],
		['٢ م و٣٥ سم', '2 m 35 cm = 47/20 length'],
		['1,5 kg', '1.5 kg = 1500 mass'],
		['1½ Kgs.', '1 1/2 kg = 1500 mass'],
		['3/4 kilo', '3/4 kg = 750 mass'],
		['٣ كغم', '3 kg = 3000 mass'],
		['كيلو 3', '3 kg = 3000 mass'],
		['5 ኩንታል', '5 q = 500000 mass'],
		['250 ml', '250 mL = 1/4 volume'],
		['lita 2', '2 L = 2 volume'],
		['3 m³', '3 m³ = 3000 volume'],
		['3 cubic metres', '3 m³ = 3000 volume'],
		['500 cc', '500 cm³ = 1/2 volume'],
		['12 m²', '12 m² = 12 area'],
		['12 m2', '12 m² = 12 area'],
		['12 m^2', '12 m² = 12 area'],
		['12 sq. m', '12 m² = 12 area'],
		['12 square metres', '12 m² = 12 area'],
		['mita za mraba 12', '12 m² = 12 area'],
		['12 ካሬ ሜትር', '12 m² = 12 area'],
		['12 متر مربع', '12 m² = 12 area'],
		['12 سم²', '12 cm² = 3/2500 area'],
		['3 ha', '3 ha = 30000 area'],
		['2 h 30 min', '2 h 30 min = 9000 time'],
		['2h30', '2 h 30 min = 9000 time'],
		['2:30', '2 h 30 min = 9000 time'],
		['2:30 h', '2 h 30 min = 9000 time'],
		['2:30 min', '2 min 30 s = 150 time'],
		['1:02:03', '1 h 2 min 3 s = 3723 time'],
		['saa 2 dakika 30', '2 h 30 min = 9000 time'],
		['2 ሰዓት ከ30 ደቂቃ', '2 h 30 min = 9000 time'],
		['2 ساعة و 30 دقيقة', '2 h 30 min = 9000 time'],
		['90 mins', '90 min = 5400 time'],
		['-3 m 50 cm', '-3 m 50 cm = -7/2 length'],
		['12', 'number 12'],
		['1 1/2', 'number 3/2']
	])('reads %j as %s', (text, reading) => expect(describeReading(text)).toBe(reading));

	it.each([
		['', 'engine.readEmpty at 0'],
		['cm', 'quantities.numberMissing at 0'],
		[' 5 xyz', 'quantities.unitUnknown at 3'],
		['5 m 20', 'quantities.unitOfLast at 4'],
		['2 h 30 min 5 kg', 'quantities.kindsMixed at 11'],
		['35 cm 2 m', 'quantities.biggerFirst at 6'],
		['2 m 3 m', 'quantities.biggerFirst at 4'],
		['2:75', 'quantities.clockTooHigh at 2'],
		['3:4 m', 'quantities.readUnclear at 0'],
		['50 % m', 'quantities.readUnclear at 3'],
		['5 m × 3', 'quantities.readUnclear at 4'],
		['1.2.3 m', 'engine.readTwoDecimalSigns at 3'],
		['½½ m', 'engine.readNotANumber at 1'],
		['1,234 m', 'engine.readAmbiguous at 1'],
		['3/0 kg', 'engine.readDivideByZero at 2'],
		['1'.repeat(81), 'engine.readTooLong at 80']
	])('refuses %j: %s', (text, error) => expect(describeReading(text)).toBe(error));

	it('reads every sign of money before and after the number', () => {
		const signs =
			'KSh KES TSh TZS USh UGX ₦ NGN R ZAR Br ETB birr FCFA XOF XAF $ USD GH₵ GHS RWF MT MZN Kz AOA EGP DH MAD';
		for (const sign of signs.split(' ')) {
			expect(describeReading(`${sign} 20`)).toMatch(/ = 20 money$/u);
			expect(describeReading(`20${sign}`)).toBe(describeReading(`${sign} 20`));
		}
	});

	it('reads the decimal sign of the country', () => {
		expect(describeReading('1,234 km', 'comma')).toBe('1.234 km = 1234 length');
	});

	it('reads what it printed, in every unit', () => {
		const smallToLarge = fc
			.constantFrom('mm cm m km', 'mg g kg t', 'mL L m³', 's min h d', 'mm² m² ha')
			.chain((row) => fc.subarray(row.split(' '), { minLength: 1 }));
		const unitLists = fc.oneof(
			smallToLarge,
			fc.constantFrom(...UNITS).map(({ symbol }) => [symbol])
		);
		const numbers = fc.constantFrom('0', '7', '1200', '0.05', '2.50', '3/4', '6/8', '1 1/2');
		fc.assert(
			fc.property(
				unitLists,
				fc.array(numbers, { minLength: 4, maxLength: 4 }),
				fc.boolean(),
				(symbols, texts, isComma) => {
					const options = { decimalSign: isComma ? 'comma' : 'point' } as const;
					const text = [...symbols]
						.reverse()
						.map((symbol, place) => `${texts[place]} ${symbol}`)
						.join(' ');
					const read = readQuantity(text, options);
					if (!read.ok || read.value.kind === 'number') throw new Error(`${text} cannot be read`);
					expect(readQuantity(printQuantity(read.value, options), options)).toEqual(read);
				}
			),
			{ numRuns: 1_000 }
		);
	});

	it('never throws, and places every error in the text', () => {
		const pieces = fc.constantFrom(...'0 1 9 ٣ ½ ² ^ . , / : = - m cm kg h min KSh ₦ سم ሜ و na'.split(' '), ' ');
		const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.string({ unit: pieces, maxLength: 14 }));
		fc.assert(
			fc.property(texts, (text) => {
				const read = readQuantity(text, { decimalSign: 'point' });
				if (read.ok) return;
				expect(read.error.message.key).toMatch(/^(?:engine\.read|quantities\.)/u);
				expect(read.error.position).toBeGreaterThanOrEqual(0);
				expect(read.error.position).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 1_000 }
		);
	});
});
