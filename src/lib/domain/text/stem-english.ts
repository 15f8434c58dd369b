/** Plurals that break the rules below, of words that our lessons use. */
const PLURALS: ReadonlyMap<string, string> = new Map([
	['gases', 'gas'],
	['halves', 'half'],
	['leaves', 'leaf'],
	['knives', 'knife'],
	['shelves', 'shelf'],
	['loaves', 'loaf'],
	['children', 'child']
]);

/** Consonant, vowel, consonant: `moving` comes from `move`, while `running` has doubled its last letter. */
const SHORT_STEM = /^[^aeiou][aeiou][^aeiouwxy]$/u;

/**
 * Takes off -s, -es, -ies, -ing, -ed and a last -e, where at least three letters with a vowel remain, so that
 * `divide`, `divides`, `dividing` and `divided` meet. After M. F. Porter's first step (1980), with less courage.
 */
export function stemEnglish(word: string): string {
	if (!/^[a-z]{4,}$/u.test(word)) return word;
	const singular = PLURALS.get(word) ?? dropPlural(word);
	const bare = dropEnding(singular);
	return bare.length > 4 ? bare.replace(/e$/u, '') : bare;
}

function dropPlural(word: string): string {
	if (/[^aeiou]ies$/u.test(word) && word.length > 4) return word.slice(0, -3) + 'y';
	if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
	return /(?:[^s]s)$/u.test(word) && !/(?:us|is)$/u.test(word) ? word.slice(0, -1) : word;
}

function dropEnding(word: string): string {
	if (/[^aeiou]ied$/u.test(word) && word.length > 4) return word.slice(0, -3) + 'y';
	const [, stem] = /^(.*)(?:ing|ed)$/u.exec(word) ?? [];
	if (stem === undefined || word.endsWith('eed') || stem.length < 3 || !/[aeiouy]/u.test(stem)) return word;
	return SHORT_STEM.test(stem) ? stem + 'e' : undouble(stem);
}

/** `running` is `run`, but `adding` stays `add` and `filling` `fill`. */
function undouble(stem: string): string {
	return /([bgmnprt])\1$/u.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem;
}
