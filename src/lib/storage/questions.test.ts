import { describe, expect, it } from 'vitest';
import { asId, type ProfileId } from '$lib/domain/base/ids';
import { newestOf, readQuestionContent } from '$lib/domain/questions/question-content';
import { sampleOwnQuestion } from '$lib/domain/questions/sample-own-question.testing';
import { BLANK_SCREEN, type OwnPhoto } from '$lib/domain/questions/screens/own-screen';
import type { Storage } from './open-storage';
import type { QuestionId, ScreenId } from './tables';
import { openTestStorage } from './testing/open-test-storage';
import { thandi } from './testing/samples';
import { valueOf } from './testing/value-of';

const titled = (title: string) => sampleOwnQuestion({ title });

async function openList(titles: readonly string[] = ['one', 'two', 'three']) {
	const storage = await openTestStorage();
	const teacher = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1)).id;
	const added = await storage.questions.add(
		teacher,
		titles.map((title) => ({ saved: titled(title) })),
		10
	);
	return { storage, teacher, ids: valueOf(added).map(({ id }) => id) };
}

const titlesOf = async (storage: Storage, teacher: ProfileId) =>
	valueOf(await storage.questions.list(teacher)).map(({ content }) => newestOf(readQuestionContent(content))?.title);

describe('own questions', () => {
	it('stand in the order in which they came, and those of others elsewhere', async () => {
		const { storage, teacher } = await openList();
		valueOf(await storage.questions.add(teacher, [{ draft: titled('four') }], 20));
		expect(await titlesOf(storage, teacher)).toEqual(['one', 'two', 'three', 'four']);
		expect(valueOf(await storage.questions.list(asId('other')))).toEqual([]);
	});

	it('move one place, and stay at the ends of the list', async () => {
		const { storage, teacher, ids } = await openList();
		valueOf(await storage.questions.move(ids[2] as QuestionId, -1, 20));
		expect(await titlesOf(storage, teacher)).toEqual(['one', 'three', 'two']);
		valueOf(await storage.questions.move(ids[0] as QuestionId, -1, 21));
		valueOf(await storage.questions.move(ids[1] as QuestionId, 1, 22));
		expect(await titlesOf(storage, teacher)).toEqual(['one', 'three', 'two']);
		valueOf(await storage.questions.move(ids[0] as QuestionId, 1, 23));
		expect(await titlesOf(storage, teacher)).toEqual(['three', 'one', 'two']);
	});

	it('are changed as they are kept at that moment, and later than before even by a clock put back', async () => {
		const { storage, ids } = await openList();
		const id = ids[0] as QuestionId;
		await Promise.all([
			storage.questions.change(id, { now: 5, content: (content) => ({ ...content, draft: titled('draft') }) }),
			storage.questions.change(id, { now: 5, content: (content) => ({ ...content, saved: titled('saved') }) })
		]);
		const row = valueOf(await storage.questions.find(id));
		expect(row?.updatedAt).toBe(12);
		expect(readQuestionContent(row?.content)).toEqual({ draft: titled('draft'), saved: titled('saved') });
	});

	it('that are gone say so', async () => {
		const { storage, teacher, ids } = await openList();
		const id = ids[1] as QuestionId;
		valueOf(await storage.questions.delete(id));
		expect(await titlesOf(storage, teacher)).toEqual(['one', 'three']);
		const gone = { error: { kind: 'gone' } };
		expect(await storage.questions.change(id, { now: 5, content: (content) => content })).toMatchObject(gone);
		expect(await storage.questions.move(id, 1, 5)).toMatchObject(gone);
	});

	it('go with their teacher', async () => {
		const { storage, teacher } = await openList();
		valueOf(await storage.profiles.delete(teacher));
		expect(await titlesOf(storage, teacher)).toEqual([]);
	});

	it("travel in their teacher's backup, where the newer of two copies wins", async () => {
		const { storage, teacher, ids } = await openList();
		const { bytes } = valueOf(await storage.backups.make({ now: 30, profileId: teacher }));
		const contents = valueOf(await storage.backups.read(bytes));
		const phone = await openTestStorage();
		expect(valueOf(await phone.backups.restore(contents)).counts.questions).toBe(3);
		expect(await titlesOf(phone, teacher)).toEqual(['one', 'two', 'three']);
		valueOf(await phone.questions.change(ids[0] as QuestionId, { now: 40, content: () => ({ saved: titled('new') }) }));
		expect(valueOf(await phone.backups.restore(contents)).counts.questions).toBe(0);
		expect(await titlesOf(phone, teacher)).toEqual(['new', 'two', 'three']);
	});

	it('are not missed in a backup of before there were any', async () => {
		const { storage, teacher } = await openList();
		const { packBackup, unpackBackup } = await import('./backup/container');
		const { bytes } = valueOf(await storage.backups.make({ now: 30, profileId: teacher }));
		const old = valueOf(await unpackBackup(bytes)) as { records: Record<string, unknown> };
		delete old.records['questions'];
		const read = valueOf(await storage.backups.read(valueOf(await packBackup(JSON.stringify(old)))));
		expect([read.records.profiles.length, read.records.questions, read.unreadable]).toEqual([1, [], 0]);
	});
});

