import { TYPED_NUMBER } from '../sum-tokens';
import { tracePlainly } from '../write-plainly';

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
const PIECE = new RegExp(` *(?:(${TYPED_NUMBER})|(${LETTER})|([-+×÷/:^()[\\]=])|([^ ]))`, 'uy');
const SPELLINGS: ReadonlyMap<string, string> = new Map([
	['[', '('],
	[']', ')']
]);

/** Cuts a line of algebra into pieces. Capitals are small letters where the line has one letter only: `X = 4`. */
export function readAlgebraTokens(text: string): readonly AlgebraToken[] {
	const { plain, positions } = tracePlainly(text);
	const piece = new RegExp(PIECE);
	const tokens: AlgebraToken[] = [];
	for (let match = piece.exec(plain); match; match = piece.exec(plain)) {
		const [, number, letter, sign, unknown] = match;
		const found = number ?? letter ?? sign ?? unknown ?? '';
		const start = positions[piece.lastIndex - found.length] ?? 0;
		if (number !== undefined) tokens.push({ kind: 'number', text: number, start });
		else if (letter !== undefined) tokens.push({ kind: 'letter', text: letter, start });
		else if (sign !== undefined) tokens.push({ kind: 'sign', text: SPELLINGS.get(sign) ?? sign, start });
		else tokens.push({ kind: 'unknown', text: String.fromCodePoint(text.codePointAt(start) ?? 0x20), start });
	}
	return [...foldCapitals(tokens), { kind: 'end', text: '', start: text.trimEnd().length }];
}

function foldCapitals(tokens: readonly AlgebraToken[]): readonly AlgebraToken[] {
	const isLetter = ({ kind }: AlgebraToken): boolean => kind === 'letter';
	const letters = new Set(tokens.filter(isLetter).map(({ text }) => text.toLowerCase()));
	if (letters.size > 1) return tokens;
	return tokens.map((token) => (isLetter(token) ? { ...token, text: token.text.toLowerCase() } : token));
}
