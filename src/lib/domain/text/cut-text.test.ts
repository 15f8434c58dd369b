import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, shortenText } from './cut-text';

describe('cutText', () => {
	it.each([
		['Bólá', 4, 'Bólá'],
		['Bólájí', 3, 'Ból'],
		// Each of these letters is written with two signs or more.
		['Ọlọ́run', 3, 'Ọl'],
		['Ọlọ́run', 4, 'Ọlọ́'],
		['Ẹ̀bùn'.normalize('NFD'), 2, 'Ẹ'.normalize('NFD')],
		['Ẹ̀bùn'.normalize('NFD'), 4, 'Ẹ̀b'.normalize('NFD')],
		['Ibùṣọ̀', 5, 'Ibùṣ'],
		['مُحَمَّد', 6, 'مُحَ'],
		['ab😀', 3, 'ab'],
		['a👍🏽b', 4, 'a'],
		['a👩‍🏫b', 4, 'a'],
		['abc', 0, '']
	])('keeps of "%s" in %i units "%s"', (text, most, kept) => expect(cutText(text, most)).toBe(kept));

	it('cuts a letter that is all marks rather than to give nothing', () => {
		expect(cutText(`a${'\u0300'.repeat(9)}`, 4)).toHaveLength(4);
	});

	it('gives a beginning that is no longer than it may be and leaves no mark behind', () => {
		const text = fc
			.array(fc.constantFrom('ọ̀', 'ẹ́', 'a', ' ', 'ṣ', 'ɓ', 'ʼ', '😀', 'ń'), { minLength: 3, maxLength: 30 })
			.map((letters) => letters.join(''));
		fc.assert(
			fc.property(text, fc.integer({ min: 3, max: 40 }), (whole, most) => {
				const kept = cutText(whole, most);
				expect(whole.startsWith(kept)).toBe(true);
				expect(kept.length).toBeLessThanOrEqual(most);
				expect(whole.slice(kept.length)).not.toMatch(/^\p{M}/u);
				expect(kept).not.toMatch(/[\ud800-\udbff]$/u);
			})
		);
	});
});

describe('shortenText', () => {
	it('says that there is more', () => {
		expect(shortenText('Kí ni ìdá kan?', 6)).toBe('Kí ni…');
		expect(shortenText('Kí ni', 5)).toBe('Kí ni');
		expect(shortenText('abọ́ọ́', 5)).toBe('abọ́…');
	});
});
