import { addRational, divideRational, multiplyRational, rational, type Rational } from '../../number/rational';
import { rationalFromText, rationalToText } from '../../number/rational-text';
import { writePlainly } from '../../number/write-plainly';
import { findFraction, isOrdinal, readCardinal } from '../read-number-words';
import { readNumberPhrase } from './number-phrases';

/** A word, a number in any spelling, or a sign. `spelling` of a number is how it is written once digits are ASCII. */
export type Piece =
	| { readonly kind: 'word'; readonly text: string }
	| { readonly kind: 'number'; readonly value: Rational; readonly spelling: string; readonly isInWords: boolean }
	| { readonly kind: 'sign'; readonly text: string };

const TOKEN = /\d+(?:[.,\u066b\u066c]\d+)*|\p{L}[\p{L}\p{M}]*(?:'[\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu;
/** The ² of m² is no number of its own. */
const UNIT_POWER = /(?<=(?<!\p{L})[cdkm]?m)[²³]/gu;
/** "Each one", "one of them": no number is told. */
const ONE_BEFORE = new Set(
	'each every this that the other another which any no big bigger small smaller next last first same'.split(' ')
);
const ONE_AFTER = new Set('of by another or day way at'.split(' '));

/** Cuts a text into pieces in which 3/4, ¾, ٣/٤, 0.75, 75 % and "three quarters" can be compared as numbers. */
export function readPieces(text: string, language: string): readonly Piece[] {
	const plain = writePlainly(text.replace(UNIT_POWER, ''))
		.toLowerCase()
		.replace(/[_\u00a0]/gu, ' ');
	return joinPercents(joinMixed(joinFractions(readNumbers(plain.match(TOKEN) ?? [], language))));
}

function readNumbers(tokens: readonly string[], language: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let index = 0;
	while (index < tokens.length) {
		const token = tokens[index] ?? '';
		const read = /^\d/u.test(token)
			? { number: canonicalDigits(token), length: 1, isInWords: false }
			: (readPhrase(tokens, index, language) ?? readEnglish(tokens, index));
		const value = read && rationalFromText(read.number);
		if (read && value) pieces.push({ kind: 'number', value, spelling: read.number, isInWords: read.isInWords });
		else pieces.push({ kind: /^\p{L}/u.test(token) ? 'word' : 'sign', text: token });
		index += read && value ? read.length : 1;
	}
	return pieces;
}

type Read = { readonly number: string; readonly length: number; readonly isInWords: boolean } | undefined;

function readPhrase(tokens: readonly string[], start: number, language: string): Read {
	const read = readNumberPhrase(tokens, start, language);
	return read && { ...read, isInWords: true };
}

function readEnglish(tokens: readonly string[], start: number): Read {
	// "Twenty-five" came apart at the hyphen.
	const words = tokens.slice(start, start + 12);
	const joined = words.filter(
		(word, at) => word !== '-' || at === 0 || !isLetters(words[at - 1]) || !isLetters(words[at + 1])
	);
	const cardinal = readCardinal(joined, 0);
	const taken = cardinal?.end ?? 0;
	const fraction = findFraction(joined[taken]);
	const before = tokens[start - 1];
	if (fraction !== undefined && (cardinal || !isOrdinal(tokens, start))) {
		const top = cardinal?.value ?? 1;
		return { number: `${top}/${fraction}`, length: lengthOf(words, taken + 1), isInWords: true };
	}
	if (!cardinal || (cardinal.value === 1 && isPronoun(before, joined[1]))) return undefined;
	return { number: String(cardinal.value), length: lengthOf(words, taken), isInWords: true };
}

/** How many tokens so many words take, hyphens between them counted. */
function lengthOf(tokens: readonly string[], words: number): number {
	let length = 0;
	for (let left = words; left > 0; length++) if (tokens[length] !== '-') left--;
	return length;
}

function isLetters(token: string | undefined): boolean {
	return token !== undefined && /^\p{L}/u.test(token);
}

function isPronoun(before: string | undefined, after: string | undefined): boolean {
	return (before !== undefined && ONE_BEFORE.has(before)) || (after !== undefined && ONE_AFTER.has(after));
}

/** `1,234` and `1234` are one number, so are `0,5` and `0.50`. */
function canonicalDigits(token: string): string {
	const parts = token.replace(/\u066c/gu, '').split(/[.,\u066b]/u);
	const isGrouped = parts.length > 1 && parts[0] !== '0' && parts.slice(1).every((part) => part.length === 3);
	const [whole = '', ...rest] = isGrouped ? [parts.join('')] : parts;
	const decimals = rest.join('').replace(/0+$/u, '');
	return whole.replace(/^0+(?=\d)/u, '') + (decimals === '' ? '' : `.${decimals}`);
}

type NumberPiece = Extract<Piece, { readonly kind: 'number' }>;

/** `3 / 4`, "3 out of 4", "3 over 4" and "3 quarters". */
function joinFractions(pieces: readonly Piece[]): readonly Piece[] {
	const joined: Piece[] = [];
	for (let index = 0; index < pieces.length; index++) {
		const [top, sign, bottom, after] = pieces.slice(index, index + 4);
		const isOutOf = isWord(sign, 'out') && isWord(bottom, 'of');
		const under = isOutOf ? after : bottom;
		const isLine = isOutOf || isWord(sign, 'over') || (sign?.kind === 'sign' && sign.text === '/');
		if (isWholeNumber(top) && isLine && isWholeNumber(under) && under.value.numerator !== 0n) {
			joined.push(makeFraction(top.spelling, under.spelling, top.isInWords || under.isInWords));
			index += isOutOf ? 3 : 2;
		} else if (isWholeNumber(top) && !top.isInWords && isUnitFraction(sign)) {
			joined.push(makeFraction(top.spelling, sign.spelling.slice(2), true));
			index += 1;
		} else if (top) joined.push(top);
	}
	return joined;
}

function makeFraction(top: string, bottom: string, isInWords: boolean): NumberPiece {
	return { kind: 'number', value: rational(BigInt(top), BigInt(bottom)), spelling: `${top}/${bottom}`, isInWords };
}

function isWord(piece: Piece | undefined, text: string): boolean {
	return piece?.kind === 'word' && piece.text === text;
}

function isWholeNumber(piece: Piece | undefined): piece is NumberPiece {
	return piece?.kind === 'number' && /^\d+$/u.test(piece.spelling);
}

function isUnitFraction(piece: Piece | undefined): piece is NumberPiece {
	return piece?.kind === 'number' && piece.isInWords && piece.spelling.startsWith('1/');
}

/** `1 1/2`, and "one and a half". */
function joinMixed(pieces: readonly Piece[]): readonly Piece[] {
	const joined: Piece[] = [];
	for (let index = 0; index < pieces.length; index++) {
		const whole = pieces[index];
		const [next, later, last] = pieces.slice(index + 1, index + 4);
		const isAnd = isWord(next, 'and') || isWord(next, 'na') || isWord(next, 'et');
		const part = !isAnd ? next : isWord(later, 'a') ? last : later;
		const isMixed = isWholeNumber(whole) && part?.kind === 'number' && /^\d+\/\d+$/u.test(part.spelling);
		if (isMixed && part.value.numerator < part.value.denominator && (!isAnd || part.isInWords)) {
			const value = addRational(whole.value, part.value);
			joined.push({ ...part, value, spelling: `${whole.spelling} ${part.spelling}` });
			index += isAnd ? (part === last ? 3 : 2) : 1;
		} else if (whole) joined.push(whole);
	}
	return joined;
}

const HUNDRED = rational(100);

function joinPercents(pieces: readonly Piece[]): readonly Piece[] {
	const joined: Piece[] = [];
	for (let index = 0; index < pieces.length; index++) {
		const piece = pieces[index];
		const [next, later] = pieces.slice(index + 1, index + 3);
		const length = isPercent(next) ? 1 : isWord(next, 'per') && isWord(later, 'cent') ? 2 : 0;
		const value = piece?.kind === 'number' && length > 0 ? divideRational(piece.value, HUNDRED) : undefined;
		if (piece?.kind === 'number' && value) {
			joined.push({ ...piece, value, spelling: `${piece.spelling}%` });
			index += length;
		} else if (piece) joined.push(piece);
	}
	return joined;
}

function isPercent(piece: Piece | undefined): boolean {
	return (piece?.kind === 'sign' && piece.text === '%') || isWord(piece, 'percent');
}

/** How a percent is told by who leaves the sign away: of 75 % also 75. */
export function valuesTold(piece: NumberPiece): readonly string[] {
	const own = rationalToText(piece.value);
	return piece.spelling.endsWith('%') ? [own, rationalToText(multiplyRational(piece.value, HUNDRED))] : [own];
}

export function numbersOf(pieces: readonly Piece[]): readonly NumberPiece[] {
	return pieces.filter((piece): piece is NumberPiece => piece.kind === 'number');
}
