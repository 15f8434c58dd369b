import { describe, expect, it } from 'vitest';
import { asId, type LessonId, type SkillId } from '../base/ids';
import { isOfWork, listAsked, narrowTo } from './work-scope';

const [fractions, decimals] = ['fractions', 'decimals'].map((id) => asId<LessonId>(id)) as [LessonId, LessonId];
const [widen, shorten, compare] = ['widen', 'shorten', 'compare'].map((id) => asId<SkillId>(id)) as [
	SkillId,
	SkillId,
	SkillId
];
const skills = narrowTo(
	new Map([
		[fractions, [shorten]],
		[decimals, []]
	])
);
const work = { lessonIds: [fractions, decimals], ...(skills ? { skills } : {}) };

describe('the skills of given work', () => {
	it('are those chosen in a lesson, and all where none was chosen', () => {
		expect(listAsked(work, fractions, [widen, shorten, compare])).toEqual([shorten]);
		expect(listAsked(work, decimals, [widen, compare])).toEqual([widen, compare]);
	});

	it('are all of a lesson that has the chosen ones no more', () => {
		expect(listAsked(work, fractions, [widen, compare])).toEqual([widen, compare]);
	});

	it('decide which answers count', () => {
		expect(isOfWork(work, { lessonId: fractions, skills: [widen, shorten] })).toBe(true);
		expect(isOfWork(work, { lessonId: fractions, skills: [widen] })).toBe(false);
		expect(isOfWork(work, { lessonId: decimals, skills: [widen] })).toBe(true);
		expect(isOfWork(work, { lessonId: asId('other'), skills: [shorten] })).toBe(false);
	});

	it('need no field where lessons are whole', () => {
		expect(narrowTo(new Map([[fractions, []]]))).toBeUndefined();
	});
});
