import { describe, expect, it } from 'vitest';
import { readNumberWords } from './read-number-words';

describe('readNumberWords', () => {
	it.each([
		['twenty-five apples', ['25']],
		['twenty five apples', ['25']],
		['five six', ['5', '6']],
		['three and four', ['3', '4']],
		['one hundred and five', ['105']],
		['two thousand three hundred and forty two', ['2342']],
		['hundreds of people', ['100']],
		['two thirds and a half', ['2/3', '1/2']],
		['3 quarters', ['3/4']],
		['cut it into eighths', ['/8']],
		['she halved it twice', ['1/2', '2']],
		['the ice doubles', ['2']],
		['First look, and second think', []],
		['someone often attends', []]
	])('%s', (text, numbers) => {
		expect(readNumberWords(text)).toEqual(numbers);
	});
});
