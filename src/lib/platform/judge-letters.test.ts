import { describe, expect, it } from 'vitest';
import { judgeLetters, type DrawnLetter, type DrawnSample } from './judge-letters';

const draw = (ink: string, width = 20): DrawnLetter => ({ ink, width });
const box = draw('1111', 18);
const sample: DrawnSample = {
	letters: [draw('0110', 21), draw('1010', 17), draw('1001', 25)],
	marked: [{ plain: draw('0100', 20), marked: draw('1100', 20) }],
	boxes: [box, draw('0000', 0)],
	known: [draw('0101', 15), draw('0011', 14)]
};

describe('judgeLetters', () => {
	it('finds the letters of a phone that has them', () => {
		expect(judgeLetters(sample)).toBe('has');
		expect(judgeLetters({ ...sample, marked: [] })).toBe('has');
	});

	it.each([
		['one letter is the box for what no font has', { letters: [...sample.letters, box] }],
		['one letter is not drawn at all', { letters: [...sample.letters, draw('0000')] }],
		['all letters look alike', { letters: [draw('1110', 18), draw('1110', 19), draw('1110', 20)] }],
		['boxes with numbers in them are all as wide', { letters: ['1011', '1101', '0111'].map((ink) => draw(ink, 18)) }],
		['a mark is not drawn', { marked: [{ plain: draw('0100'), marked: draw('0100') }] }],
		[
			'a box stands beside a letter instead of its mark',
			{ marked: [{ plain: draw('0100'), marked: draw('0111', 38) }] }
		]
	])('misses them where %s', (_, change) => {
		expect(judgeLetters({ ...sample, ...change })).toBe('lacks');
	});

	it.each([
		['the browser draws all white', { known: [draw('0000'), draw('0000')] as const }],
		['the browser fills every pixel', { known: [draw('1111'), draw('1111')] as const }],
		['even A is a box', { known: [box, draw('0011')] as const }]
	])('does not say where %s', (_, change) => {
		expect(judgeLetters({ ...sample, ...change, letters: [box] })).toBe('unknown');
	});
});
