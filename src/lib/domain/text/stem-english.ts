/** Plurals in -ves of words that our lessons use; `moves` and `gives` follow the rule instead. */
const PLURALS: ReadonlyMap<string, string> = new Map([
	['halves', 'half'],
	['leaves', 'leaf'],
	['knives', 'knife'],
	['shelves', 'shelf'],
	['loaves', 'loaf'],
	['children', 'child']
]);

/**
 * Takes off -s, -es, -ies, -ing, -ed and a last -e, where at least three letters with a vowel remain, so that
 * `divide`, `divides`, `dividing` and `divided` meet. After M. F. Porter's first step (1980), with less courage.
 */
export function stemEnglish(word: string): string {
	if (!/^[a-z]{4,}$/u.test(word)) return word;
	const singular = PLURALS.get(word) ?? dropPlural(word);
	const bare = dropEnding(singular);
	return bare.length > 4 ? bare.replace(/(?<![aeiou])e$|e$/u, '') : bare;
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
	return undouble(stem);
}

/** `running` is `run`, but `adding` stays `add` and `filling` `fill`. */
function undouble(stem: string): string {
	return /([bgmnprt])\1$/u.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem;
}
