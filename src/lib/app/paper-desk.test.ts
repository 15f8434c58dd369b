import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId } from '../domain/base/ids';
import { readLetters, writeKey } from '../domain/classroom/paper-page';
import { listPapers } from '../domain/classroom/paper-shelf';
import type { Attempt } from '../domain/learning/attempt';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { ClassBook } from './class-book.svelte';
import type { OpenLesson } from './library.svelte';
import { PaperDesk, type Handed, type PaperPlace } from './paper-desk.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

let phone: TestPhone;
let app: TestApp;
let book: ClassBook;
let place: PaperPlace;
let chosen: OpenLesson;

/** A lesson whose questions letters can answer. */
const WITH_LETTERS = `templates:
  - id: sum
    level: 1
    skills: [halving]
    variables: { a: 1..40 }
    question: { en: "What is {a}/50 + 1/2?", sw: "{a}/50 + 1/2 ni ngapi?" }
    answer: { kind: number, value: a/50 + 1/2, form: any }
    task: calculate {a}/50 + 1/2
    mistakes: []
    hints: []
    solution: []
`;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
	phone = new TestPhone();
	await publishPacks(phone, { 'halves.exercises.yaml': WITH_LETTERS });
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	const teacher = valueOf(await app.session.create({ ...thandi, kind: 'teacher', nickname: 'Okoth' }));
	const row = valueOf(await app.storage.use((room) => room.classroom.createClass(teacher.id, '5B', 1)));
	place = { teacherId: teacher.id, classId: row.id };
	book = new ClassBook(app.storage, row.id);
	await book.addNames(['Amina', 'Baraka', 'Chege'], app.i18n);
	const opened = await app.library.openLesson(asId<LessonId>('halves'));
	if (!opened) throw new Error('there is no lesson');
	chosen = opened;
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const profileIds = () => book.present.map(({ profile }) => profile.id);

async function print(isIndividual = false) {
	const desk = new PaperDesk(app, place);
	await desk.read();
	const made = await desk.make({ chosen, count: 5, isIndividual, profileIds: profileIds() });
	expect(await desk.keep(made.sheet)).toBe(true);
	return { desk, ...made };
}

async function listAttempts(learner: number): Promise<readonly Attempt[]> {
	const id = profileIds()[learner] ?? asId('nobody');
	return valueOf(await app.storage.use((room) => room.attempts.listSince(id, 0)));
}

/** All right, but for an empty box at the end. */
function handIn({ pages }: Awaited<ReturnType<typeof print>>, learner: number): Handed {
	const page = pages[learner];
	if (!page) throw new Error('nobody has this page');
	const letters = [...readLetters(page.items, writeKey(page.items)).slice(0, 4), undefined];
	return { ...page, ownerId: page.profileId, chosen, letters };
}

