import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import type { PassageId } from '$lib/domain/tutor/passage';
import { addMeaning, isWeak, weighMeaning, type WordHit } from './add-meaning';

const tag = (text: string): LanguageTag => asId<LanguageTag>(text);
const id = (text: string): PassageId => asId<PassageId>(text);
const byWords: WordHit = { passageId: id('words'), score: 0.4, words: ['root'], coverage: 0.5, ownCoverage: 0.5 };

/** The passages found, best first. */
function rank(weight?: number, asked = -1): readonly string[] {
	const alike = [
		{ id: id('words'), text: 0.1, asked: -1 },
		{ id: id('meaning'), text: 0.7, asked },
		{ id: id('chance'), text: 0.15, asked: -1 }
	];
	return [...addMeaning([byWords], alike, weight)].sort((a, b) => b.score - a.score).map(({ passageId }) => passageId);
}

describe('addMeaning', () => {
	it('puts what is much alike before what shares a word, and leaves out what is alike by chance', () => {
		expect(rank()).toEqual(['meaning', 'words']);
	});

	it('lets words go first where meaning weighs little, but not before a way to ask that is alike', () => {
		expect(rank(0.1)).toEqual(['words', 'meaning']);
		expect(rank(0.1, 0.8)).toEqual(['meaning', 'words']);
	});
});

describe('weighMeaning', () => {
	it('weighs little across languages for a question that may be in a weak one', () => {
		expect(weighMeaning([tag('zu'), tag('zu')], tag('en'))).toBe(1);
		expect(weighMeaning([tag('yo'), tag('en')], tag('en'))).toBeLessThan(0.01);
		expect(weighMeaning([tag('sw'), tag('rw')], tag('en'))).toBeLessThan(0.5);
		expect(weighMeaning([tag('yo')], tag('yo')), 'within a language it knows words by their letters').toBe(1);
		expect([tag('yo'), tag('rw'), tag('zu')].map(isWeak)).toEqual([true, true, false]);
	});
});
