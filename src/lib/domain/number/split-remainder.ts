/** `24 r 3`, `24 baki 3`, `٢٤ والباقي ٣`: two numbers with a word between them. */
const WITH_REMAINDER = /^(.*\p{Nd})([\s.]*\p{L}[\p{L}\p{M}\s.:]*)(\p{Nd}.*)$/u;

/** The typed answer to a division, cut where its remainder begins. */
export interface SplitQuotient {
	readonly quotient: string;
	/** Undefined where no remainder was typed. */
	readonly remainder?: string;
	/** Where the remainder stands in the text, in UTF-16 units. */
	readonly remainderAt: number;
}

export function splitRemainder(typed: string): SplitQuotient {
	const [, quotient = typed, word = '', remainder] = WITH_REMAINDER.exec(typed) ?? [];
	const remainderAt = quotient.length + word.length;
	return remainder === undefined ? { quotient, remainderAt } : { quotient, remainder, remainderAt };
}
