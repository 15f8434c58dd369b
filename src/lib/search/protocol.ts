import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import type { Hit } from '$lib/domain/tutor/hit';
import type { TellingOutcome } from '$lib/domain/tutor/telling';
import type { Wish } from '$lib/domain/tutor/wish';
import type { Telling } from './judge-telling';
import type { FindOptions, SearchableLesson } from './searchable';

/** What the page asks of the search worker. */
export type SearchCall =
	| { readonly kind: 'add'; readonly lesson: SearchableLesson }
	| { readonly kind: 'remove'; readonly lessonId: LessonId }
	/** Looks whether the files of the encoder are here by now. */
	| { readonly kind: 'learn' }
	/** Looks what a question wants besides an answer. */
	| { readonly kind: 'wish'; readonly question: string; readonly language: LanguageTag }
	| { readonly kind: 'judge'; readonly telling: Telling }
	| { readonly kind: 'find'; readonly question: string; readonly options: FindOptions };

export interface SearchRequest {
	readonly id: number;
	/** Where the site lies; see `Host`. */
	readonly basePath: string;
	readonly call: SearchCall;
}

/** `hits` is empty for calls that look for nothing; the others come for their own calls only, where there is something to tell. */
export interface SearchReply {
	readonly id: number;
	readonly hits: readonly Hit[];
	readonly told?: TellingOutcome;
	readonly wish?: Wish;
}

export type SearchProblem =
	/** The caller's signal was aborted. */
	| { readonly kind: 'stopped' }
	/** The worker could not start or broke; the next call starts a new one. */
	| { readonly kind: 'worker-failed' };
