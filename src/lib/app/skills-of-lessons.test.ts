import { describe, expect, it } from 'vitest';
import { asId } from '../domain/base/ids';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import { findLessonOf, listGrades, listSkills, listUpToGrade } from './skills-of-lessons';

function lesson(name: string, [from, to]: readonly [number, number], skills: readonly string[]): LessonSummary {
	return {
		id: asId(name),
		position: 1,
		subject: 'mathematics',
		grades: { from, to },
		titles: { en: name },
		summaries: { en: name },
		skills: skills.map((id) => ({ id: asId(id), name: { en: id }, needs: [] }))
	};
}

const lessons = [lesson('adding', [3, 4], ['add', 'carry']), lesson('widening', [5, 6], ['widen', 'carry'])];
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('lessons by skill and grade', () => {
	it('lists each skill once, where it comes first', () => {
		expect(ids(listSkills(lessons))).toEqual(['add', 'carry', 'widen']);
	});

	it('finds the first lesson that teaches a skill', () => {
		expect(findLessonOf(lessons, asId('carry'))?.id).toBe('adding');
		expect(findLessonOf(lessons, asId('melt'))).toBeUndefined();
	});

	it('has the lessons of a grade and below, and all where it is not known', () => {
		expect(ids(listUpToGrade(lessons, 4))).toEqual(['adding']);
		expect(ids(listUpToGrade(lessons, 6))).toEqual(['adding', 'widening']);
		expect(ids(listUpToGrade(lessons, undefined))).toEqual(['adding', 'widening']);
	});

	it('names every grade that there is something for', () => {
		expect(listGrades(lessons)).toEqual([3, 4, 5, 6]);
		expect(listGrades([])).toEqual([]);
	});
});
