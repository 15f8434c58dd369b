import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import { createLexicon } from './lexicon';
import { readEncoder } from './read-encoder';
import { readLexicon } from './read-lexicon';
import { makeEncoderFile, makeFile, makeLexiconFile } from './testing/make-files';

const broken = { ok: false, error: { kind: 'broken' } };
const foreign = { ok: false, error: { kind: 'not-an-encoder-file' } };

describe('readEncoder', () => {
	it('reads a whole file, wherever its bytes lie in memory', () => {
		const bytes = makeEncoderFile();
		const moved = new Uint8Array(bytes.length + 3);
		moved.set(bytes, 3);
		for (const read of [readEncoder(bytes), readEncoder(moved.subarray(3))]) {
			expect(read).toMatchObject({ ok: true, value: { dims: 2, version: '1.0.0' } });
			expect(read.ok && read.value.rowOfWord.get('two')).toBe(1);
		}
	});

	it('refuses other files, later formats and the other file of the pair', () => {
		expect(readEncoder(new Uint8Array(0))).toEqual(foreign);
		expect(readEncoder(new TextEncoder().encode('<!doctype html><title>404</title>'))).toEqual(foreign);
		expect(readEncoder(makeLexiconFile())).toEqual(foreign);
		expect(readEncoder(makeEncoderFile({ format: 2 }))).toEqual({
			ok: false,
			error: { kind: 'other-version', format: 2 }
		});
	});

	it('refuses a file cut off anywhere, or with more behind it', () => {
		const bytes = makeEncoderFile();
		for (let length = 8; length < bytes.length; length++) {
			expect(readEncoder(bytes.subarray(0, length)), String(length)).toEqual(broken);
		}
		expect(readEncoder(makeEncoderFile({}, [0]))).toEqual(broken);
	});

	it.each([
		['a header that is not JSON', makeFile('DARASAEN', undefined, new Uint8Array(9))],
		['a header without a format', makeFile('DARASAEN', { version: '1.0.0' }, new Uint8Array(9))],
		['an odd number of numbers', makeEncoderFile({ dims: 3 })],
		['no rows', makeEncoderFile({ words: 0 })],
		['more rows than bytes', makeEncoderFile({ buckets: 100_000 })],
		['too few levels', makeEncoderFile({ levels: [1, 2] })],
		['fewer bytes of words than words', makeEncoderFile({ wordsBytes: 9 })]
	])('refuses %s', (_, bytes) => {
		expect(readEncoder(bytes)).toEqual(broken);
	});
});

describe('readLexicon', () => {
	it('refuses what is no lexicon, is cut off, or says wrong lengths', () => {
		expect(readLexicon(makeEncoderFile())).toEqual(foreign);
		const bytes = makeLexiconFile();
		for (let length = 8; length < bytes.length; length++) {
			expect(readLexicon(bytes.subarray(0, length)), String(length)).toEqual(broken);
		}
		expect(readLexicon(makeLexiconFile({ english: 4 }))).toEqual(broken);
		expect(readLexicon(makeLexiconFile({ levels: [] }))).toEqual(broken);
	});

	it('has no words in a language that is damaged inside', () => {
		const read = readLexicon(makeLexiconFile({ languages: [{ tag: 'zu', words: 3, bytes: 24 }] }));
		const zulu = asId<LanguageTag>('zu');
		expect(read.ok && createLexicon(read.value).expand('amanzi', zulu)).toEqual([]);
	});
});
