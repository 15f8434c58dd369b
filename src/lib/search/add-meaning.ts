import type { Hit } from '$lib/domain/tutor/hit';
import type { PassageId } from '$lib/domain/tutor/passage';

/** What likeness of meaning weighs beside words, of which the best passage has at most 1. Measured: `npm run bench:search`. */
const MEANING_WEIGHT = 1;
/** So alike are also two texts that have nothing to do with each other. */
const CHANCE = 0.25;
/** From this likeness on a passage answers, with no word in common; see `FOUND_COVERAGE`. */
const SURE = 0.62;
const SURE_COVERAGE = 0.6;

/** Puts together what was found by words and by meaning. */
export function addMeaning(byWords: readonly Hit[], alike: Iterable<readonly [PassageId, number]>): readonly Hit[] {
	const hits = new Map(byWords.map((hit) => [hit.passageId, hit]));
	for (const [passageId, likeness] of alike) {
		if (likeness <= CHANCE) continue;
		const { score, words, coverage } = hits.get(passageId) ?? { score: 0, words: [], coverage: 0 };
		hits.set(passageId, {
			...{ passageId, words },
			score: score + MEANING_WEIGHT * likeness,
			coverage: Math.max(coverage, coverageOf(likeness))
		});
	}
	return [...hits.values()];
}

/** How much of a question a passage answers that is so alike: straight lines from chance over sure to the same. */
function coverageOf(likeness: number): number {
	if (likeness < SURE) return (SURE_COVERAGE * (likeness - CHANCE)) / (SURE - CHANCE);
	return SURE_COVERAGE + ((1 - SURE_COVERAGE) * (likeness - SURE)) / (1 - SURE);
}
