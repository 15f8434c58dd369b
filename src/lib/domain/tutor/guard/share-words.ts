import { splitWords } from '../../text/split-words';
import { stemLightly } from '../../text/stem-lightly';
import { isSmallWord } from './tell-language';

/** 0 to 1: how much of what a text says stands in another, counted in stems of its words of content. */
export function shareWords(text: string, given: string, language: string): number {
	const said = stemsOf(text, language);
	const known = stemsOf(given, language);
	const shared = [...said].filter((stem) => known.has(stem) || hasKin(stem, known));
	return said.size === 0 ? 1 : shared.length / said.size;
}

/** Long words that begin alike are kin in every language of ours: evaporates, evaporation. */
function hasKin(stem: string, known: ReadonlySet<string>): boolean {
	if (stem.length < 5) return false;
	const start = stem.slice(0, 5);
	for (const other of known) if (other.startsWith(start)) return true;
	return false;
}

function stemsOf(text: string, language: string): ReadonlySet<string> {
	const words = splitWords(text, language).filter((word) => !isSmallWord(word, language));
	return new Set(words.map((word) => stemLightly(word, language)));
}
