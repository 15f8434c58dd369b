import { shortenText } from '../text/cut-text';
import type { LanguageTag } from '../base/ids';
import { fail, type Result } from '../base/result';
import type { OwnQuestion } from './own-question';

/** Bigger files are no question banks that somebody wrote. In UTF-16 units. */
export const LONGEST_SOURCE = 1_000_000;
export const MOST_QUESTIONS = 2_000;
const EXCERPT_LENGTH = 80;

/** Read well, but asks for what the exercise engine does not have: its meaning would be lost. */
export const NOT_SUPPORTED = [
	'several-right-answers',
	'partial-credit',
	'tolerance',
	'units',
	'wrong-answer-feedback',
	'wildcard',
	'case-sensitive',
	'spare-partners',
	'several-blanks',
	'essay',
	'description',
	'embedded-answers',
	'drag-and-drop',
	'select-missing-words',
	'calculated',
	'random',
	'unknown-type',
	'image',
	'media',
	'table',
	'other-html',
	'raised-text',
	'tex',
	'markdown'
] as const;

export type NotSupported = (typeof NOT_SUPPORTED)[number];

/** Could not be read as a question. */
export const NOT_UNDERSTOOD = [
	'no-question',
	'no-answer',
	'no-right-answer',
	'stray-text',
	'braces',
	'unclosed-title',
	'bad-pair',
	'bad-number',
	'bad-xml',
	'doctype',
	'unknown-entity',
	'too-deep',
	'unknown-kind',
	'unknown-form',
	'bad-position',
	'unclosed-quote'
] as const;

export type NotUnderstood = (typeof NOT_UNDERSTOOD)[number];

/** Left out of a question that keeps its meaning without it, or read in a way that somebody should look at. */
export const IMPORT_NOTES = [
	'feedback-left-out',
	'formatting-left-out',
	'link-left-out',
	'penalty-left-out',
	'hints-left-out',
	'category-left-out',
	'tags-left-out',
	'mathematics-found',
	'comma-read-as-point'
] as const;

export type ImportNote = (typeof IMPORT_NOTES)[number];

export type Refusal =
	| { readonly kind: 'not-supported'; readonly what: NotSupported }
	| { readonly kind: 'not-understood'; readonly problem: NotUnderstood };

export type ImportOutcome =
	{ readonly kind: 'question'; readonly question: OwnQuestion; readonly notes: readonly ImportNote[] } | Refusal;

/** One question of the source. `line` counts from 1; `source` is its beginning. */
export interface ImportEntry {
	readonly line: number;
	readonly source: string;
	readonly outcome: ImportOutcome;
}

/** Why nothing at all was read. */
export type ImportError =
	| { readonly kind: 'too-long' }
	| { readonly kind: 'too-many-questions' }
	| { readonly kind: 'no-questions' }
	/** An XML file that declares its own entities could be a bomb, and no quiz needs them. */
	| { readonly kind: 'doctype' }
	| { readonly kind: 'not-a-quiz' }
	/** A CSV file whose first line does not name the columns `question` and `answer`. */
	| { readonly kind: 'no-header' };

export interface ImportOptions {
	/** Of questions that do not say theirs. */
	readonly language: LanguageTag;
	/** The options of a true/false question, in that language. */
	readonly words: { readonly true: string; readonly false: string };
}

export type ImportResult = Result<readonly ImportEntry[], ImportError>;

export function notSupported(what: NotSupported): Result<never, Refusal> {
	return fail({ kind: 'not-supported', what });
}

export function notUnderstood(problem: NotUnderstood): Result<never, Refusal> {
	return fail({ kind: 'not-understood', problem });
}

/** The beginning of a question on one line, to show beside what was understood. */
export function excerptOf(source: string): string {
	const line = source
		.slice(0, 4 * EXCERPT_LENGTH)
		.replace(/\s+/gu, ' ')
		.trim();
	return shortenText(line, EXCERPT_LENGTH);
}
