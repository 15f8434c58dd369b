import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetterFile, writeLetterFile } from './letter-file';
import { writeCodeLink, writeMessageLink } from './letter-link';

const address = 'https://darasa.example.org/receive';
const letter = Uint8Array.from({ length: 150 }, (_, at) => (at * 37) % 256);
const other = Uint8Array.from([2, 9, 9]);
const sentence = 'Results of Amina in Fractions. Open this file with Darasa';
const file = writeLetterFile(letter, sentence);
const found = { letters: [letter], problems: [] };

describe('a letter as a file', () => {
	it('begins with its mark, says what it is and has short lines', () => {
		const lines = file.split('\n');
		expect(lines.slice(0, 2)).toEqual(['DARASA-LETTER 1', `${sentence}.`]);
		expect(lines.at(-2)).toBe('DARASA-END');
		for (const line of lines.slice(2, -2)) expect(line).toMatch(/^[\w-]{1,64}$/);
	});

	it('comes back, whatever the sentence', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.string({ unit: 'grapheme' }), (bytes, words) => {
				const text = writeLetterFile(bytes, words);
				expect(readLetterFile(text)).toEqual({ letters: [bytes], problems: [] });
				expect(readLetterFile(new TextEncoder().encode(text))).toEqual({ letters: [bytes], problems: [] });
			})
		);
	});

	it.each([
		['with the ends of lines of Windows', file.replaceAll('\n', '\r\n')],
		['with those of old Macs', file.replaceAll('\n', '\r')],
		['with a mark of order', `\uFEFF${file}`],
		['with blank lines', file.replaceAll('\n', '\n\n \n')],
		['quoted', file.replaceAll(/^/gm, '> ')],
		['quoted twice', file.replaceAll(/^/gm, '>> > ')],
		['sent on by WhatsApp', `Good morning!\n[12/05, 10:22] Amina: ${file}Thanks, teacher\n`],
		['with its lines broken anew', file.replaceAll(/(.{40})/g, '$1\n')],
		['with its lines joined', file.replaceAll('\n', ' ')],
		['with marks of direction', file.replaceAll(/^/gm, '\u200F\u2066')]
	])('is found %s', (_, text) => expect(readLetterFile(text)).toEqual(found));

	it('is found as Windows saves it', () => {
		const units = Uint16Array.from(`\uFEFF${file}`, (sign) => sign.charCodeAt(0));
		expect(readLetterFile(new Uint8Array(units.buffer))).toEqual(found);
	});

	it('is never read as another one when it was changed', () => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom('A', '_', '=', ''), (place, sign) => {
				const from = file.indexOf('\n', 20) + 1;
				const at = from + (place % (file.length - from));
				const text = file.slice(0, at) + sign + file.slice(at + 1);
				const { letters, problems } = readLetterFile(text);
				if (letters.length === 0) expect(problems).toEqual(['damaged']);
				else expect(letters).toEqual([letter]);
			})
		);
	});

	it('is told apart when it is cut, from a newer Darasa, or none', () => {
		expect(readLetterFile(file.slice(0, 200)).problems).toEqual(['damaged']);
		expect(readLetterFile(file.replace('LETTER 1', 'LETTER 2'))).toEqual({ letters: [], problems: ['newer'] });
		expect(readLetterFile('See you at school')).toEqual({ letters: [], problems: ['not-a-letter'] });
		expect(readLetterFile(new Uint8Array(9_000_000))).toEqual({ letters: [], problems: ['too-large'] });
	});

	it('is found with all others in the text, each once, beside one that is cut', () => {
		const text = [
			`From Juma: ${writeMessageLink(other, address)}.`,
			file.slice(0, 120),
			file,
			file.replaceAll(/^/gm, '> '),
			`(${writeCodeLink(letter, address)})`
		].join('\n');
		expect(readLetterFile(text)).toEqual({ letters: [other, letter], problems: ['damaged'] });
	});

	it('never throws on any text or bytes, and takes no long time for one that is hard to search', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readLetterFile(text)));
		fc.assert(fc.property(fc.uint8Array(), (bytes) => void readLetterFile(bytes)));
		for (const hard of ['DARASA-LETTER 1 ', 'https://', '> ', 'https://a/receive', ' \t'])
			readLetterFile(hard.repeat(1_000_000 / hard.length));
	});
});
