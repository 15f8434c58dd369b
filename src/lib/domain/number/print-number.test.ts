import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from './print-number';
import { readNumber } from './read-number';
import { SAMPLE_NUMBER_PIECES } from './sample-number-pieces';

const likelyTexts = fc.string({ unit: fc.constantFrom(...SAMPLE_NUMBER_PIECES), maxLength: 12 });

const signs = fc.constantFrom('point' as const, 'comma' as const);

function readAgain(text: string, decimalSign: 'point' | 'comma' = 'point'): string {
	const read = readNumber(text, { decimalSign });
	return read.ok ? printNumber(read.value, { decimalSign }) : read.error.message.key;
}

describe('printNumber', () => {
	it.each([
		['007', '7'],
		['1 000', '1000'],
		['-٢٫٥٠', '-2.50'],
		['.5', '0.5'],
		['-2/4', '-2/4'],
		['1½', '1 1/2'],
		['-1 2/4', '-1 2/4'],
		['0 1/2', '0 1/2'],
		['701 00984/888', '701 0984/888'],
		['0978 736/271', '978 0736/271'],
		['6 : 8', '6:8'],
		['٪٥٠', '50%'],
		['100/3 %', '100/3%'],
		['-2³', '-2^3']
	])('writes %j as %j', (typed, printed) => expect(readAgain(typed)).toBe(printed));

	it('writes the sign of the country', () => expect(readAgain('1,234', 'comma')).toBe('1,234'));

	it('is read as the same number in the same form, whatever was typed', () => {
		const digits = fc.stringMatching(/^\d{1,12}$/u);
		const forms = fc.oneof(
			fc
				.tuple(digits, digits, digits)
				.chain(([a, b, c]) =>
					fc.constantFrom(a, `${a}.${b}`, `${a}/${b}`, `${a} ${b}/${c}`, `${a}:${b}`, `${a}.${b}%`, `${a}/${b}%`)
				),
			fc.tuple(digits, fc.integer({ min: 0, max: 20 })).map(([a, exponent]) => `${a}^${exponent}`),
			likelyTexts
		);
		const texts = fc.tuple(fc.constantFrom('', '-', '+'), forms).map((parts) => parts.join(''));
		fc.assert(
			fc.property(texts, signs, (text, decimalSign) => {
				const read = readNumber(text, { decimalSign });
				fc.pre(read.ok);
				if (read.ok) expect(readNumber(printNumber(read.value, { decimalSign }), { decimalSign })).toEqual(read);
			}),
			{ numRuns: 1_500 }
		);
	});
});
