import type { WordHit } from './add-meaning';
import type { Slot } from './plan-slots';
import type { Shelf } from './shelf';

/** By place: what the best reading of one word found there, or what all words found together. */
interface Sheet {
	readonly score: Float64Array;
	readonly weight: Float64Array;
	/** The weight of the best reading that is in the passage itself. */
	readonly inText: Float64Array;
}

function makeSheet(places: number): Sheet {
	return { score: new Float64Array(places), weight: new Float64Array(places), inText: new Float64Array(places) };
}

/**
 * Adds up, for each passage, the best reading of each word of the question; the best `most` of them. BM25 sums of shelves
 * of different size do not compare, so the score is the coverage, and BM25 relative to the shelf's best decides between equals.
 */
export function scoreShelf(shelf: Shelf, slots: readonly Slot[], most: number): readonly WordHit[] {
	const asked = slots.reduce((sum, slot) => sum + slot.importance, 0);
	const [all, best] = [makeSheet(shelf.places), makeSheet(shelf.places)];
	/** By place: a bit for each slot that says what the question is about and was found. */
	const found = new Uint32Array(shelf.places);
	for (const [at, slot] of slots.entries()) {
		addSlot(shelf, slot, { all, best, found, bit: slot.importance > 0 ? 1 << at : 0 });
	}
	let top = 0;
	const fitting: number[] = [];
	for (let place = 0; place < shelf.places; place++) {
		if ((all.weight[place] as number) <= 0) continue;
		fitting.push(place);
		top = Math.max(top, all.score[place] as number);
	}
	const scoreOf = (place: number): number =>
		Math.min(1, (all.weight[place] as number) / asked) * (0.5 + (0.5 * (all.score[place] as number)) / top);
	return pickBest(fitting, scoreOf, most).flatMap((place) => {
		const passageId = shelf.idAt(place);
		if (passageId === undefined) return [];
		const words = slots.filter((_, at) => ((found[place] as number) & (1 << at)) !== 0).map(({ word }) => word);
		const coverage = Math.min(1, (all.weight[place] as number) / asked);
		const ownCoverage = Math.min(1, (all.inText[place] as number) / asked);
		return [{ passageId, score: scoreOf(place), words, coverage, ownCoverage }];
	});
}

interface Sums {
	readonly all: Sheet;
	/** For each slot in turn; all 0 between them. */
	readonly best: Sheet;
	readonly found: Uint32Array;
	readonly bit: number;
}

function addSlot(shelf: Shelf, { readings, importance }: Slot, { all, best, found, bit }: Sums): void {
	const touched: number[] = [];
	for (const { stems, weight } of readings) {
		shelf.score(stems, (place, score, isInText) => {
			if (best.weight[place] === 0) touched.push(place);
			best.score[place] = Math.max(best.score[place] as number, score * weight);
			best.weight[place] = Math.max(best.weight[place] as number, weight);
			if (isInText) best.inText[place] = Math.max(best.inText[place] as number, weight);
		});
	}
	for (const place of touched) {
		all.score[place] = (all.score[place] as number) + (best.score[place] as number);
		all.weight[place] = (all.weight[place] as number) + (best.weight[place] as number) * importance;
		all.inText[place] = (all.inText[place] as number) + (best.inText[place] as number) * importance;
		found[place] = (found[place] as number) | bit;
		best.score[place] = best.weight[place] = best.inText[place] = 0;
	}
}

/** The places with the highest scores, and those equal to the last of them; in their order. */
function pickBest(places: readonly number[], scoreOf: (place: number) => number, most: number): readonly number[] {
	if (places.length <= most) return places;
	const scores = Float64Array.from(places, scoreOf).sort();
	const least = scores[scores.length - Math.max(1, most)] as number;
	return places.filter((place) => scoreOf(place) >= least);
}
