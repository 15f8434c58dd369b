import { findUnsafe, type UnsafeKind } from './guard/find-unsafe';
import type { Rewording } from './rewording';

/** A model may talk of its task and of itself while it thinks; these it may not. */
const NEVER: readonly UnsafeKind[] = ['unsafe-topic', 'unkind', 'personal'];

/**
 * What of a model's thoughts may be shown to who asks for them; undefined for nothing. While something is still to be
 * found nothing is: a model that thinks aloud works the exercise out.
 */
export function guardThoughts(thoughts: string, rewording: Rewording): string | undefined {
	if (thoughts === '' || rewording.secrets.length > 0) return undefined;
	return findUnsafe(thoughts, rewording.text, rewording.language, NEVER) ? undefined : thoughts;
}
