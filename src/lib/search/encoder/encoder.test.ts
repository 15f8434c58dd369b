import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEncoder } from './encoder';
import { readEncoder } from './read-encoder';
import { makeEncoderFile } from './testing/make-files';

const fixture = JSON.parse(readFileSync('tests/fixtures/encoder/vectors.json', 'utf8')) as {
	readonly vectors: readonly { readonly text: string; readonly vector: readonly number[] }[];
};

function open(bytes: Uint8Array): ReturnType<typeof createEncoder> {
	const table = readEncoder(bytes);
	if (!table.ok) throw new Error(table.error.kind);
	return createEncoder(table.value);
}

const shipped = open(readFileSync('static/models/darasa-encoder/encoder.bin'));

function similarity(one: string, other: string): number {
	const [a, b] = [shipped.encode(one), shipped.encode(other)];
	return a.reduce((sum, part, at) => sum + part * (b[at] ?? 0), 0);
}

describe('the encoder that ships', () => {
	it.each(fixture.vectors)('gives "$text" the vector that Python gave it', ({ text, vector }) => {
		const found = shipped.encode(text);
		expect(found).toHaveLength(vector.length);
		for (const [at, part] of vector.entries()) expect(Math.abs((found[at] ?? NaN) - part)).toBeLessThan(1e-5);
	});

	it('puts a question nearer to its translation than to another question', () => {
		for (const question of ['Sehemu ni nini?', "Qu'est-ce qu'une fraction ?", 'ما هو الكسر؟', 'Iqhezu liyini?']) {
			const right = similarity(question, 'What is a fraction?');
			expect(right, question).toBeGreaterThan(similarity(question, 'Why does ice melt?'));
		}
	});

	it('reads Yoruba without its marks as with them, and knows a misspelled word', () => {
		expect(similarity('Ẹ̀kọ́ ìṣirò', 'Eko isiro')).toBeCloseTo(1, 6);
		expect(similarity('photosinthesis', 'photosynthesis')).toBeGreaterThan(similarity('photosinthesis', 'fraction'));
	});
});

describe('createEncoder', () => {
	const small = open(makeEncoderFile());

	it('sums the vectors of words, and of letter sequences where a word is unknown', () => {
		expect([...small.encode('One')]).toEqual([1, 0]);
		expect([...small.encode('two')]).toEqual([0, 1]);
		expect(small.encode('one two')[0]).toBeCloseTo(Math.SQRT1_2, 6);
		// The only bucket, once for each sequence: its direction.
		expect([...small.encode('xyz')]).toEqual([-1, 0]);
	});

	it('lets a word that says much say more', () => {
		const eager = open(makeEncoderFile({ besideRow: 1, insteadOfRow: 1, emphasis: 1 }));
		// "one" and its three sequences: (1 - 3/√3, 0), shorter than "two": (-3/√3, 1).
		const [along = 0, across = 0] = eager.encode('one two');
		const [one, two] = [Math.sqrt(3) - 1, 2];
		expect(along / across).toBeCloseTo((-one * one - Math.sqrt(3) * two) / two, 5);
	});

	it('gives a text without a word a vector of nothing', () => {
		expect([...small.encode(' ?! ')]).toEqual([0, 0]);
	});
});
