import { expect, it } from 'vitest';
import { countBlocks, placeDigits } from './base-ten';

it('sets digits by their places', () => {
	expect(placeDigits({ number: '407' }).map(({ digit, place }) => `${digit}@${place}`)).toEqual(['4@2', '0@1', '7@0']);
	expect(placeDigits({ number: '3.08' }).map(({ digit, place }) => `${digit}@${place}`)).toEqual([
		'3@0',
		'0@-1',
		'8@-2'
	]);
	// Drawn numbers come as fractions.
	expect(placeDigits({ number: '77/25' })).toEqual(placeDigits({ number: '3.08' }));
	expect(placeDigits({ number: 'seven' })).toEqual([]);
});

it('counts hundreds, tens and ones', () => {
	expect(countBlocks({ number: '352' })).toEqual({ hundreds: 3, tens: 5, ones: 2 });
	expect(countBlocks({ number: '5000' })).toEqual({ hundreds: 9, tens: 9, ones: 9 });
});
