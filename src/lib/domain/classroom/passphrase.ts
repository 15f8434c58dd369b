/** Eight letters, or four short words: more than anybody tries by hand, and few enough to be written down. */
export const LEAST_LETTERS = 8;

/** The same passphrase from every keyboard: letters in one form, one space between words, none around them. */
export function tidyPassphrase(typed: string): string {
	return typed.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

export function isLongEnough(typed: string): boolean {
	return [...tidyPassphrase(typed)].length >= LEAST_LETTERS;
}
