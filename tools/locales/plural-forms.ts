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
