import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeJson, encodeJson } from './json-bytes';

it('gives back what it was given, in any script', () => {
	fc.assert(
		fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
			expect(decodeJson(encodeJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
		})
	);
});

it('writes into a buffer of its own, which can be handed over', () => {
	const [one, other] = [encodeJson({ word: 'ሒሳብ' }), encodeJson({ word: 'حساب' })];
	structuredClone(one, { transfer: [one.buffer] });
	expect(one.byteLength).toBe(0);
	expect(decodeJson(other)).toEqual({ word: 'حساب' });
});
