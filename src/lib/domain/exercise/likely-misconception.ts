import type { MisconceptionId } from '../base/ids';
import type { KnownWrong } from './item';
import type { Diagnosis } from './mistakes/diagnosis';

/** From this confidence on a misconception is recorded; below it is only one guess of several. */
export const LIKELY = 0.5;

/** The misconception that a wrong answer or line most likely shows: the author's word first, then the engine's. */
export function likelyMisconception({
	known,
	diagnoses = []
}: {
	readonly known?: KnownWrong;
	readonly diagnoses?: readonly Diagnosis[];
}): MisconceptionId | undefined {
	if (known) return known.misconceptionId;
	const [first] = diagnoses;
	return first?.kind === 'misconception' && first.confidence >= LIKELY ? first.misconceptionId : undefined;
}
