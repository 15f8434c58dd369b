import { message, type Message } from '../base/message';
import { foldWords } from '../text/fold';
import { CONCERNS } from './safeguarding-words';

/** In UTF-16 units: who writes a long letter is read too. */
const LONGEST_READ = 4_000;

const PATTERNS: readonly (readonly [string, RegExp])[] = Object.entries(CONCERNS).map(([language, concerns]) => [
	language,
	new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${concerns.map((concern) => foldPattern(concern, language)).join('|')})(?![\\p{L}\\p{N}])`,
		'u'
	)
]);

/** Ethiopic letters that sound alike are folded in the text, so they are in the patterns. */
function foldPattern(pattern: string, language: string): string {
	return language === 'am' ? pattern.replace(/\p{Script=Ethiopic}+/gu, (letters) => foldWords(letters, 'am')) : pattern;
}

/**
 * Whether a text touches what needs a person: self-harm, violence, abuse, threats, hunger, bullying, pregnancy, drugs.
 * Such talk is not for a model, however good (facts: "must not handle safeguarding talk"), nor for a search. All
 * languages are tried, because children mix them. A false alarm costs a kind sentence; a miss may cost much more.
 */
export function touchesSafeguarding(text: string): boolean {
	const read = text.slice(0, LONGEST_READ);
	return PATTERNS.some(([language, pattern]) => pattern.test(foldWords(read, language)));
}

/** Points to an adult she trusts: the one thing that every guide agrees a program should say. */
export function talkToAdult(): Message {
	return message('engine.talkToAdult');
}
