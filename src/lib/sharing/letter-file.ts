import { decodeBase64Url, encodeBase64Url } from '../bytes/base64url';
import { fail, type Result } from '../domain/base/result';
import { openSealed, sealLetter, type Letter, type LetterProblem } from './letter';
import { cleanLines, readAsText } from './clean-text';
import { readLetterLink, RECEIVE_ADDRESS } from './letter-link';

const START = 'DARASA-LETTER';
const END = 'DARASA-END';
const LINE_CHARACTERS = 64;
const HEADER = /DARASA-LETTER (\d{1,3})(?=\s|$)/g;
const LINK = new RegExp(`${RECEIVE_ADDRESS}#[bn][\\w-]+`, 'gi');
const BASE64URL = /^[\w-]+$/;

/** What a file or a message held: each letter once, in the order of the text, and what was wrong with others. */
export interface FoundLetters {
	readonly letters: readonly Letter[];
	readonly problems: readonly LetterProblem[];
}

/**
 * A letter as the text of a `.txt` file, the only kind of file with words in it that every share sheet passes on.
 * `sentence` tells somebody who opens the file what it is. Throws a RangeError where `sealLetter` does.
 */
export function writeLetterFile(letter: Letter, sentence: string): string {
	const lines = encodeBase64Url(sealLetter(letter)).match(new RegExp(`.{1,${LINE_CHARACTERS}}`, 'g')) ?? [];
	return [`${START} 1`, writeSentence(sentence), ...lines, END, ''].join('\n');
}

/** Mail programs break lines where they like, so the sentence may not end in a word that could be part of the letter. */
function writeSentence(sentence: string): string {
	const words = cleanLines(sentence).replaceAll('DARASA-', 'DARASA ').split(/\s+/).filter(Boolean);
	return BASE64URL.test(words.at(-1) ?? '') ? `${words.join(' ')}.` : words.join(' ');
}

/**
 * Finds every letter in a file or in a pasted message, written out or as a link: whatever stands around it, quoted, with
 * other ends of lines. What is in the letter itself must be right to the last sign. Never throws.
 */
export function readLetterFile(content: string | Uint8Array): FoundLetters {
	const read = readAsText(content);
	if (!read.ok) return { letters: [], problems: [read.error] };
	const text = cleanLines(read.value);
	const found = [...findWritten(text), ...findLinks(text)].sort((one, other) => one.at - other.at);
	const letters = new Map<string, Letter>();
	const problems = new Set<LetterProblem>();
	for (const { letter } of found) {
		if (letter.ok) letters.set(encodeBase64Url(letter.value), letter.value);
		else problems.add(letter.error);
	}
	if (found.length === 0) problems.add('not-a-letter');
	return { letters: [...letters.values()], problems: [...problems] };
}

interface Found {
	readonly at: number;
	readonly letter: Result<Letter, LetterProblem>;
}

function findWritten(text: string): readonly Found[] {
	const headers = [...text.matchAll(HEADER)];
	return headers.map((header, place) => {
		const from = header.index + header[0].length;
		const upTo = headers[place + 1]?.index ?? text.length;
		const letter = header[1] === '1' ? readBody(text.slice(from, upTo)) : fail('newer' as const);
		return { at: header.index, letter };
	});
}

function readBody(text: string): Result<Letter, LetterProblem> {
	const end = text.indexOf(END);
	if (end < 0) return fail('damaged');
	const words = text.slice(0, end).split(/\s+/).filter(Boolean);
	let first = words.length;
	while (first > 0 && BASE64URL.test(words[first - 1] ?? '')) first -= 1;
	const sealed = decodeBase64Url(words.slice(first).join(''));
	return sealed.ok ? openSealed(sealed.value) : fail('damaged');
}

function findLinks(text: string): readonly Found[] {
	return [...text.matchAll(LINK)].map((link) => ({ at: link.index, letter: readLetterLink(link[0]) }));
}
