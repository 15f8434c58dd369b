import { fail, succeed, type Result } from '../base/result';
import { numbersOf, readPieces } from './guard/text-pieces';
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
	/** Whose number words are read beside the English ones. */
	readonly language?: string;
}

const LINK = /\p{L}[\p{L}\d+.-]*:\/\/|\bwww\.|\]\(|\S@\S|\b[\w-]+\.(?:com|org|net|edu|gov|info|io|co|app|dev)\b/iu;
const MARK_UP = /<\/?[a-z!|]|\|>|&(?:[a-z]+|#\d+);|\[\/?INST\]/iu;

/** Who says "both" speaks of two, and "the two numbers" are those that stand there. */
const BOTH = /\b(?:both|pair)\b/iu;
const COUNTED_PAIR = /(?<!by )\btwo (?=\p{L}{3})/giu;
const PAIR = /\b(?:the|these|those) two (?=numbers|bars|sides|parts|fractions|things|amounts)/giu;

/**
 * Lets a generated text pass only if it makes up no number and carries no link or mark-up: a model may phrase, never
 * state. Gives the text with its spaces tidied.
 */
export function guardGenerated(
	text: string,
	{ source, maxLength = 600, language = 'en' }: GuardOptions
): Result<string, GuardProblem> {
	const tidy = text.replace(/\s+/gu, ' ').trim();
	if (!/[\p{L}\p{N}]/u.test(tidy)) return fail({ kind: 'empty' });
	if (tidy.length > maxLength) return fail({ kind: 'too-long', length: tidy.length, limit: maxLength });
	if (LINK.test(tidy)) return fail({ kind: 'link' });
	if (MARK_UP.test(tidy)) return fail({ kind: 'mark-up' });

	const known = new Set(readNumbers(source, language).flatMap(withParts));
	const told = readNumbers(tidy.replace(PAIR, '').replace(BOTH.test(source) ? COUNTED_PAIR : PAIR, ''), language);
	const invented = told.find((number) => !known.has(number) && !isWhole(number, known));
	return invented === undefined ? succeed(tidy) : fail({ kind: 'invented-number', number: invented });
}

/** Two halves, where halves are spoken of. */
function isWhole(number: string, known: ReadonlySet<string>): boolean {
	const [, top, bottom] = /^(\d+)\/(\d+)$/u.exec(number) ?? [];
	return top !== undefined && top === bottom && known.has(`/${bottom}`);
}

/** "One" in words is let pass: "each one", "one cup" tell no amount. */
function readNumbers(text: string, language: string): readonly string[] {
	const inWords = language.startsWith('en')
		? []
		: numbersOf(readPieces(text, language)).filter((each) => each.isInWords);
	const words = [...readNumberWords(text), ...inWords.map(({ spelling }) => spelling)];
	return [...readDigits(text), ...words.filter((number) => number !== '1')];
}

/** Who has seen 3/4 may speak of 3, of 4 and of quarters; who has seen 50%, of 50. The other way round is invention. */
function withParts(number: string): readonly string[] {
	const bare = number.replace('%', '');
	const [top = '', bottom] = bare.split('/');
	return bottom === undefined ? [number, bare] : [number, bare, top, bottom, `/${bottom}`];
}
