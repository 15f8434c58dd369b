import { describe, expect, it } from 'vitest';
import { readCount, readMatterState, readNumber } from './picture-values';

describe('the parameters of a picture', () => {
	it('keeps a count between its limits', () => {
		const limits = { min: 1, max: 24 };
		expect(readCount({ parts: '8' }, 'parts', limits)).toBe(8);
		expect(readCount({ parts: '1000000' }, 'parts', limits)).toBe(24);
		expect(readCount({ parts: '0' }, 'parts', limits)).toBe(1);
		expect(readCount({ parts: 'many' }, 'parts', limits)).toBe(1);
		expect(readCount({}, 'parts', limits)).toBe(1);
	});

	it('reads whole numbers, decimals and fractions', () => {
		expect(readNumber({ mark: '2' }, 'mark')).toBe(2);
		expect(readNumber({ mark: '-0.5' }, 'mark')).toBe(-0.5);
		expect(readNumber({ mark: '3/4' }, 'mark')).toBe(0.75);
	});

	it('reads no number out of a division by zero or of words', () => {
		expect(readNumber({ mark: '3/0' }, 'mark')).toBeUndefined();
		expect(readNumber({ mark: 'half' }, 'mark')).toBeUndefined();
		expect(readNumber({}, 'mark')).toBeUndefined();
	});

	it('takes an unknown state for a solid', () => {
		expect(readMatterState({ state: 'gas' }, 'state')).toBe('gas');
		expect(readMatterState({ state: 'plasma' }, 'state')).toBe('solid');
	});
});
