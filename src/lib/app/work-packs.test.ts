import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '../domain/base/ids';
import type { PackRow } from '../storage/tables';
import { listExtraPacks, nameExtras } from './work-packs';

function pack(id: string, origin: PackRow['origin'], title: string): PackRow {
	const lesson = { id: asId<LessonId>(`${id}-lesson`), position: 1, titles: { en: title }, summaries: {}, skills: [] };
	return {
		...{ id: asId(id), version: 1, titles: {}, sizeBytes: 1, sha256: '', origin, importedAt: 1 },
		lessons: [{ ...lesson, subject: 'mathematics', grades: { from: 4, to: 5 } }]
	};
}

const packs = [
	pack('core', 'built-in', 'Fractions'),
	pack('own', 'imported', 'T'.repeat(80)),
	pack('other', 'imported', 'X')
];
const lessonIds = [asId<LessonId>('core-lesson'), asId<LessonId>('own-lesson')];

describe('packs that learners may lack', () => {
	it('are those of the work that did not come with the app', () => {
		expect(listExtraPacks(packs, lessonIds).map(({ id }) => id)).toEqual(['own']);
	});

	it('tell what their lessons are called, cut to what a letter takes', () => {
		const language = asId<LanguageTag>('en');
		expect(nameExtras(packs, lessonIds, language)).toEqual({ titles: { 'own-lesson': 'T'.repeat(60) } });
		expect(nameExtras(packs, [asId('core-lesson')], language)).toEqual({});
	});
});
