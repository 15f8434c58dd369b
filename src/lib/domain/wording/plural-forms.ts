const FORM = /_(zero|one|two|few|many|other)$/;

export interface SplitKey {
	/** The sentence, whatever its plural form. */
	readonly stem: string;
	readonly form?: string;
}

export function splitKey(key: string): SplitKey {
	const form = key.match(FORM)?.[1];
	return form ? { stem: key.slice(0, -form.length - 1), form } : { stem: key };
}

/** The plural forms of CLDR that sentences of a language need. */
export function formsOf(tag: string): readonly string[] {
	return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

/** The English sentence of the same plural form, else of the form `other`; empty if English has none. */
export function findEnglish(english: Readonly<Record<string, string>>, key: string): string {
	return ownSentence(english, key) ?? ownSentence(english, `${splitKey(key).stem}_other`) ?? '';
}

/** A key from outside may be the name of something that every object has. */
function ownSentence(words: Readonly<Record<string, string>>, key: string): string | undefined {
	return Object.hasOwn(words, key) ? words[key] : undefined;
}