describe('own screens', () => {
	const photo: OwnPhoto = { media: asId('f'.repeat(64)), width: 8, height: 6, description: 'A bean' };
	const file = { sha256: photo.media, type: 'image/png', bytes: new Uint8Array([1, 2, 3]) } as const;
	const teacher = asId<ProfileId>('okoth');

	it('keep their photo as long as one of them shows it', async () => {
		const storage = await openTestStorage();
		const rows = valueOf(await storage.screens.add(teacher, [BLANK_SCREEN, BLANK_SCREEN], 1));
		const [first, second] = rows.map(({ id }) => id) as [ScreenId, ScreenId];
		const show = (id: ScreenId) =>
			storage.screens.change(id, { now: 2, media: file, content: (screen) => ({ ...screen, photo }) });
		valueOf(await show(first));
		valueOf(await show(second));
		valueOf(await storage.screens.change(first, { now: 3, content: ({ title, words }) => ({ title, words }) }));
		expect(valueOf(await storage.packs.findMedia(photo.media))).toEqual(file);
		valueOf(await storage.screens.delete(second));
		expect(valueOf(await storage.packs.findMedia(photo.media))).toBeUndefined();
		expect(valueOf(await storage.screens.list(teacher)).map(({ id }) => id)).toEqual([first]);
	});

	it('go with their photo when the teacher goes', async () => {
		const storage = await openTestStorage();
		const profile = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1));
		const [row] = valueOf(await storage.screens.add(profile.id, [BLANK_SCREEN], 1));
		valueOf(
			await storage.screens.change(row!.id, { now: 2, media: file, content: (screen) => ({ ...screen, photo }) })
		);
		valueOf(await storage.profiles.delete(profile.id));
		expect(valueOf(await storage.packs.findMedia(photo.media))).toBeUndefined();
	});

	it('travel in a backup, which says which photo belongs to them', async () => {
		const storage = await openTestStorage();
		const profile = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1));
		valueOf(await storage.screens.add(profile.id, [{ title: 'Roots', words: '', photo }], 1));
		const { bytes } = valueOf(await storage.backups.make({ now: 5 }));
		const phone = await openTestStorage();
		const contents = valueOf(await phone.backups.read(bytes));
		expect(valueOf(await phone.backups.restore(contents)).counts.screens).toBe(1);
		expect(valueOf(await phone.screens.list(profile.id))).toEqual(valueOf(await storage.screens.list(profile.id)));
		expect(valueOf(await phone.backups.restore(contents)).counts.screens).toBe(0);
	});
});
