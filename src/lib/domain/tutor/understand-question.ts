import type { LanguageTag } from '../base/ids';
import { looksLikeArithmetic } from '../number/solve';
import type { Question } from './question';
import { ARTICLE, LONGEST_TERM_WORDS, MEANING_PATTERNS, NO_TERM } from './question-patterns';
import { touchesSafeguarding } from './safeguarding';

/** In UTF-16 units. A question worth answering is a sentence or two; a pasted page is not one. */
export const LONGEST_QUESTION = 1_000;

/**
 * Reads what a question asks, by rules only. The learner's language is tried first, then the others, because
 * children mix them. Never throws, whatever the text.
 */
export function understandQuestion(text: string, language: LanguageTag): Question {
	// Before all else, and of a long letter too.
	if (touchesSafeguarding(text)) return { kind: 'care' };
	if (text.trim().length > LONGEST_QUESTION) return { kind: 'too-long', length: text.length, limit: LONGEST_QUESTION };
	const asked = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
	if (!/[\p{L}\p{N}]/u.test(asked)) return { kind: 'empty' };

	if (looksLikeArithmetic(asked)) return { kind: 'arithmetic', source: asked };
	const term = findTermAskedFor(asked, language);
	return term === undefined ? { kind: 'lookup', words: asked } : { kind: 'meaning', words: term };
}

function findTermAskedFor(asked: string, language: LanguageTag): string | undefined {
	const plain = lowerAndTrim(asked);
	const own = Object.hasOwn(MEANING_PATTERNS, language) ? (MEANING_PATTERNS[language] ?? []) : [];
	for (const pattern of [...own, ...Object.values(MEANING_PATTERNS).flat()]) {
		const group = pattern.exec(plain)?.[1] ?? '';
		const term = group
			.replace(/["“”«»]/gu, '')
			.trim()
			.replace(ARTICLE, '');
		if (term !== '' && !NO_TERM.test(term) && term.split(' ').length <= LONGEST_TERM_WORDS) return term;
	}
	return undefined;
}

/** Lower case with plain apostrophes, without the marks that end a question in any of our scripts, nor Arabic vowel signs. */
function lowerAndTrim(asked: string): string {
	return asked
		.toLowerCase()
		.replace(/[\u064b-\u0652\u0640]/gu, '')
		.replace(/[’‘ʼ`´]/gu, "'")
		.replace(/^[\s¿¡]+|[\s?؟!.።፧،,;:…]+$/gu, '');
}
