import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from './rational';
import { rationalToText } from './rational-text';
import { compareRatio, readRatio } from './read-ratio';

const options = { decimalSign: 'point' } as const;

function readTerms(text: string): string {
	const read = readRatio(text, options);
	return read.ok ? read.value.map(rationalToText).join(' ') : `${read.error.message.key} at ${read.error.position}`;
}

describe('readRatio', () => {
	it.each([
		['3:4', '3 4'],
		['3 : 4 : 5', '3 4 5'],
		['٣∶٤', '3 4'],
		['0.5 : ½', '1/2 1/2'],
		['1 1/2:2', '3/2 2'],
		['3', 'engine.readRatioTerms at 1'],
		['3:0', 'engine.readRatioTerms at 2'],
		['-3:4', 'engine.readRatioTerms at 0'],
		['1:2:3:4:5:6', 'engine.readRatioTerms at 11'],
		['3 : x', 'engine.readLetters at 4'],
		['3::4', 'engine.readEmpty at 2'],
		['3:1,234', 'engine.readAmbiguous at 3']
	])('reads %j as %s', (text, terms) => expect(readTerms(text)).toBe(terms));
});

describe('compareRatio', () => {
	const ratio = (...terms: number[]) => terms.map((term) => rational(term));

	it('knows a ratio of the same size in other numbers', () => {
		expect(compareRatio(ratio(3, 4), ratio(3, 4))).toBe('right');
		expect(compareRatio(ratio(6, 8), ratio(3, 4))).toBe('other-form');
		expect(compareRatio(ratio(4, 3), ratio(3, 4))).toBe('wrong');
		expect(compareRatio(ratio(3, 4), ratio(3, 4, 5))).toBe('wrong');
		expect(compareRatio([rational(1, 2), rational(2, 3)], ratio(3, 4))).toBe('other-form');
		expect(compareRatio(ratio(3, 4), ratio(9, 12))).toBe('right');
	});

	it('calls every multiple the same size and no other ratio', () => {
		const term = fc.integer({ min: 1, max: 50 });
		fc.assert(
			fc.property(fc.array(term, { minLength: 2, maxLength: 5 }), term, fc.nat(), (terms, factor, which) => {
				const scaled = terms.map((value) => rational(value * factor));
				expect(compareRatio(scaled, ratio(...terms))).not.toBe('wrong');
				const changed = terms.map((value, place) => (place === which % terms.length ? value + 1 : value));
				expect(compareRatio(ratio(...changed), scaled)).toBe('wrong');
			})
		);
	});
});
