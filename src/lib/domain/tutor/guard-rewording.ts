import type { LanguageTag } from '../base/ids';
import { fail, succeed, type Result } from '../base/result';
import { splitWords } from '../text/split-words';
import { findClaims } from './guard/find-claims';
import { findEcho } from './guard/find-echo';
import { findFalseSum, type SumProblem } from './guard/find-false-sum';
import { findRepeat } from './guard/find-repeat';
import { findSecret } from './guard/find-secret';
import { findUnsafe, type UnsafeProblem } from './guard/find-unsafe';
import { findVerdict } from './guard/find-verdict';
import { squeeze } from './guard/squeeze';
import { shareWords } from './guard/share-words';
import { isOtherLanguage } from './guard/tell-language';
import { readPieces } from './guard/text-pieces';
import { cutUnfinished, unwrapAnswer } from './guard/tidy-answer';
import { guardGenerated, type GuardProblem } from './guard-text';
import type { Rewording } from './rewording';

/** Why a model's text is not shown. */
export type RewordingProblem =
	| GuardProblem
	| UnsafeProblem
	/** A sum that is false, or one that the exact engine cannot confirm. */
	| SumProblem
	/** It tells what the learner has still to find. */
	| { readonly kind: 'secret'; readonly secret: string }
	/** It judges the learner's answer, which is the checker's to do. */
	| { readonly kind: 'verdict'; readonly found: string }
	/** Marks of thinking aloud are left in it. */
	| { readonly kind: 'thoughts' }
	/** It says the prompt again. */
	| { readonly kind: 'echo'; readonly found: string }
	/** It is the given text, unchanged. */
	| { readonly kind: 'unchanged' }
	| { readonly kind: 'too-short'; readonly words: number }
	/** It breaks off before its first sentence ends. */
	| { readonly kind: 'unfinished' }
	| { readonly kind: 'repeats'; readonly found: string }
	| { readonly kind: 'wrong-language' }
	/** It shares hardly a word with what it should say; `share` is 0 to 1. */
	| { readonly kind: 'off-topic'; readonly share: number };

const THOUGHTS =
	/<\/?think|<\/?thought|\b(?:okay|ok|alright|hmm|wait)[,.] (?:so )?(?:the user|let me|i need|let's see|the child)|\bthe user (?:wants|is asking|asked)|\blet me think\b/iu;
const FEWEST_WORDS = 3;
/** In UTF-16 units: room for a short text to be said with more words, and never more than a phone's screen. */
const SHORTEST_LIMIT = 280;
const LONGEST_LIMIT = 600;
const MOST_TIMES_LONGER = 2.5;
/** Below these shares a text is about something else. Chosen on the good and bad texts of `testing/`. */
const LEAST_SHARE = 0.16;
const LEAST_SHARE_OF_EXAMPLE = 0.05;
/** The same for each longer sentence by itself: a small model begins with the text and wanders off to another. */
const LEAST_SHARE_OF_SENTENCE = 0.2;
const FEWEST_WORDS_TO_WANDER = 6;

/**
 * Lets a model's text through only if it says nothing but what was verified, and nothing that is still to be found.
 * Verification by rules, before anything is shown, is what makes a small model safe to use: it cuts what tutors make up
 * (Daheim et al. 2024, arXiv 2407.09136), and hints that keep the solution back do not harm later results as unguarded
 * chat did (Bastani et al. 2024). Gives the text tidied, cut back to its last whole sentence.
 */
export function guardRewording(text: string, rewording: Rewording): Result<string, RewordingProblem> {
	if (THOUGHTS.test(text)) return fail({ kind: 'thoughts' });
	const { language } = rewording;
	const source = [rewording.text, ...rewording.context].join('\n');
	const tidy = unwrapAnswer(text);
	const whole = cutUnfinished(tidy);

	// What no text may hold is looked for in all that was written: a tail that is cut off still tells what the model is up to.
	const unfit = findUnfit(tidy, source, rewording);
	if (unfit) return fail(unfit);
	if (whole === undefined) return fail({ kind: 'unfinished' });

	const claims = findClaims(readPieces(whole, language));
	const secret = findSecret(whole, claims, rewording);
	if (secret !== undefined) return fail({ kind: 'secret', secret });
	// A sentence of the given text is verified as it stands, with its places and units.
	const own = dropGiven(whole, rewording.text);
	const sum = findFalseSum(own, findClaims(readPieces(own, language)), rewording);
	if (sum) return fail(sum);
	const guarded = guardGenerated(whole, { source, maxLength: limitOf(rewording), language });
	if (!guarded.ok) return guarded;

	const words = splitWords(whole, language);
	if (words.length < FEWEST_WORDS) return fail({ kind: 'too-short', words: words.length });
	if (words.join(' ') === splitWords(rewording.text, language).join(' ')) return fail({ kind: 'unchanged' });
	const share = shareWords(whole, source, language);
	const isExample = rewording.way === 'example';
	if (share < (isExample ? LEAST_SHARE_OF_EXAMPLE : LEAST_SHARE)) return fail({ kind: 'off-topic', share });
	const wandered = isExample ? undefined : findWandering(whole, source, language);
	return wandered === undefined ? succeed(guarded.value) : fail({ kind: 'off-topic', share: wandered });
}

/** What is refused for how it is said, whatever is true in it. */
function findUnfit(text: string, source: string, rewording: Rewording): RewordingProblem | undefined {
	const { language } = rewording;
	const marks = guardGenerated(text, { source: text, maxLength: Infinity, language });
	if (!marks.ok) return marks.error;
	const echoed = findEcho(text, rewording);
	if (echoed !== undefined) return { kind: 'echo', found: echoed };
	const unsafe = findUnsafe(text, rewording.text, language);
	if (unsafe) return unsafe;
	const verdict = findVerdict(text, source);
	if (verdict !== undefined) return { kind: 'verdict', found: verdict };
	const repeated = findRepeat(text, source, language);
	if (repeated !== undefined) return { kind: 'repeats', found: repeated };
	return isOtherLanguage(text, language) ? { kind: 'wrong-language' } : undefined;
}

/** The share of the first longer sentence that says something else than the text. */
function findWandering(text: string, source: string, language: LanguageTag): number | undefined {
	return sentencesOf(text)
		.filter((sentence) => splitWords(sentence, language).length >= FEWEST_WORDS_TO_WANDER)
		.map((sentence) => shareWords(sentence, source, language))
		.find((share) => share < LEAST_SHARE_OF_SENTENCE);
}

function sentencesOf(text: string): readonly string[] {
	return text.split(/(?<=[.!?؟።])\s+/u);
}

function dropGiven(text: string, given: string): string {
	const known = squeeze(given);
	return sentencesOf(text)
		.filter((sentence) => !known.includes(squeeze(sentence)))
		.join(' ');
}

function limitOf({ text, way }: Rewording): number {
	const wanted = way === 'example' ? LONGEST_LIMIT : text.length * MOST_TIMES_LONGER;
	return Math.min(LONGEST_LIMIT, Math.max(SHORTEST_LIMIT, wanted));
}
