import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, decimalSignOf, digitsOf } from './countries';
import { toEthiopic } from './ethiopic';
import english from './en.json';
import { formatBytes } from './sizes';
import { formatList } from './lists';
import { formatNumber, formatPercent, type NumberStyle } from './numbers';

const POINT: NumberStyle = { decimalSign: 'point', digits: 'western' };
const COMMA: NumberStyle = { decimalSign: 'comma', digits: 'western' };
const ARABIC: NumberStyle = { decimalSign: 'point', digits: 'arabic' };

describe('toEthiopic', () => {
	it.each([
		['2026-09-11', { year: 2019, month: 1, day: 1 }],
		['2027-09-12', { year: 2020, month: 1, day: 1 }],
		['2027-09-11', { year: 2019, month: 13, day: 6 }],
		['2026-09-10', { year: 2018, month: 13, day: 5 }],
		['2026-01-07', { year: 2018, month: 4, day: 29 }],
		['2000-01-01', { year: 1992, month: 4, day: 22 }]
	])('%s', (text, expected) => {
		const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
		expect(toEthiopic({ year, month, day })).toEqual(expected);
	});

	it('agrees with ICU on any day from 1900 to 2100', () => {
		const icu = new Intl.DateTimeFormat('en-u-ca-ethiopic-nu-latn', {
			timeZone: 'UTC',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric'
		});
		fc.assert(
			fc.property(fc.integer({ min: -25567, max: 47482 }), (days) => {
				const at = new Date(days * 86_400_000);
				const parts = icu.formatToParts(at);
				const read = (name: string): number => Number(parts.find(({ type }) => type === name)?.value);
				expect(toEthiopic({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() })).toEqual({
					year: read('year'),
					month: read('month'),
					day: read('day')
				});
			})
		);
	});
});

describe('formatNumber', () => {
	it('keeps trailing zeros of canonical text', () => {
		expect(formatNumber('-1234567.50', POINT)).toBe('−1,234,567.50');
		expect(formatNumber('-1234567.50', COMMA)).toBe('−1\u00a0234\u00a0567,50');
		expect(formatNumber('1234567.50', ARABIC)).toBe('١٬٢٣٤٬٥٦٧٫٥٠');
	});

	it('hides the noise of binary fractions', () => {
		expect(formatNumber(0.1 + 0.2, POINT)).toBe('0.3');
		expect(formatNumber(1e-7, POINT)).toBe('0.0000001');
	});

	it('leaves what is no number alone', () => {
		expect(formatNumber('1e5', POINT)).toBe('1e5');
		expect(formatNumber('', POINT)).toBe('');
	});

	it('loses no digit', () => {
		fc.assert(
			fc.property(fc.bigInt(), fc.constantFrom(POINT, COMMA), (value, style) => {
				const shown = formatNumber(value.toString(), style);
				expect(shown.replace('−', '-').replace(/[,\u00a0]/g, '')).toBe(value.toString());
			})
		);
	});
});

describe('formatPercent', () => {
	it('writes whole percents', () => {
		expect(formatPercent(0.666, '{n}%', POINT)).toBe('67%');
		expect(formatPercent(0.5, '{n}%', ARABIC)).toBe('٥٠٪');
	});
});

describe('formatBytes', () => {
	it.each([
		[0, '0 kB'],
		[12, '1 kB'],
		[62_300, '62 kB'],
		[999_900, '1 MB'],
		[1_250_000, '1.3 MB'],
		[45_600_000, '46 MB'],
		[2_000_000_000, '2 GB']
	])('%d bytes', (bytes, expected) => {
		expect(formatBytes(bytes, english.sizes, POINT)).toBe(expected);
	});
});

describe('formatList', () => {
	it('joins none, one, two and more', () => {
		const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']];
		expect(lists.map((items) => formatList(items, english.lists.or))).toEqual(['', 'a', 'a or b', 'a, b or c']);
	});
});

describe('habits of a country', () => {
	it('follows the school, not the language', () => {
		expect(['ZA', 'KE', 'SN', 'TZ', 'ET', 'MZ'].map(decimalSignOf)).toEqual([
			'comma',
			'point',
			'comma',
			'point',
			'point',
			'comma'
		]);
		expect([digitsOf('ar', 'EG'), digitsOf('ar', 'MA'), digitsOf('en', 'EG')]).toEqual([
			'arabic',
			'western',
			'western'
		]);
		expect([calendarOf('am', 'ET'), calendarOf('en', 'ET'), calendarOf('am', 'KE')]).toEqual([
			'ethiopic',
			'gregorian',
			'gregorian'
		]);
	});
});
