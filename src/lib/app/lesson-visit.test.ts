import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '../domain/base/ids';
import { juma, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { LessonVisit } from './lesson-visit.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const HALVES = asId<LessonId>('halves');

let app: TestApp;

beforeEach(async () => {
	const phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	valueOf(await app.session.create({ ...thandi, language: asId('en') }));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** The current learner opens a lesson. */
async function visit(wantedScreenId?: string, lessonId = HALVES): Promise<LessonVisit> {
	const profile = app.session.current;
	if (!profile) throw new Error('nobody is learning');
	const opened = new LessonVisit(app, profile, lessonId);
	await opened.start(wantedScreenId);
	return opened;
}

describe('LessonVisit', () => {
	it('begins at the beginning', async () => {
		const lesson = await visit();
		expect([lesson.state, lesson.place, lesson.isLast]).toEqual(['open', 1, false]);
		expect([lesson.text?.content.title, lesson.screen?.id]).toEqual(['Halves', 'fair-shares']);
	});

	it('goes on and back, but not beyond the ends', async () => {
		const lesson = await visit();
		await lesson.go(-1);
		expect(lesson.place).toBe(1);
		await lesson.go(1);
		expect([lesson.screen?.id, lesson.isLast]).toEqual(['your-turn', true]);
		await lesson.go(1);
		expect(lesson.place).toBe(2);
	});

	it('opens where she was, for her alone', async () => {
		await (await visit()).go(1);
		expect((await visit()).screen?.id).toBe('your-turn');
		valueOf(await app.session.create(juma));
		expect((await visit()).screen?.id).toBe('fair-shares');
	});

	it('opens the screen that a source names, and goes on from there next time', async () => {
		await (await visit()).go(1);
		expect((await visit('fair-shares')).screen?.id).toBe('fair-shares');
		expect((await visit()).screen?.id).toBe('fair-shares');
	});

	it('begins anew where the screen is gone from the lesson', async () => {
		expect((await visit('no-such-screen')).place).toBe(1);
	});

	it('says that a lesson is not on this phone', async () => {
		const lesson = await visit(undefined, asId('no-such-lesson'));
		expect([lesson.state, lesson.screens, lesson.screen]).toEqual(['missing', [], undefined]);
	});

	it('changes its language on the spot, and shows English where it has no other', async () => {
		const lesson = await visit('your-turn');
		await app.session.changeLanguage(asId<LanguageTag>('sw'));
		expect([lesson.text?.content.title, lesson.language, lesson.screen?.title]).toEqual(['Nusu', 'sw', 'Zamu yako']);
		await app.session.changeLanguage(asId<LanguageTag>('am'));
		expect([lesson.text?.content.title, lesson.language]).toEqual(['Halves', 'en']);
		expect(lesson.place).toBe(2);
	});

	it('explains its terms', async () => {
		const lesson = await visit();
		expect(lesson.findTerm(asId('half'))?.words['sw']).toEqual(['nusu']);
		expect(lesson.findTerm(asId('quarter'))).toBeUndefined();
	});

	it('judges the line of an example that is left to her', async () => {
		const lesson = await visit('your-turn');
		const example = lesson.screen?.blocks.find((block) => block.kind === 'example');
		const step = example?.kind === 'example' ? example.steps.at(-1) : undefined;
		if (!step) throw new Error('there is no example');
		const judge = (text: string): string => lesson.checkStep(step, { kind: 'typed', text }).kind;
		expect(['4', '5', 'four?'].map(judge)).toEqual(['right', 'wrong', 'unreadable']);
	});
});
