import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countErrors, isNearWord } from './edit-distance';

describe('isNearWord', () => {
	it.each([
		['fraction', 'fraction', true],
		['fraction', 'fracton', true],
		['fraction', 'fractoin', true],
		['fraction', 'frction', true],
		['fraction', 'fractiion', true],
		['fraction', 'frcton', false],
		['denominator', 'denomnatr', true],
		['denominator', 'dnomntr', false],
		['gas', 'gap', false],
		['solid', 'solic', true],
		['solid', 'sloid', true],
		['solid', 'slodi', false],
		['1000', '1001', false],
		['a', 'a', true],
		['', '', true],
		['', 'a', false]
	])('%s and %s: %s', (a, b, near) => {
		expect(isNearWord(a, b)).toBe(near);
		expect(isNearWord(b, a)).toBe(near);
	});

	it('compares texts of a million letters at no cost', () => {
		expect(isNearWord('a'.repeat(1_000_000), 'b'.repeat(1_000_000))).toBe(false);
	});
});

describe('countErrors', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

	it('is symmetric, and 0 only for the same word', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(countErrors(a, b, 20)).toBe(countErrors(b, a, 20));
				expect(countErrors(a, b, 20) === 0).toBe(a === b);
			})
		);
	});

	it('counts one for one slip', () => {
		fc.assert(
			fc.property(word, fc.nat(9), fc.constantFrom('x', ''), (text, place, replacement) => {
				fc.pre(place < text.length);
				expect(countErrors(text, text.slice(0, place) + replacement + text.slice(place + 1), 1)).toBe(1);
			})
		);
	});

	it('gives the same count under any bound that allows it', () => {
		fc.assert(
			fc.property(word, word, fc.nat(9), (a, b, most) => {
				const errors = countErrors(a, b, 20);
				expect(countErrors(a, b, most)).toBe(errors <= most ? errors : Infinity);
			})
		);
	});
});
