import type { MisconceptionId } from '../../base/ids';
import type { MistakeFeedback } from './misconception-rule';

/**
 * What most likely led to a wrong answer or line. `confidence` is between 0 and 1 and sums to at most 1 over all
 * diagnoses of one answer; the rest is "something else".
 */
export type Diagnosis =
	| {
			readonly kind: 'misconception';
			readonly misconceptionId: MisconceptionId;
			readonly confidence: number;
			readonly feedback: MistakeFeedback;
	  }
	/** A slip of arithmetic or of the finger: a neighbour in the times table, two digits swapped, a sign dropped. */
	| { readonly kind: 'slip'; readonly slip: string; readonly confidence: number; readonly feedback: MistakeFeedback };
