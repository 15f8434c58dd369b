/** What a learner's question asks of us. */
export type Question =
	/** It needs a person, not a lesson. */
	| { readonly kind: 'care' }
	| { readonly kind: 'empty' }
	| { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
	/** `source` is for `solveArithmetic`, which knows the asking words around a sum. */
	| { readonly kind: 'arithmetic'; readonly source: string }
	/** What does this word mean? `words` is the word or short phrase. */
	| { readonly kind: 'meaning'; readonly words: string }
	/** Anything else: look for a passage with these words. */
	| { readonly kind: 'lookup'; readonly words: string };
