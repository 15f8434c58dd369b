import { describe, expect, it } from 'vitest';
import { findClaims } from './find-claims';
import { readPieces } from './text-pieces';

const claims = (text: string, language = 'en') => findClaims(readPieces(text, language));

describe('findClaims', () => {
	it.each([
		'6 × 7 = 42',
		'6 x 7 is 42.',
		'Six times seven is forty-two.',
		'half of 12 is 6',
		'2/4 is the same as 1/2',
		'that makes 3 + 5 = 8',
		'Three quarters is 0.75.',
		'50% of 80 is 40',
		'Divide 12 by 3 to get 4.',
		'If you add 3 and 4 you get 7.',
		'The sum of 3 and 4 is 7.',
		'Take 3 away from 10 and you get 7.',
		'5 less than 20 is 15',
		'5 more than 20 is 25',
		'3/4 > 1/2',
		'3/4 is bigger than 1/2.',
		'2 + 3 is not 6',
		'٣ + ٤ = ٧',
		'1 1/2 + 1/2 = 2',
		'½ + ¼ = ¾'
	])('confirms "%s"', (text) => {
		const found = claims(text);
		expect(found).not.toEqual([]);
		expect(found.map(({ isTrue }) => isTrue)).not.toContain(false);
		expect(found.map(({ isTrue }) => isTrue)).not.toContain(undefined);
	});

	it.each([
		'6 × 7 = 48',
		'6 x 7 is 48.',
		'Six times seven is forty-eight.',
		'half of 12 is 8',
		'2/4 is the same as 1/3',
		'That makes 3 + 4 = 8!',
		'Three quarters is 0.7.',
		'20% of 80 is 20',
		'Divide 12 by 3 to get 6.',
		'If you add 3 and 4 you get 12.',
		'Take 3 away from 10 and you get 6.',
		'5 less than 20 is 25',
		'1/3 is bigger than 1/2.',
		'2 + 3 is not 5',
		'12 is half of 30.',
		'3 + 4 = 7 = 8'
	])('contradicts "%s"', (text) => {
		expect(claims(text).map(({ isTrue }) => isTrue)).toContain(false);
	});

	it.each([
		['sw', '3 jumlisha 4 ni 8', false],
		['sw', 'nusu ya 12 ni 6', true],
		['fr', '6 fois 7 font 42', true],
		['fr', '6 fois 7 font 54', false],
		['ar', '٣ زائد ٤ يساوي ٨', false]
	] as const)('in %s: "%s" is %s', (language, text, isTrue) => {
		expect(claims(text, language).map((claim) => claim.isTrue)).toEqual([isTrue]);
	});

	it.each([
		'The bottom of 3/4 is 4.',
		'The bottom number of 3/4 is 4, the top number is 3.',
		'100 is 10 tens.',
		'1/2 is 2 parts of 4.',
		'The lowest common multiple of 4 and 6 is 12.',
		'Each step is 20. October reaches 120.',
		'The 7 in 4700 is 700.',
		'The numbers 3 and 4 are whole.',
		'There is 1 more.',
		'The fee is 10, so look at it.'
	])('leaves "%s" alone', (text) => {
		expect(claims(text).filter(({ isTrue }) => isTrue !== true)).toEqual([]);
	});

	it('cannot tell of a side that is no sum', () => {
		expect(claims('3 + = 8')[0]?.isTrue).toBe(false);
		expect(claims('4 × ( = 8').map(({ isTrue }) => isTrue)).not.toContain(true);
	});
});
