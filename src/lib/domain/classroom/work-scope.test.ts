import { describe, expect, it } from 'vitest';
import { asId, type LessonId, type SkillId } from '../base/ids';
import type { Assignment } from './assignment';
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
const work = {
	id: asId<Assignment['id']>('00112233445566ff'),
	lessonIds: [fractions, decimals],
	...(skills ? { skills } : {})
};

describe('the skills of given work', () => {
	it('are those chosen in a lesson, and all where none was chosen', () => {
		expect(listAsked(work, fractions, [widen, shorten, compare])).toEqual([shorten]);
		expect(listAsked(work, decimals, [widen, compare])).toEqual([widen, compare]);
	});

	it('are all of a lesson that has the chosen ones no more', () => {
		expect(listAsked(work, fractions, [widen, compare])).toEqual([widen, compare]);
	});

	it('decide which answers count', () => {
		expect(isOfWork(work, { seed: 'seed', lessonId: fractions, skills: [widen, shorten] })).toBe(true);
		expect(isOfWork(work, { seed: 'seed', lessonId: fractions, skills: [widen] })).toBe(false);
		expect(isOfWork(work, { seed: 'seed', lessonId: decimals, skills: [widen] })).toBe(true);
		expect(isOfWork(work, { seed: 'seed', lessonId: asId('other'), skills: [shorten] })).toBe(false);
	});

	it('are of no matter to a review or a quiz: there it counts what was asked for it', () => {
		const elsewhere = { lessonId: asId<LessonId>('other'), skills: [widen] };
		const review = { ...work, kind: 'review' } as const;
		expect(isOfWork(review, { ...elsewhere, seed: 'a', purpose: 'review' })).toBe(true);
		expect(isOfWork(review, { ...elsewhere, seed: 'a', purpose: 'practice' })).toBe(false);
		const quiz = { ...work, kind: 'quiz' } as const;
		const of = (id: string) => isOfWork(quiz, { ...elsewhere, seed: `${id}/fractions/a/1`, purpose: 'quiz' });
		expect([of('00112233445566ff'), of('00112233445566ff-amina'), of('ffffffffffffffff')]).toEqual([true, true, false]);
	});

	it('are all of a lesson that is called like a part of every object', () => {
		expect(listAsked(work, asId<LessonId>('constructor'), [widen])).toEqual([widen]);
	});

	it('need no field where lessons are whole', () => {
		expect(narrowTo(new Map([[fractions, []]]))).toBeUndefined();
	});
});
