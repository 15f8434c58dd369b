import type { LanguageTag } from '$lib/domain/base/ids';
import type { PassageId } from '$lib/domain/tutor/passage';
import { stemLightly } from '$lib/domain/text/stem-lightly';
import { splitWords } from '$lib/domain/text/split-words';
import { inverseFrequency, saturate } from './bm25';
import { findNearWords, type NearWord } from './near-words';
import type { SearchablePassage } from './searchable';

/** A word in the title says more about a passage than one in its text; one in the lesson's title says less. */
const TITLE_WEIGHT = 3;
const LESSON_TITLE_WEIGHT = 0.5;
/** A way to ask is made of the words that will be asked with. */
const ASKED_WEIGHT = 1;

interface Entry {
	/** Stem to weighted count. */
	readonly counts: ReadonlyMap<string, number>;
	readonly length: number;
	/** Stems that are only in the ways to ask for it. */
	readonly askedOnly: ReadonlySet<string>;
}

/** BM25 of a passage, and whether the stems are in the passage itself or only in the ways to ask for it. */
export type PassageScore = readonly [id: PassageId, score: number, isInText: boolean];

/** The passages of one language, by stem. How rare a word is, is only meaningful within a language. */
export class Shelf {
	readonly language: LanguageTag;
	readonly #entries = new Map<PassageId, Entry>();
	readonly #postings = new Map<string, Map<PassageId, number>>();
	#totalLength = 0;

	constructor(language: LanguageTag) {
		this.language = language;
	}

	get size(): number {
		return this.#entries.size;
	}

	add(passage: SearchablePassage): void {
		this.remove(passage.id);
		const counts = new Map<string, number>();
		const count = (text: string, weight: number): number => {
			const stems = this.stemsOf(text);
			for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + weight);
			return stems.length;
		};
		const length = count(passage.title, TITLE_WEIGHT) + count(passage.text, 1);
		count(passage.lessonTitle ?? '', LESSON_TITLE_WEIGHT);
		const inText = new Set(counts.keys());
		for (const question of passage.asked ?? []) count(question, ASKED_WEIGHT);
		const askedOnly = new Set([...counts.keys()].filter((stem) => !inText.has(stem)));
		for (const [stem, weighted] of counts) {
			const posting = this.#postings.get(stem) ?? new Map<PassageId, number>();
			this.#postings.set(stem, posting.set(passage.id, weighted));
		}
		this.#entries.set(passage.id, { counts, length, askedOnly });
		this.#totalLength += length;
	}

	remove(id: PassageId): void {
		const entry = this.#entries.get(id);
		if (!entry) return;
		for (const stem of entry.counts.keys()) {
			const posting = this.#postings.get(stem);
			posting?.delete(id);
			if (posting?.size === 0) this.#postings.delete(stem);
		}
		this.#entries.delete(id);
		this.#totalLength -= entry.length;
	}

	stemsOf(text: string): readonly string[] {
		return splitWords(text, this.language).map((word) => stemLightly(word, this.language));
	}

	has(stem: string): boolean {
		return this.#postings.has(stem);
	}

	/** How much a stem tells apart passages by their own words; the most for one that only the ways to ask have, or nothing. */
	ownRarity(stem: string): number {
		let own = 0;
		for (const id of this.#postings.get(stem)?.keys() ?? []) if (!this.#entries.get(id)?.askedOnly.has(stem)) own++;
		return inverseFrequency(own, this.size);
	}

	/** How much a stem tells apart here; the most for one that no passage has. */
	rarity(stem: string): number {
		return inverseFrequency(this.#postings.get(stem)?.size ?? 0, this.size);
	}

	findNear(stem: string): readonly NearWord[] {
		return findNearWords(stem, this.#postings.keys());
	}

	/** BM25 of each passage that has every one of the stems. */
	score(stems: readonly string[]): readonly PassageScore[] {
		const averageLength = this.#totalLength / Math.max(this.size, 1);
		const rarities = stems.map((stem) => this.rarity(stem));
		const scores: PassageScore[] = [];
		for (const id of this.#postings.get(stems[0] ?? '')?.keys() ?? []) {
			const entry = this.#entries.get(id);
			if (!entry) continue;
			let [score, isInText, isWhole] = [0, true, true];
			for (let at = 0; at < stems.length && isWhole; at++) {
				const stem = stems[at] as string;
				const count = entry.counts.get(stem);
				isWhole = count !== undefined;
				score += (rarities[at] as number) * saturate(count ?? 0, entry.length, averageLength);
				isInText &&= !entry.askedOnly.has(stem);
			}
			if (isWhole) scores.push([id, score, isInText]);
		}
		return scores;
	}
}
