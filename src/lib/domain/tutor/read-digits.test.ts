import { describe, expect, it } from 'vitest';
import { readDigits } from './read-digits';

describe('readDigits', () => {
	it.each([
		['3/4 of 12', ['3/4', '12']],
		['½ and 1½', ['1/2', '1', '1/2']],
		['0,50 or 0.5', ['0.5', '0.5']],
		["1,234 1 234 1'234 1234", ['1234', '1', '234', '1234', '1234']],
		['٣/٤ و ٠٫٥ و ٥٠٪', ['3/4', '0.5', '50%']],
		['१२ ৩ 𝟛 ７', ['12', '3', '3', '7']],
		['፩ Ⅳ', ['፩', 'Ⅳ']],
		['10 ÷ 2', ['10/2']],
		['50 %', ['50%']],
		['x² is there', ['2']],
		['no numbers', []]
	])('%s', (text, numbers) => {
		expect(readDigits(text)).toEqual(numbers);
	});

	it('knows every decimal digit that Unicode has', () => {
		const wrong: string[] = [];
		for (let code = 0; code <= 0x10ffff; code++) {
			const sign = String.fromCodePoint(code);
			if (/^\p{Nd}$/u.test(sign) && !/^\d$/u.test(readDigits(sign)[0] ?? '')) wrong.push(code.toString(16));
		}
		expect(wrong).toEqual([]);
	});
});
