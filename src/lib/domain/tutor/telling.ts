/** Whether one point of a model answer is in what a learner told. `unsure` is the honest middle: she compares herself. */
export type PointOutcome = 'said' | 'unsure' | 'missing';

/** What was found in a free answer. It helps her to compare, and never counts for or against her. */
export interface TellingOutcome {
	readonly points: readonly PointOutcome[];
	/** All points said; some of them; none, clearly; or nothing that can be said for sure. */
	readonly verdict: 'right' | 'nearly' | 'not' | 'unsure';
}
