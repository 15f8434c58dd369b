import { writePlainly } from './write-plainly';

/** A piece of written mathematics. The list always ends with an `end`. */
export interface MathToken {
	readonly kind: 'number' | 'slot' | 'blank' | 'word' | 'sign' | 'mark' | 'unknown' | 'end';
	/** A slot's name without braces; signs in one spelling, `<=` is `≤`. Marks are `/ ^ % ( )`. */
	readonly text: string;
	readonly hasSpaceBefore: boolean;
}

const PIECE =
	/(\s*)(?:(\d+(?:\.\d+)?)|\{([a-zA-Z][a-zA-Z0-9]{0,39}(?::decimal)?)\}|(□|▢|⬜|_+)|(°?\p{L}+|°)|(!=|<=|>=|->|[-+×÷:=≠<>≤≥≈→])|([/^%()])|(\S))/uy;

const SPELLINGS: ReadonlyMap<string, string> = new Map([
	['!=', '≠'],
	['<=', '≤'],
	['>=', '≥'],
	['->', '→']
]);

/** Cuts mathematics into pieces, in one pass. Stops at the first piece it does not know. */
export function readMathTokens(source: string): readonly MathToken[] {
	const text = writePlainly(source);
	const piece = new RegExp(PIECE);
	const tokens: MathToken[] = [];
	for (let match = piece.exec(text); match; match = piece.exec(text)) {
		const [, space = '', number, slot, blank, word, sign, mark, unknown = ''] = match;
		const hasSpaceBefore = space !== '';
		if (number !== undefined) tokens.push({ kind: 'number', text: number, hasSpaceBefore });
		else if (slot !== undefined) tokens.push({ kind: 'slot', text: slot, hasSpaceBefore });
		else if (blank !== undefined) tokens.push({ kind: 'blank', text: '□', hasSpaceBefore });
		else if (word !== undefined) tokens.push({ kind: 'word', text: word, hasSpaceBefore });
		else if (sign !== undefined) tokens.push({ kind: 'sign', text: SPELLINGS.get(sign) ?? sign, hasSpaceBefore });
		else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, hasSpaceBefore });
		else return [...tokens, { kind: 'unknown', text: unknown, hasSpaceBefore }];
	}
	return [...tokens, { kind: 'end', text: '', hasSpaceBefore: false }];
}
