const SHORTEST_STEM = 3;

/**
 * Takes off the article with what is written together with it (وال بال فال كال لل ال), then the plurals ون ين ات and
 * the feminine ending (ة, folded to ه), where at least three letters remain: what light stemmers have in common
 * (Larkey, Ballesteros and Connell 2002), without single-letter prefixes, which are too often part of the word.
 */
export function stemArabic(word: string): string {
	const bare = dropPart(word, /^(?:[وبفك]ال|لل|ال)/u);
	return dropPart(bare, /(?:ون|ين|ات|ه)$/u);
}

function dropPart(word: string, part: RegExp): string {
	const rest = word.replace(part, '');
	return rest.length < SHORTEST_STEM ? word : rest;
}
