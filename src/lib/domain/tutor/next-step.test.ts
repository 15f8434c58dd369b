import { expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '../base/ids';
import type { Lesson } from '../lesson/lesson';
import type { TutorAnswer } from './compose-answer';
import { findNextStep } from './next-step';
import type { Passage } from './passage';

const EN = asId<LanguageTag>('en');
const ROOTS = asId<LessonId>('roots');
const example = { kind: 'example', problem: [], steps: [] };
const screen = (id: string, blocks: readonly object[] = []) => ({ id, title: id, blocks });

function makeLesson(...screens: readonly object[]): Lesson {
	return { id: ROOTS, texts: { en: { title: 'Roots', screens } }, terms: [] } as unknown as Lesson;
}

function passageAt(screenId: string | undefined, lessonTitle = 'Roots'): Passage {
	return { lessonId: ROOTS, lessonTitle, language: EN, ...(screenId ? { screenId } : {}) } as unknown as Passage;
}

function foundAt(screenId: string | undefined): Extract<TutorAnswer, { kind: 'found' }> {
	const passage = passageAt(screenId);
	return { kind: 'found', passage, source: { lessonId: ROOTS, lessonTitle: 'Roots', language: EN }, alsoSee: [] };
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
	const counterpart = passageAt('a', 'Mizizi');
	expect(findNextStep('quiz', { ...foundAt('a'), counterpart }, lesson)).toMatchObject({ lessonTitle: 'Mizizi' });
	const near: TutorAnswer = { kind: 'near', passages: [passageAt('b'), passageAt('c')] };
	expect(findNextStep('quiz', near, undefined)).toMatchObject({ lessonId: ROOTS });
	expect(findNextStep('example', near, lesson)).toMatchObject({ screenId: 'c' });
	expect(findNextStep('quiz', { kind: 'near', passages: [] }, undefined)).toEqual({ kind: 'practise' });
});

it('adds nothing to what an answer gives already', () => {
	for (const wish of ['explain', 'meaning', 'solve', undefined] as const) {
		expect(findNextStep(wish, foundAt('a'), lesson)).toBeUndefined();
	}
	expect(findNextStep('help', foundAt('a'), lesson)).toEqual({ kind: 'help' });
});
