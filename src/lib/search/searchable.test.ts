import { describe, expect, it } from 'vitest';
import { asId, type LessonId, type PackId, type TermId } from '$lib/domain/base/ids';
import type { Lesson } from '$lib/domain/lesson/lesson';
import { makeSearchable } from './searchable';

const lesson: Lesson = {
	id: asId<LessonId>('matter'),
	packId: asId<PackId>('core'),
	subject: 'science',
	position: 1,
	grades: { from: 4, to: 7 },
	skills: [],
	templates: [],
	terms: [
		{
			id: asId<TermId>('solid'),
			words: { en: ['solid'], sw: ['yabisi'] },
			countryWords: { 'sw-KE': ['mango'], 'am-ET': ['ጠጣር'] },
			meaning: { en: 'It keeps its shape.' }
		}
	],
	texts: { en: { title: 'Matter', summary: '', screens: [{ id: 'one', title: 'One', blocks: [] }] } }
};

describe('makeSearchable', () => {
	it('gathers the words of each term by language, those of countries under their language', () => {
		expect(makeSearchable(lesson, asId('en')).terms).toEqual([
			{ words: { en: ['solid'], sw: ['yabisi', 'mango'], am: ['ጠጣር'] } }
		]);
	});

	it('leaves out what the index does not read, so that little is copied to the worker', () => {
		const [screen, meaning] = makeSearchable(lesson, asId('en')).passages;
		expect(Object.keys(screen ?? {}).sort()).toEqual(['id', 'language', 'lessonTitle', 'text', 'title']);
		expect(Object.keys(meaning ?? {}).sort()).toEqual(['id', 'language', 'text', 'title']);
	});

	it('takes the ways to ask in the language of the passage and in the learner’s', () => {
		const asked = { en: ['does it melt'], zu: ['iyancibilika yini'], fr: ['ça fond ?'] };
		const [screen] = lesson.texts['en']?.screens ?? [];
		const withAsked = {
			...lesson,
			texts: { en: { title: 'Matter', summary: '', screens: screen ? [{ ...screen, asked }] : [] } }
		};
		const askedFor = (tag: string) => makeSearchable(withAsked, asId(tag)).passages[0]?.asked;
		expect(askedFor('zu')).toEqual(['does it melt', 'iyancibilika yini']);
		expect(askedFor('en')).toEqual(['does it melt']);
		expect(askedFor('sw')).toEqual(['does it melt']);
	});
});
