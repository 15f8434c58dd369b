import { fail, succeed, type Result } from '../base/result';
import { readDigits } from './read-digits';
import { readNumberWords } from './read-number-words';

export type GuardProblem =
	| { readonly kind: 'empty' }
	| { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
	| { readonly kind: 'link' }
	/** Tags, or the control marks of a chat template. */
	| { readonly kind: 'mark-up' }
	/** `number` in its canonical spelling. */
	| { readonly kind: 'invented-number'; readonly number: string };

export interface GuardOptions {
	/** What has been verified: the passage, and what else the text may repeat numbers from. */
	readonly source: string;
	/** In UTF-16 units; 600 if not given. */
	readonly maxLength?: number;
}

const LINK = /\p{L}[\p{L}\d+.-]*:\/\/|\bwww\.|\]\(|\S@\S|\b[\w-]+\.(?:com|org|net|edu|gov|info|io|co|app|dev)\b/iu;
const MARK_UP = /<\/?[a-z!|]|\|>|&(?:[a-z]+|#\d+);|\[\/?INST\]/iu;

/**
 * Lets a generated text pass only if it makes up no number and carries no link or mark-up: a model may phrase, never
 * state. Gives the text with its spaces tidied. Number words are read in English only, the one language in which
 * small models may write.
 */
export function guardGenerated(text: string, { source, maxLength = 600 }: GuardOptions): Result<string, GuardProblem> {
	const tidy = text.replace(/\s+/gu, ' ').trim();
	if (!/[\p{L}\p{N}]/u.test(tidy)) return fail({ kind: 'empty' });
	if (tidy.length > maxLength) return fail({ kind: 'too-long', length: tidy.length, limit: maxLength });
	if (LINK.test(tidy)) return fail({ kind: 'link' });
	if (MARK_UP.test(tidy)) return fail({ kind: 'mark-up' });

	const known = new Set(readNumbers(source).flatMap(withParts));
	const invented = readNumbers(tidy).find((number) => !known.has(number));
	return invented === undefined ? succeed(tidy) : fail({ kind: 'invented-number', number: invented });
}

function readNumbers(text: string): readonly string[] {
	return [...readDigits(text), ...readNumberWords(text)];
}

/** Who has seen 3/4 may speak of 3, of 4 and of quarters; who has seen 50%, of 50. The other way round is invention. */
function withParts(number: string): readonly string[] {
	const bare = number.replace('%', '');
	const [top = '', bottom] = bare.split('/');
	return bottom === undefined ? [number, bare] : [number, bare, top, bottom, `/${bottom}`];
}
