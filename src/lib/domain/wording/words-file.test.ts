import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type CountryCode, type LanguageTag } from '../base/ids';
import { tidyWording } from './word-correction';
import { nameWordsFile, readWordsFile, writeWordsFile, type FiledCorrection, type WordsFile } from './words-file';

const ONE: FiledCorrection = {
	key: 'home.steps_other',
	english: '{{count}} steps',
	before: 'hatua {{count}}',
	after: 'hatua {{count}} tu: sawa',
	remark: 'key: not one'
};
const FILE: WordsFile = {
	language: asId<LanguageTag>('sw'),
	release: '0.1.0',
	by: 'Asha Mwangi',
	corrections: [ONE, { ...ONE, country: asId<CountryCode>('TZ'), key: 'home.title' }]
};
const WRITTEN = writeWordsFile(FILE);

function problemOf(text: string) {
	const read = readWordsFile(text);
	return read.ok ? undefined : read.error;
}

describe('a file of corrected words', () => {
	it('is plain lines that say what they are', () => {
		expect(WRITTEN.split('\n').slice(0, 8)).toEqual([
			'DARASA-WORDS 1 sw 0.1.0 Asha Mwangi',
			'',
			'key: home.steps_other',
			'English: {{count}} steps',
			'before: hatua {{count}}',
			'after: hatua {{count}} tu: sawa',
			'remark: key: not one',
			''
		]);
		expect(nameWordsFile(FILE.language)).toBe('darasa-words-sw.txt');
	});

	it('comes back as it was, also without a name, with the line ends of Windows and a mark in front', () => {
		expect(readWordsFile(WRITTEN)).toEqual({ ok: true, value: FILE });
		expect(readWordsFile(`\ufeff${WRITTEN.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, value: FILE });
		const nameless = writeWordsFile({ ...FILE, by: ' ' });
		expect(nameless.split('\n')[0]).toBe('DARASA-WORDS 1 sw 0.1.0');
		expect(readWordsFile(nameless)).toEqual({ ok: true, value: { ...FILE, by: undefined } });
	});

	it('comes back whatever was typed', () => {
		const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map(tidyWording).filter(Boolean);
		const correction = fc.record({
			key: fc.constant('home.title'),
			english: typed,
			before: typed,
			after: typed,
			remark: typed
		});
		fc.assert(
			fc.property(correction, typed, (one, by) => {
				const file = { ...FILE, by, corrections: [one] };
				expect(readWordsFile(writeWordsFile(file))).toEqual({ ok: true, value: file });
			})
		);
	});

	it.each([
		['another text', 'hello', { kind: 'not-words' }],
		['a later format', WRITTEN.replace('WORDS 1', 'WORDS 2'), { kind: 'newer' }],
		['a folder for a language', WRITTEN.replace(' sw ', ' ../sw '), { kind: 'not-words' }],
		['no correction', 'DARASA-WORDS 1 sw 0.1.0\n', { kind: 'unfinished', line: 1 }],
		['a line cut off', WRITTEN.replace('after: hatua {{count}} tu: sawa\n', ''), { kind: 'unfinished', line: 7 }],
		['a line of its own', WRITTEN.replace('before:', 'beforehand:'), { kind: 'bad-line', line: 5 }],
		['a line twice', WRITTEN.replace('after:', 'before:'), { kind: 'bad-line', line: 6 }],
		['an empty text', WRITTEN.replace('after: hatua {{count}} tu: sawa', 'after: '), { kind: 'bad-line', line: 6 }],
		['a path for a key', WRITTEN.replace('home.steps_other', '../../home.x'), { kind: 'unfinished', line: 8 }],
		['a prototype for a key', WRITTEN.replace('home.steps_other', '__proto__.x'), { kind: 'unfinished', line: 8 }],
		['signs that turn a line round', WRITTEN.replace('tu:', '\u202etu:'), { kind: 'unseen-signs', line: 6 }],
		['letters that are not composed', WRITTEN.replace('tu:', 'tu\u0301:'), { kind: 'unseen-signs', line: 6 }],
		['bytes that were no text', WRITTEN.replace('tu:', '\ufffd'), { kind: 'unseen-signs', line: 6 }],
		['one sentence twice', `${WRITTEN}\n${WRITTEN.split('\n\n')[1]}`, { kind: 'twice', line: 21 }],
		['far too much', 'x'.repeat(5_000_000), { kind: 'too-large' }]
	])('is refused with %s', (_, text, problem) => {
		expect(problemOf(text)).toEqual(problem);
	});
});
