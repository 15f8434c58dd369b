import { getContext, setContext } from 'svelte';
import type { LanguageTag } from '$lib/domain/base/ids';
import type { RichText } from '$lib/domain/lesson/rich-text';
import type { TellingOutcome } from '$lib/domain/tutor/telling';

/** What was told, the points that belong to it, and their language. Undefined where nothing can be said about it. */
export type TellingJudge = (
	said: string,
	points: readonly RichText[],
	language: LanguageTag
) => Promise<TellingOutcome | undefined>;

const KEY = Symbol('telling judge');

/** Lets every `tell` block below compare what was told. Without it the learner compares alone. */
export function setTellingJudge(judge: TellingJudge): void {
	setContext(KEY, judge);
}

export function useTellingJudge(): TellingJudge | undefined {
	return getContext(KEY) as TellingJudge | undefined;
}
