import { splitKey } from '../../src/lib/domain/wording/plural-forms';

type Words = Readonly<Record<string, string>>;

/** English sentences, with all their plural forms, of which `words` has no form at all. */
export function missingSentences(english: Words, words: Words): Words {
	const known = new Set(Object.keys(words).map((key) => splitKey(key).stem));
	return Object.fromEntries(Object.entries(english).filter(([key]) => !known.has(splitKey(key).stem)));
}
