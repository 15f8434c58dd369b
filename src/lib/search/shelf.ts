import type { LanguageTag } from '$lib/domain/base/ids';
import type { PassageId } from '$lib/domain/tutor/passage';
import { stemLightly } from '$lib/domain/text/stem-lightly';
import { splitWords } from '$lib/domain/text/split-words';
import { inverseFrequency, saturate } from './bm25';
import { Vocabulary, type NearWord } from './near-words';
import type { SearchablePassage } from './searchable';

/** A word in the title says more about a passage than one in its text; one in the lesson's title says less. */
const TITLE_WEIGHT = 3;
const LESSON_TITLE_WEIGHT = 0.5;
/** A way to ask is made of the words that will be asked with. */
const ASKED_WEIGHT = 1;

/**
 * A posting says in one whole number in which place a stem is, how often (in halves, as weights are multiples of a half)
 * and whether only ways to ask have it. An engine keeps lists of such small numbers at 4 bytes each.
 */
const COUNT_BITS = 9;
const MOST_HALVES = (1 << COUNT_BITS) - 1;
const PLACE_SHIFT = COUNT_BITS + 1;

/** Where a stem is. */
interface Postings {
	packed: number[];
	/** In how many of those places the passage itself has it. */
	own: number;
}

/** What a shelf says of a passage: BM25, and whether the stems are in the passage itself or only in the ways to ask for it. */
export type Visit = (place: number, score: number, isInText: boolean) => void;

/** The passages of one language, by stem. How rare a word is, is only meaningful within a language. */
export class Shelf {
	readonly language: LanguageTag;
	readonly #placeOf = new Map<PassageId, number>();
	/** By place: whose it is, and how many words the passage has. A place that was left is given to the next one. */
	readonly #ids: (PassageId | undefined)[] = [];
	readonly #lengths: number[] = [];
	readonly #left: number[] = [];
	readonly #postings = new Map<string, Postings>();
	#totalLength = 0;
	#vocabulary: Vocabulary | undefined;

	constructor(language: LanguageTag) {
		this.language = language;
	}

	get size(): number {
		return this.#placeOf.size;
	}

	/** Places are whole numbers below this. */
	get places(): number {
		return this.#ids.length;
	}

	idAt(place: number): PassageId | undefined {
		return this.#ids[place];
	}

	/** Adds passages that are not here. */
	add(passages: Iterable<SearchablePassage>): void {
		for (const passage of passages) this.#addOne(passage);
		this.#vocabulary = undefined;
	}

	#addOne({ id, title, text, lessonTitle = '', asked = [] }: SearchablePassage): void {
		const halves = new Map<string, number>();
		const count = (part: string, weight: number): number => {
			const stems = this.stemsOf(part);
			for (const stem of stems) halves.set(stem, (halves.get(stem) ?? 0) + 2 * weight);
			return stems.length;
		};
		const length = count(title, TITLE_WEIGHT) + count(text, 1);
		count(lessonTitle, LESSON_TITLE_WEIGHT);
		// A map keeps its order: what comes after these is in the ways to ask alone.
		const inText = halves.size;
		for (const question of asked) count(question, ASKED_WEIGHT);
		const place = this.#left.pop() ?? this.#ids.length;
		this.#ids[place] = id;
		this.#lengths[place] = length;
		this.#placeOf.set(id, place);
		this.#totalLength += length;
		let at = 0;
		for (const [stem, counted] of halves) {
			const askedOnly = at++ < inText ? 0 : 1;
			const postings = this.#postings.get(stem) ?? { packed: [], own: 0 };
			this.#postings.set(stem, postings);
			postings.packed.push((place << PLACE_SHIFT) | (Math.min(counted, MOST_HALVES) << 1) | askedOnly);
			postings.own += 1 - askedOnly;
		}
	}

	/** Takes passages away, those that are here. All at once: each time every stem is looked through. */
	remove(ids: Iterable<PassageId>): void {
		const left = new Set<number>();
		for (const id of ids) {
			const place = this.#placeOf.get(id);
			if (place === undefined) continue;
			left.add(place);
			this.#placeOf.delete(id);
			this.#ids[place] = undefined;
			this.#totalLength -= this.#lengths[place] as number;
		}
		if (left.size === 0) return;
		this.#left.push(...left);
		this.#vocabulary = undefined;
		for (const [stem, postings] of this.#postings) {
			const kept = postings.packed.filter((posting) => !left.has(posting >> PLACE_SHIFT));
			if (kept.length === 0) this.#postings.delete(stem);
			else if (kept.length < postings.packed.length) {
				postings.packed = kept;
				postings.own = kept.reduce((own, posting) => own + 1 - (posting & 1), 0);
			}
		}
	}

	stemsOf(text: string): readonly string[] {
		return splitWords(text, this.language).map((word) => stemLightly(word, this.language));
	}

	has(stem: string): boolean {
		return this.#postings.has(stem);
	}

	/** How much a stem tells apart passages by their own words; the most for one that only the ways to ask have, or nothing. */
	ownRarity(stem: string): number {
		return inverseFrequency(this.#postings.get(stem)?.own ?? 0, this.size);
	}

	findNear(stem: string): readonly NearWord[] {
		this.#vocabulary ??= new Vocabulary(this.#postings.keys());
		return this.#vocabulary.findNear(stem);
	}

	/** BM25 of each passage that has every one of the stems. */
	score(stems: readonly string[], visit: Visit): void {
		const lists = stems.map((stem) => this.#postings.get(stem)?.packed ?? []);
		const averageLength = this.#totalLength / Math.max(this.size, 1);
		const scoreOf = (posting: number, rarity: number): number => {
			const count = ((posting >> 1) & MOST_HALVES) / 2;
			return rarity * saturate(count, this.#lengths[posting >> PLACE_SHIFT] as number, averageLength);
		};
		const rarities = lists.map((list) => inverseFrequency(list.length, this.size));
		const [first = []] = lists;
		if (lists.length === 1) {
			const [rarity = 0] = rarities;
			for (const posting of first) visit(posting >> PLACE_SHIFT, scoreOf(posting, rarity), (posting & 1) === 0);
			return;
		}
		if (lists.some((list) => list.length === 0)) return;
		// What each place has of the first stems; a place that lacks one is not carried on to the next.
		let have = new Map<number, readonly [score: number, isInText: boolean]>();
		for (const [at, list] of lists.entries()) {
			const next: typeof have = new Map();
			for (const posting of list) {
				const place = posting >> PLACE_SHIFT;
				const [score, isInText] = at === 0 ? [0, true] : (have.get(place) ?? []);
				if (score === undefined) continue;
				next.set(place, [score + scoreOf(posting, rarities[at] as number), isInText === true && (posting & 1) === 0]);
			}
			have = next;
		}
		for (const [place, [score, isInText]] of have) visit(place, score, isInText);
	}
}
