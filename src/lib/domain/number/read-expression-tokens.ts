/** A piece of an expression; `start` counts UTF-16 units. The list always ends with an `end`. */
export interface Token {
	readonly kind: 'number' | 'word' | 'sign' | 'unknown' | 'end';
	/** Signs in one spelling: `*` is `×`, `!=` is `≠`. */
	readonly text: string;
	readonly start: number;
}

const PIECE = /\s*(?:(\d+(?:\.\d+)?)|([a-zA-Z][a-zA-Z0-9]*)|(==|!=|<>|<=|>=|[-+*/×÷:^()=≠<>≤≥,%·−])|(\S))/uy;

const SPELLINGS: ReadonlyMap<string, string> = new Map([
	['*', '×'],
	['·', '×'],
	['−', '-'],
	['==', '='],
	['!=', '≠'],
	['<>', '≠'],
	['<=', '≤'],
	['>=', '≥']
]);

/** Cuts the text of an expression into pieces, in one pass. Stops at the first piece it does not know. */
export function readExpressionTokens(text: string): readonly Token[] {
	const piece = new RegExp(PIECE);
	const tokens: Token[] = [];
	for (let match = piece.exec(text); match; match = piece.exec(text)) {
		const [, number, word, sign, unknown] = match;
		const found = number ?? word ?? sign ?? unknown ?? '';
		const kind =
			number !== undefined ? 'number' : word !== undefined ? 'word' : sign !== undefined ? 'sign' : 'unknown';
		tokens.push({ kind, text: SPELLINGS.get(found) ?? found, start: piece.lastIndex - found.length });
		if (kind === 'unknown') return tokens;
	}
	return [...tokens, { kind: 'end', text: '', start: text.length }];
}
