import type { LanguageTag } from '$lib/domain/base/ids';
import { unpackLanguage, type LanguageLexicon, type LexiconFile } from './read-lexicon';

/** An English word that a word of another language may mean. */
export interface Translation {
	/** A stem, as `stemLightly` makes it: the key of an English index. */
	readonly stem: string;
	/** Above 0 and at most 1: how likely it is to stand where the word's translation stands. */
	readonly weight: number;
}

export interface Lexicon {
	/** Whether words of this language (or of the one it is a kind of: sw-TZ of sw) can be translated. */
	has(language: LanguageTag): boolean;
	/**
	 * The likeliest English stems for a folded word (`splitForEncoder`), best first, at most 5. A word that is not known is
	 * read through known words with the same ending and another beginning, as Zulu `ezikoleni` and `isikoleni`, at half the weight.
	 */
	expand(word: string, language: LanguageTag): readonly Translation[];
}

const MOST = 5;
/** In letters: what two words with different prefixes must share, and how long those prefixes may be. */
const SHORTEST_ENDING = 5;
const LONGEST_PREFIX = 5;
const BY_ENDING = 0.5;

export function createLexicon(file: LexiconFile): Lexicon {
	const unpacked = new Map<string, LanguageLexicon>();

	function open(language: LanguageTag): LanguageLexicon | undefined {
		const tag = language.split('-')[0] ?? '';
		const packed = file.languages.get(tag);
		if (!packed) return undefined;
		const words = unpacked.get(tag) ?? unpackLanguage(packed);
		unpacked.set(tag, words);
		return words;
	}

	function translate({ starts, packed }: LanguageLexicon, word: number): Translation[] {
		return Array.from(packed.subarray(starts[word], starts[word + 1]), (entry) => ({
			stem: file.english[entry >> 2] ?? '',
			weight: file.levels[entry & 3] ?? 0
		}));
	}

	function average(words: LanguageLexicon, found: readonly number[]): Translation[] {
		const sums = new Map<string, number>();
		for (const { stem, weight } of found.flatMap((word) => translate(words, word))) {
			sums.set(stem, (sums.get(stem) ?? 0) + (weight * BY_ENDING) / found.length);
		}
		return [...sums]
			.map(([stem, weight]) => ({ stem, weight }))
			.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
			.slice(0, MOST);
	}

	return {
		has: (language) => file.languages.has(language.split('-')[0] ?? ''),
		expand(word, language) {
			const words = open(language);
			if (!words) return [];
			const reversed = reverse(word);
			const exact = findFirst(words.reversed, reversed);
			if (words.reversed[exact] === reversed) return translate(words, exact);
			return average(words, findByEnding(words.reversed, reversed));
		}
	};
}

/** Words that share the longest ending with this one, of those with short enough prefixes. */
function findByEnding(sorted: readonly string[], reversed: string): number[] {
	const shortest = Math.max(SHORTEST_ENDING, reversed.length - LONGEST_PREFIX);
	for (let length = reversed.length; length >= shortest; length--) {
		const ending = reversed.slice(0, length);
		const found: number[] = [];
		for (let at = findFirst(sorted, ending); sorted[at]?.startsWith(ending); at++) {
			if ((sorted[at] as string).length <= length + LONGEST_PREFIX) found.push(at);
		}
		if (found.length > 0) return found;
	}
	return [];
}

/** Where a word stands in the order, or would. */
function findFirst(sorted: readonly string[], word: string): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] as string) < word) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** By UTF-16 units; the file's words have no others. */
function reverse(word: string): string {
	return Array.from({ length: word.length }, (_, at) => word.charAt(word.length - 1 - at)).join('');
}
