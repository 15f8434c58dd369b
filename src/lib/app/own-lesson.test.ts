import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { encodeHex } from '../bytes/hex';
import { makeMp3 } from '../../../tools/testing/make-media';
import { asId, type MediaHash, type ProfileId } from '../domain/base/ids';
import { drawItem } from '../domain/exercise/draw-item';
import type { NamedQuestion } from '../domain/questions/lesson-of';
import { asking, choosing, option, sampleOwnQuestion } from '../domain/questions/sample-own-question.testing';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { OwnLesson } from './own-lesson.svelte';
import { OwnScreens } from './own-screens.svelte';
import { readSigningKey } from './signing-key';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const QUESTIONS: readonly NamedQuestion[] = [
	{ id: 'q1', question: sampleOwnQuestion() },
	{ id: 'q2', question: choosing(option('tilapia', 'Yes.'), option('goat', 'It walks.')) },
	{
		id: 'q3',
		question: asking({
			kind: 'match',
			pairs: [
				{ left: 'ice', right: 'solid' },
				{ left: 'steam', right: 'gas' }
			]
		})
	},
	{ id: 'q4', question: asking({ kind: 'order', entries: ['one', 'two', 'three'] }) },
	{ id: 'q5', question: asking({ kind: 'text', accepted: ['maji', 'water'] }) },
	{ id: 'q6', question: asking({ kind: 'expression', value: '2x + 3', form: 'any' }) }
];

let phone: TestPhone;
let app: TestApp;
let teacherId: ProfileId;
const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];

vi.mock('../platform/files', () => ({
	downloadFile: (bytes: Uint8Array, name: string) => files.push({ bytes, name })
}));

beforeEach(async () => {
	files.length = 0;
	phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await app.i18n.loadAreas(['write']);
	await app.library.start();
	const teacher = { ...thandi, kind: 'teacher' } as const;
	teacherId = valueOf(await app.storage.use((room) => room.profiles.create(teacher, 1))).id;
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const own = () => app.library.packs.find(({ id }) => id.startsWith('own-'));

it('brings the questions into the library as a signed lesson that can be practised', async () => {
	const lesson = new OwnLesson(app, teacherId);
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki wetu' });
	expect(lesson.failure).toBeUndefined();
	expect(lesson.made).toMatchObject({ title: 'Samaki wetu', isNew: true });
	const { publicKey } = valueOf(await readSigningKey(app.storage, teacherId));
	expect(own()).toMatchObject({ version: 1, signer: encodeHex(publicKey), origin: 'imported' });
	const opened = await app.library.openLesson(lesson.made!.lessonId);
	expect(opened?.lesson.templates.map(({ answer }) => answer.kind)).toEqual([
		'number',
		'choice',
		'match',
		'order',
		'text',
		'algebra'
	]);
	for (const template of opened?.lesson.templates ?? []) expect(drawItem(template, 'k1').ok).toBe(true);
});

it('rises in version with each change, keeps its name, and says when nothing is new', async () => {
	const lesson = new OwnLesson(app, teacherId);
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki wetu' });
	const before = own();
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki wetu' });
	expect([lesson.made?.isNew, own()?.version]).toEqual([false, 1]);
	const again = new OwnLesson(app, teacherId);
	await again.read();
	expect(again.title).toBe('Samaki wetu');
	await again.make({ questions: QUESTIONS.slice(1), screens: [], title: 'Samaki' });
	expect([again.made?.isNew, own()?.version, own()?.id]).toEqual([true, 2, before?.id]);
	expect(app.library.packs.filter(({ id }) => id.startsWith('own-'))).toHaveLength(1);
});

it('comes back after it was taken off the phone', async () => {
	const lesson = new OwnLesson(app, teacherId);
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki' });
	await app.library.remove(own()!.id);
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki' });
	expect([lesson.made?.isNew, own()?.version]).toEqual([true, 1]);
});

it('is a file that a learner can open, who is asked for the same words', async () => {
	const lesson = new OwnLesson(app, teacherId);
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki: 5B!' });
	lesson.saveFile();
	expect(files.map(({ name }) => name)).toEqual(['Samaki-5B.darasa']);
	const { words } = lesson.made!;
	vi.unstubAllGlobals();
	const learner = new TestPhone().open();
	const arrival = await learner.library.addFile(files[0]!.bytes);
	expect(arrival).toMatchObject({ kind: 'asks', words });
});

it('says so when there is no room, and makes the same version later', async () => {
	const lesson = new OwnLesson(app, teacherId);
	const makeRoom = phone.fill();
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki' });
	expect([lesson.failure?.key, lesson.made]).toEqual(['common.storageFull', undefined]);
	makeRoom();
	await lesson.make({ questions: QUESTIONS, screens: [], title: 'Samaki' });
	expect(own()?.version).toBe(1);
});

it('carries the photo and the voice of his screens to another phone', async () => {
	const screens = new OwnScreens(app.storage, teacherId);
	await screens.read();
	const id = (await screens.add())!;
	await screens.takeVoice(id, new Blob([makeMp3(20)]), 1);
	screens.write(id, { ...screens.entries[0]!.screen, title: 'Roots', words: 'A root drinks.' });
	await vi.waitFor(async () => {
		const kept = new OwnScreens(app.storage, teacherId);
		await kept.read();
		expect(kept.finished).toHaveLength(1);
	});
	const lesson = new OwnLesson(app, teacherId);
	await lesson.make({ questions: QUESTIONS, screens: screens.finished, title: 'Samaki' });
	expect(lesson.failure).toBeUndefined();
	lesson.saveFile();
	vi.unstubAllGlobals();
	const learner = new TestPhone().open();
	const arrival = await learner.library.addFile(files[0]!.bytes);
	if (arrival.kind !== 'asks') throw new Error(arrival.kind);
	await arrival.accept();
	const opened = await learner.library.openLesson(lesson.made!.lessonId);
	const [screen] = opened!.lesson.texts['en']!.screens;
	expect(screen).toMatchObject({ title: 'Roots', blocks: [{ kind: 'paragraph' }] });
	expect(await learner.library.openMedia(screen!.recording!)).toMatchObject({ type: 'audio/mpeg' });
});

it('says so when a voice is not on this phone, and makes nothing', async () => {
	const voice = { media: asId<MediaHash>('d'.repeat(64)), seconds: 3 };
	const lesson = new OwnLesson(app, teacherId);
	await lesson.make({
		questions: QUESTIONS,
		screens: [{ id: 's', screen: { title: 'Roots', words: '', voice } }],
		title: 'Samaki'
	});
	expect([lesson.failure?.key, own()]).toEqual(['write.mediaMissing', undefined]);
});
