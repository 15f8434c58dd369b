import { TYPED_NUMBER } from '../sum-tokens';
import { writePlainly } from '../write-plainly';

/** A piece of a line of algebra. The list always ends with an `end`. */
export interface AlgebraToken {
	readonly kind: 'number' | 'letter' | 'sign' | 'unknown' | 'end';
	/** Signs in one spelling: `*` is `×`, `[` is `(`. What is unknown stays as it was typed. */
	readonly text: string;
	/** Where it stands in the text as typed, in UTF-16 units. */
	readonly start: number;
}

/** Latin letters, and those of Arabic school books, where x is س. */
const LETTER = '[a-zA-Z]|(?=\\p{Script=Arabic})\\p{Lo}';
const PIECE = new RegExp(` *(?:(${TYPED_NUMBER})|(${LETTER})|([-+×÷/:^()=])|([^ ]))`, 'uy');
/** Raised digits side by side are one exponent; plain text keeps its length when it is respelled. */
const STRETCH = /[⁰¹²³⁴-⁹]+|[ -~]+|[^]/gu;

/** Cuts a line of algebra into pieces. Capitals are small letters where the line has one letter only: `X = 4`. */
export function readAlgebraTokens(text: string): readonly AlgebraToken[] {
	const { plain, places } = spellPlainly(text);
	const piece = new RegExp(PIECE);
	const tokens: AlgebraToken[] = [];
	for (let match = piece.exec(plain); match; match = piece.exec(plain)) {
		const [, number, letter, sign, unknown] = match;
		const found = number ?? letter ?? sign ?? unknown ?? '';
		const start = places[piece.lastIndex - found.length] ?? 0;
		if (number !== undefined) tokens.push({ kind: 'number', text: number, start });
		else if (letter !== undefined) tokens.push({ kind: 'letter', text: letter, start });
		else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, start });
		else tokens.push({ kind: 'unknown', text: String.fromCodePoint(text.codePointAt(start) ?? 0x20), start });
	}
	return [...foldCapitals(tokens), { kind: 'end', text: '', start: text.trimEnd().length }];
}

/** Respells stretch by stretch, so that each character knows where it came from. */
function spellPlainly(text: string): { readonly plain: string; readonly places: readonly number[] } {
	let plain = '';
	const places: number[] = [];
	for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
		// The space keeps the 3 of `x²3` out of the exponent.
		const spelled = writePlainly(stretch) + (/[⁰¹²³⁴-⁹]/u.test(stretch) ? ' ' : '');
		for (let place = 0; place < spelled.length; place++) {
			places.push(index + (spelled.length === stretch.length ? place : 0));
		}
		plain += spelled.replaceAll('[', '(').replaceAll(']', ')');
	}
	return { plain, places };
}

function foldCapitals(tokens: readonly AlgebraToken[]): readonly AlgebraToken[] {
	const isLetter = ({ kind }: AlgebraToken): boolean => kind === 'letter';
	const letters = new Set(tokens.filter(isLetter).map(({ text }) => text.toLowerCase()));
	if (letters.size > 1) return tokens;
	return tokens.map((token) => (isLetter(token) ? { ...token, text: token.text.toLowerCase() } : token));
}
