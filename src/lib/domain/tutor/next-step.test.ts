import { expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '../base/ids';
import type { Lesson } from '../lesson/lesson';
import type { TutorAnswer } from './compose-answer';
import { findNextStep } from './next-step';

const EN = asId<LanguageTag>('en');
const ROOTS = asId<LessonId>('roots');
const example = { kind: 'example', problem: [], steps: [] };
const screen = (id: string, blocks: readonly object[] = []) => ({ id, title: id, blocks });

function makeLesson(...screens: readonly object[]): Lesson {
	return { id: ROOTS, texts: { en: { title: 'Roots', screens } }, terms: [] } as unknown as Lesson;
}

function foundAt(screenId: string | undefined): TutorAnswer {
	const source = { lessonId: ROOTS, lessonTitle: 'Roots', language: EN, ...(screenId ? { screenId } : {}) };
	return {
		kind: 'found',
		passage: { lessonId: ROOTS, lessonTitle: 'Roots' },
		source,
		alsoSee: []
	} as unknown as TutorAnswer;
}

const lesson = makeLesson(screen('a', [example]), screen('b'), screen('c', [example]));

it('leads from a found passage to the example that follows it', () => {
	expect(findNextStep('example', foundAt('b'), lesson)).toEqual({ kind: 'example', lessonId: ROOTS, screenId: 'c' });
	expect(findNextStep('example', foundAt('a'), lesson)).toMatchObject({ screenId: 'a' });
	expect(findNextStep('example', foundAt(undefined), lesson)).toMatchObject({ screenId: 'a' });
	const early = makeLesson(screen('a', [example]), screen('b'));
	expect(findNextStep('example', foundAt('b'), early), 'none follows').toMatchObject({ screenId: 'a' });
});

it('offers no example where none is, and where nothing was found', () => {
	expect(findNextStep('example', foundAt('a'), makeLesson(screen('a')))).toBeUndefined();
	expect(findNextStep('example', { kind: 'near', passages: [] }, lesson)).toBeUndefined();
});

it('leads who wants to be asked to the practice of the lesson found or nearest, else to her lessons', () => {
	const step = { kind: 'practise', lessonId: ROOTS, lessonTitle: 'Roots' };
	expect(findNextStep('quiz', foundAt('a'), lesson)).toEqual(step);
	const { passage } = foundAt('a') as Extract<TutorAnswer, { kind: 'found' }>;
	const own = { ...passage, lessonTitle: 'Mizizi' };
	expect(findNextStep('quiz', { ...foundAt('a'), counterpart: own } as TutorAnswer, lesson)).toMatchObject({
		lessonTitle: 'Mizizi'
	});
	expect(findNextStep('quiz', { kind: 'near', passages: [passage] }, undefined)).toMatchObject({ lessonId: ROOTS });
	expect(findNextStep('quiz', { kind: 'near', passages: [] }, undefined)).toEqual({ kind: 'practise' });
});

it('adds nothing to what an answer gives already', () => {
	for (const wish of ['explain', 'meaning', 'solve', undefined] as const) {
		expect(findNextStep(wish, foundAt('a'), lesson)).toBeUndefined();
	}
	expect(findNextStep('help', foundAt('a'), lesson)).toEqual({ kind: 'help' });
});
