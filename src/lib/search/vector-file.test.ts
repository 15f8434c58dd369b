import { describe, expect, it } from 'vitest';
import { hashText, KeptVectors, packVector, writeVectors, type KeptVector } from './vector-file';

const DIMS = 4;
const VECTORS: readonly KeptVector[] = ['one', 'two', 'ሦስት'].map((text, at) => ({
	hash: hashText(text),
	step: 0.5 + at,
	parts: Int8Array.of(at, -at, 127, -127)
}));
const file = writeVectors(VECTORS, DIMS);

describe('KeptVectors', () => {
	it('finds what was written, by the hash of its text', () => {
		const kept = KeptVectors.read(file, DIMS);
		for (const { hash, step, parts } of VECTORS) expect(kept?.find(hash)).toEqual({ step, parts });
		expect(kept?.find(hashText('four'))).toBeUndefined();
	});

	it('reads bytes that begin anywhere', () => {
		const shifted = new Uint8Array(file.length + 1);
		shifted.set(file, 1);
		expect(KeptVectors.read(shifted.subarray(1), DIMS)?.find(hashText('two'))?.step).toBe(1.5);
	});

	it('may have nothing', () => {
		expect(KeptVectors.read(writeVectors([], DIMS), DIMS)?.find(0)).toBeUndefined();
	});

	it.each<[string, Uint8Array, number]>([
		['nothing', new Uint8Array(), DIMS],
		['another file', new Uint8Array(100), DIMS],
		['a file that was cut off', file.slice(0, -1), DIMS],
		['a file of another encoder', file, DIMS + 1],
		['another format', file.map((byte, at) => (at === 8 ? 9 : byte)), DIMS],
		['a wrong count', file.map((byte, at) => (at === 19 ? 255 : byte)), DIMS]
	])('refuses %s', (_, bytes, dims) => {
		expect(KeptVectors.read(bytes, dims)).toBeUndefined();
	});
});

describe('hashText', () => {
	it('tells apart thousands of texts, also those with the same letters in another order', () => {
		const texts = Array.from({ length: 200 }, (_, one) =>
			Array.from({ length: 200 }, (_, two) => `${one} ${two}`)
		).flat();
		expect(new Set(texts.map(hashText)).size).toBe(texts.length);
		expect(hashText('ab')).not.toBe(hashText('ba'));
		expect(texts.map(hashText).every(Number.isSafeInteger)).toBe(true);
	});
});

describe('packVector', () => {
	it('keeps each part to half a step', () => {
		const vector = Float32Array.of(0.5, -0.25, 0.1, 0);
		const parts = new Int8Array(4);
		const step = packVector(vector, parts);
		for (const [at, part] of vector.entries()) expect(Math.abs(parts[at]! * step - part)).toBeLessThanOrEqual(step / 2);
		expect(packVector(new Float32Array(4), parts)).toBe(1);
		expect([...parts]).toEqual([0, 0, 0, 0]);
	});
});
