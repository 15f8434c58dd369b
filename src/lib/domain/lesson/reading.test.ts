import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { Lesson } from './lesson';
import { parseReadings } from './parse-reading';
import { MOST_READINGS, placeOf, stateOfReading, titleOfPlace, type Reading } from './reading';

const reading: Reading = {
	...{ lessonId: asId('halves'), part: 'screen', partId: 'fair-shares', language: asId('sw') },
	...{ media: asId('a'.repeat(64)), seconds: 12.5, packVersion: 3 }
};
const word: Reading = { ...reading, part: 'term', partId: 'half' };

const screen = { id: 'fair-shares', title: 'Mgawanyo', blocks: [] };
const lesson: Lesson = {
	...{ id: asId('halves'), packId: asId('tiny'), subject: 'mathematics', position: 1, grades: { from: 3, to: 4 } },
	...{ skills: [], templates: [] },
	terms: [
		{ id: asId('half'), words: { en: ['half'], sw: ['nusu'] }, countryWords: {}, meaning: { en: 'One of two.' } }
	],
	texts: {
		en: { title: 'Halves', summary: '', screens: [{ ...screen, id: 'new' }] },
		sw: { title: 'Nusu', summary: '', screens: [screen] }
	}
};

describe('the place of a reading', () => {
	it('differs with each of its parts', () => {
		const others: readonly Partial<Reading>[] = [
			{ lessonId: asId('thirds') },
			{ part: 'term' },
			{ partId: 'your-turn' },
			{ language: asId('en') }
		];
		const places = [reading, ...others.map((other) => ({ ...reading, ...other }))].map(placeOf);
		expect(new Set(places).size).toBe(5);
		const again: Reading = { ...reading, media: asId('b'.repeat(64)), packVersion: 9 };
		expect(placeOf(again)).toBe(places[0]);
	});
});

describe('what became of a reading', () => {
	it.each([
		['fits', reading, 3],
		['fits', word, 3],
		['changed', reading, 4],
		['gone', { ...reading, partId: 'your-turn' }, 3],
		['gone', { ...reading, language: asId<never>('en') }, 3],
		['gone', { ...reading, language: asId<never>('am') }, 3],
		['gone', { ...word, language: asId<never>('am') }, 3],
		['gone', { ...word, partId: 'third' }, 3]
	])('%s', (state, one, packVersion) => {
		expect(stateOfReading(one, { lesson, packVersion })).toBe(state);
	});

	it('is called as the screen or the word is', () => {
		expect([titleOfPlace(lesson, reading), titleOfPlace(lesson, word)]).toEqual(['Mgawanyo', 'nusu']);
	});

	it('waits for a lesson that is not here', () => {
		expect(stateOfReading(reading, undefined)).toBe('waiting');
	});
});

describe('readings from outside', () => {
	it('are read as they were written', () => {
		expect(parseReadings([reading, word])).toEqual({ ok: true, value: [reading, word] });
	});

	it.each([
		['a place with a space', { partId: 'a b' }],
		['no part', { partId: '' }],
		['another kind of part', { part: 'page' }],
		['a path for a lesson', { lessonId: '../halves' }],
		['a language that is none', { language: 'Kiswahili' }],
		['no hash', { media: 'abc' }],
		['version 0', { packVersion: 0 }],
		['endless seconds', { seconds: 1e9 }]
	])('with %s are refused', (_, change) => {
		expect(parseReadings([{ ...reading, ...change }]).ok).toBe(false);
	});

	it('are one of each place, and not without end', () => {
		expect(parseReadings([reading, { ...reading, seconds: 3 }]).ok).toBe(false);
		const many = Array.from({ length: MOST_READINGS + 1 }, (_, at) => ({ ...reading, partId: `s${at}` }));
		expect([parseReadings(many).ok, parseReadings(many.slice(1)).ok]).toEqual([false, true]);
	});
});
