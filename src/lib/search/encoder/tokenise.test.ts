import { describe, expect, it } from 'vitest';
import { gramsOf, hashGram, splitForEncoder } from './tokenise';

describe('splitForEncoder', () => {
	it('takes elided words apart and leaves other apostrophes inside their words', () => {
		expect(splitForEncoder("L'eau n'ime qu'il d'l'un")).toEqual(['l', 'eau', 'n', 'ime', 'qu', 'il', 'd', 'l', 'un']);
		expect(splitForEncoder("ng'ombe don't 'yar")).toEqual(['ngombe', 'dont', 'yar']);
	});
});

describe('gramsOf', () => {
	it('marks the ends of a word, and takes one sign fewer in Ethiopic', () => {
		expect(gramsOf('maji', [3, 4])).toEqual(['<ma', 'maj', 'aji', 'ji>', '<maj', 'maji', 'aji>']);
		expect(gramsOf('ውሀ', [3])).toEqual(['<ው', 'ውሀ', 'ሀ>']);
		expect(gramsOf('a', [4])).toEqual([]);
	});
});

describe('hashGram', () => {
	it('is FNV-1a', () => {
		expect(hashGram('')).toBe(2166136261);
		expect(hashGram('a')).toBe(3826002220);
		expect(hashGram('foobar')).toBe(3214735720);
	});
});
