import { expect, it } from 'vitest';
import { checkGlossary, checkTermUse, type GlossaryEntry } from './check-glossary';

const FRACTION: GlossaryEntry = {
	id: 'fraction',
	en: 'fraction',
	words: { sw: ['akisami'], 'sw-TZ': ['sehemu'], ar: ['كسر', 'كسور'] },
	source: 'a school book',
	status: 'draft',
	isStrict: true
};

const ENGLISH = { engine: { ask: 'Which fractions are equal?', other: 'A fractional thing' } };

it('wants whole entries, each once', () => {
	expect(checkGlossary({ maths: [FRACTION] }, ['en', 'sw', 'ar'])).toEqual([]);
	expect(
		checkGlossary({ maths: [FRACTION, { ...FRACTION, source: '' }] }, ['en', 'am']).map(({ what }) => what)
	).toEqual(['no word in am', 'no word in am', 'no source', 'stands twice']);
});

it('wants to know who reviewed a word, when, and in which language', () => {
	const faults = (status: unknown): number =>
		checkGlossary({ maths: [{ ...FRACTION, status } as GlossaryEntry] }, ['en', 'sw']).length;
	const review = { by: 'Asha Mwangi', on: '2026-12-01' };
	expect(faults({ sw: review })).toBe(0);
	expect(faults({ sw: { by: 'Asha Mwangi' } })).toBe(1);
	expect(faults({ ha: review })).toBe(1);
	expect(faults('checked')).toBe(1);
});

it('holds sentences to the words of the term base, by country', () => {
	const faults = (tag: string, ask: string): number =>
		checkTermUse(tag, ENGLISH, { engine: { ask, other: 'kitu' } }, [FRACTION]).length;
	expect(faults('sw', 'Akisami zipi ni sawa?')).toBe(0);
	expect(faults('sw', 'Sehemu zipi ni sawa?')).toBe(1);
	expect(faults('sw-TZ', 'Sehemu zipi ni sawa?')).toBe(0);
	expect(faults('ar', 'أي الكسور متساوية؟')).toBe(0);
});
