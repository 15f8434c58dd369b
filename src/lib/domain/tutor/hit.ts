import type { PassageId } from './passage';

/** A passage that a search found, the best first in a list of them. */
export interface Hit {
	readonly passageId: PassageId;
	/** 0 to 1, for ordering; comparable within one answer only. */
	readonly score: number;
	/** The words of the question that the passage has, as the learner wrote them but folded. */
	readonly words: readonly string[];
	/**
	 * 0 to 1: how much of what the question asks the passage has. Each content word counts by how much it tells
	 * apart; a word that was only guessed (a typing error, another language) counts in part.
	 */
	readonly coverage: number;
}
