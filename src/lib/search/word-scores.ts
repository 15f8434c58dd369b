import type { PassageId } from '$lib/domain/tutor/passage';
import type { WordHit } from './add-meaning';
import type { Slot } from './plan-slots';
import type { Shelf } from './shelf';

/** By place: what the best reading of one word found there, or what all words found together. */
export interface Sheet {
	readonly score: Float64Array;
	readonly weight: Float64Array;
	/** The weight of the best reading that is in the passage itself. */
	readonly inText: Float64Array;
}

export function makeSheet(places: number): Sheet {
	return { score: new Float64Array(places), weight: new Float64Array(places), inText: new Float64Array(places) };
}

/**
 * What the words of a question find on one shelf: for each passage, the best reading of each word, added up. BM25 sums of
 * shelves of different size do not compare, so the score is the coverage, and BM25 relative to the shelf's best decides
 * between equals.
 */
export class WordScores {
	readonly #shelf: Shelf;
	readonly #slots: readonly Slot[];
	readonly #sums: Sheet;
	/** By place: a bit for each slot that says what the question is about and was found. */
	readonly #found: Uint32Array;
	readonly #fitting: number[] = [];
	readonly #asked: number;
	#top = 0;

	/** `blank` is a sheet with room for all places and nothing on it; it is given back so. */
	constructor(shelf: Shelf, slots: readonly Slot[], blank: Sheet) {
		this.#shelf = shelf;
		this.#slots = slots;
		this.#sums = makeSheet(shelf.places);
		this.#found = new Uint32Array(shelf.places);
		this.#asked = slots.reduce((sum, slot) => sum + slot.importance, 0);
		for (const [at, slot] of slots.entries()) this.#addSlot(slot, slot.importance > 0 ? 1 << at : 0, blank);
		const { score, weight } = this.#sums;
		for (let place = 0; place < shelf.places; place++) {
			if ((weight[place] as number) <= 0) continue;
			this.#fitting.push(place);
			this.#top = Math.max(this.#top, score[place] as number);
		}
	}

	/** The scores of all that was found, from 0 to 1. */
	list(): readonly number[] {
		return this.#fitting.map((place) => this.#scoreOf(place));
	}

	/** What was found and is wanted. */
	hitsOf(isWanted: (id: PassageId, score: number) => boolean): readonly WordHit[] {
		return this.#fitting.flatMap((place) => {
			const score = this.#scoreOf(place);
			const passageId = this.#shelf.idAt(place);
			if (passageId === undefined || !isWanted(passageId, score)) return [];
			const found = this.#found[place] as number;
			const words = this.#slots.filter((_, at) => (found & (1 << at)) !== 0).map(({ word }) => word);
			const ownCoverage = Math.min(1, (this.#sums.inText[place] as number) / this.#asked);
			return [{ passageId, score, words, coverage: this.#coverageOf(place), ownCoverage }];
		});
	}

	#coverageOf(place: number): number {
		return Math.min(1, (this.#sums.weight[place] as number) / this.#asked);
	}

	#scoreOf(place: number): number {
		return this.#coverageOf(place) * (0.5 + (0.5 * (this.#sums.score[place] as number)) / this.#top);
	}

	#addSlot({ readings, importance }: Slot, bit: number, best: Sheet): void {
		if (readings.length === 0) return;
		const touched: number[] = [];
		for (const { stems, weight } of readings) {
			this.#shelf.score(stems, (place, score, isInText) => {
				if (best.weight[place] === 0) touched.push(place);
				best.score[place] = Math.max(best.score[place] as number, score * weight);
				best.weight[place] = Math.max(best.weight[place] as number, weight);
				if (isInText) best.inText[place] = Math.max(best.inText[place] as number, weight);
			});
		}
		const [sums, found] = [this.#sums, this.#found];
		for (const place of touched) {
			sums.score[place] = (sums.score[place] as number) + (best.score[place] as number);
			sums.weight[place] = (sums.weight[place] as number) + (best.weight[place] as number) * importance;
			sums.inText[place] = (sums.inText[place] as number) + (best.inText[place] as number) * importance;
			found[place] = (found[place] as number) | bit;
			best.score[place] = best.weight[place] = best.inText[place] = 0;
		}
	}
}
