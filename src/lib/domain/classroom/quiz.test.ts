import { describe, expect, it } from 'vitest';
import { asId, type LessonId, type ProfileId, type SkillId } from '../base/ids';
import { itemFingerprint } from '../exercise/item-fingerprint';
import { choiceOf, option, sampleTemplate } from '../exercise/sample-template';
import type { Template } from '../exercise/template';
import { drawQuiz, type QuizLesson, type QuizWork } from './quiz';
import { narrowTo } from './work-scope';

const lessonId = asId<LessonId>('fractions');
const skillIds = ['widen', 'shorten', 'compare'].map((id) => asId<SkillId>(id));
const [amina, baraka] = [asId<ProfileId>('amina'), asId<ProfileId>('baraka')];

function template(skill: SkillId, level: 1 | 2 | 3): Template {
	return sampleTemplate({ id: asId(`fractions/${skill}-${level}`), lessonId, level, skills: [skill] });
}
const templates = skillIds.flatMap((skill) => ([1, 2, 3] as const).map((level) => template(skill, level)));
const lesson: QuizLesson = { id: lessonId, skills: skillIds.map((id) => ({ id })), templates };
const work: QuizWork = { id: asId('00112233445566ff'), exercises: 6 };

const seeds = (changes: Partial<QuizWork>, learner = amina, from: readonly QuizLesson[] = [lesson]) =>
	drawQuiz({ ...work, ...changes }, from, learner).map(({ seed }) => seed);

describe('drawQuiz', () => {
	it('asks everybody the same, in whatever order the pack has its exercises', () => {
		const turned = { ...lesson, templates: [...templates].reverse() };
		expect(seeds({}, baraka, [turned])).toEqual(seeds({}, amina));
		expect(seeds({ id: asId('ffffffffffffffff') })).not.toEqual(seeds({}));
	});

	it('asks from every skill and every level, easy ones first', () => {
		const items = drawQuiz({ ...work, exercises: 9 }, [lesson], amina);
		expect(new Set(items.map(({ templateId }) => templateId)).size).toBe(9);
		expect(items.map(({ level }) => level)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
		const three = drawQuiz({ ...work, exercises: 3 }, [lesson], amina);
		expect(new Set(three.flatMap(({ skills }) => skills)).size).toBe(3);
	});

	it('asks the same with other numbers where they are individual', () => {
		const [first, second] = [amina, baraka].map((one) => drawQuiz({ ...work, isIndividual: true }, [lesson], one));
		expect(first?.map(({ templateId }) => templateId)).toEqual(second?.map(({ templateId }) => templateId));
		expect(first?.map(itemFingerprint)).not.toEqual(second?.map(itemFingerprint));
		for (const { seed } of first ?? []) expect(seed).toMatch(/^00112233445566ff-amina\//);
	});

	it('never asks two alike, and fewer where there are no more', () => {
		for (const isIndividual of [false, true]) {
			const items = drawQuiz({ ...work, exercises: 20, isIndividual }, [lesson], amina);
			expect(new Set(items.map(itemFingerprint)).size).toBe(20);
		}
		const fixed = sampleTemplate({
			...choiceOf([option('a', 'one', 'true'), option('b', 'two', 'false')]),
			...{ id: asId('fractions/fixed'), lessonId, skills: [skillIds[0] as SkillId], variables: [], conditions: [] },
			...{ question: { en: [] }, hints: [], solution: [], mistakes: [] }
		});
		expect(seeds({ exercises: 5 }, amina, [{ ...lesson, templates: [fixed] }])).toHaveLength(1);
	});

	it('keeps to chosen skills', () => {
		const skills = narrowTo(new Map([[lessonId, [asId<SkillId>('shorten')]]]));
		const items = drawQuiz({ ...work, ...(skills ? { skills } : {}) }, [lesson], amina);
		expect(items).toHaveLength(6);
		expect(new Set(items.flatMap((item) => item.skills))).toEqual(new Set(['shorten']));
	});
});