describe('PaperDesk', () => {
	it.each([false, true])('makes a page for each learner (with questions of her own: %s)', async (isIndividual) => {
		const { pages, sheet, desk } = await print(isIndividual);
		expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 5]);
		expect(new Set(pages.map(({ items }) => items[0]?.item.seed)).size).toBe(isIndividual ? 3 : 1);
		expect(sheet).toMatchObject({ number: 1, lessonId: 'halves', isIndividual, printedAt: 1_000_000 });
		expect((await desk.redraw(sheet, chosen)).length).toBe(3);
	});

	it('knows a sheet days later, and keeps it once though it is printed twice', async () => {
		const { desk, sheet } = await print();
		await desk.keep(sheet);
		const later = new PaperDesk(app, place);
		await later.read();
		expect(later.sheets).toEqual([sheet]);
		vi.setSystemTime(2_000_000);
		expect((await print()).sheet.number).toBe(2);
	});

	it('counts the letters of a learner once, at the time of entering', async () => {
		const printed = await print(true);
		vi.setSystemTime(9_000_000);
		expect(await printed.desk.enter(printed.sheet, handIn(printed, 1))).toBe(true);
		expect((await listAttempts(1)).map(({ purpose, outcome, at }) => [purpose, outcome, at])).toEqual(
			Array.from({ length: 4 }, () => ['board', 'right', 9_000_000])
		);
		expect(printed.desk.sheets[0]?.entered[profileIds()[1] ?? asId('nobody')]).toMatch(/^[A-E]{4}-$/);
		expect(await printed.desk.enter(printed.sheet, handIn(printed, 1))).toBe(false);
		const elsewhere = new PaperDesk(app, place);
		expect(await elsewhere.enter(printed.sheet, handIn(printed, 1))).toBe(false);
		expect([(await listAttempts(1)).length, (await listAttempts(0)).length]).toEqual([4, 0]);
	});

	it('counts nothing twice when the phone went off between the answers and the note', async () => {
		const printed = await print();
		await printed.desk.enter(printed.sheet, handIn(printed, 0));
		const forgotten = { paperSheets: { [place.classId]: [printed.sheet] } };
		await app.storage.use((room) => room.settings.changeProfile(place.teacherId, forgotten));
		expect(await printed.desk.enter(printed.sheet, handIn(printed, 0))).toBe(true);
		expect(await listAttempts(0)).toHaveLength(4);
	});

	it('gives what was printed for a profile that became one with another to her who has both now', async () => {
		const printed = await print(true);
		const [kept = asId('nobody'), other = asId('nobody')] = profileIds();
		const now = 5_000_000;
		valueOf(await app.storage.use((room) => room.classroom.joinPupils({ keptId: kept, otherId: other, now })));
		await book.refresh();
		const papers = listPapers(printed.sheet, book.content.members);
		expect(papers.slice(0, 2)).toEqual([
			{ paperId: kept, ownerId: kept },
			{ paperId: other, ownerId: kept }
		]);
		const handed = { ...handIn(printed, 1), ownerId: kept };
		expect(await printed.desk.enter(printed.sheet, handed)).toBe(true);
		expect(await listAttempts(0)).toHaveLength(4);
		expect(await printed.desk.enter(printed.sheet, handed)).toBe(false);
		expect(await printed.desk.enter(printed.sheet, handIn(printed, 0))).toBe(true);
		expect(await listAttempts(0)).toHaveLength(8);
	});

	it('asks once for the letters of who is one of two, where all got the same questions', async () => {
		const printed = await print();
		const [kept = asId('nobody'), other = asId('nobody')] = profileIds();
		expect(await printed.desk.enter(printed.sheet, handIn(printed, 1))).toBe(true);
		const joining = { keptId: kept, otherId: other, now: 5_000_000 };
		valueOf(await app.storage.use((room) => room.classroom.joinPupils(joining)));
		await book.refresh();
		const [sheet = printed.sheet] = printed.desk.sheets;
		expect(listPapers(sheet, book.content.members).filter(({ ownerId }) => ownerId === kept)).toEqual([
			{ paperId: other, ownerId: kept }
		]);
	});

	it('says why it could not be kept, and takes it again', async () => {
		const printed = await print();
		const makeRoom = phone.fill();
		expect(await printed.desk.enter(printed.sheet, handIn(printed, 0))).toBe(false);
		expect(printed.desk.failure?.key).toBe('common.storageFull');
		makeRoom();
		expect(await printed.desk.enter(printed.sheet, handIn(printed, 0))).toBe(true);
		expect(printed.desk.failure).toBeUndefined();
	});

	it('has no pages where the lesson has no questions for letters', async () => {
		const bare = { ...chosen, lesson: { ...chosen.lesson, templates: [] } };
		const desk = new PaperDesk(app, place);
		const wish = { count: 5, isIndividual: false, profileIds: profileIds() };
		expect((await desk.make({ chosen: bare, ...wish })).pages).toEqual([]);
		const { sheet } = await desk.make({ chosen, ...wish });
		expect(await desk.redraw(sheet, bare)).toEqual([]);
	});
});
