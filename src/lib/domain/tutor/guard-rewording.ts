import { fail, type Result } from '../base/result';
import { guardGenerated, type GuardProblem } from './guard-text';
import type { Rewording } from './rewording';

export type RewordingProblem = GuardProblem | { readonly kind: 'secret'; readonly secret: string };

/** Lets a model's text through only if it says nothing but what was verified, and nothing that is still to be found. */
export function guardRewording(text: string, rewording: Rewording): Result<string, RewordingProblem> {
	const secret = rewording.secrets.find((each) => each !== '' && text.includes(each));
	if (secret !== undefined) return fail({ kind: 'secret', secret });
	return guardGenerated(text, { source: [rewording.text, ...rewording.context].join('\n') });
}
