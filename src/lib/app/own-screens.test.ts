import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeMp3, makePng } from '../../../tools/testing/make-media';
import type { ProfileId } from '../domain/base/ids';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { OwnScreens } from './own-screens.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

vi.mock('../platform/shrink-photo', () => ({
	shrinkPhoto: async (file: Blob) =>
		file.size > 20 ? { bytes: new Uint8Array(await file.arrayBuffer()), width: 64, height: 48 } : undefined
}));

let app: TestApp;
let teacherId: ProfileId;

beforeEach(async () => {
	app = new TestPhone().open();
	const teacher = { ...thandi, kind: 'teacher' } as const;
	teacherId = valueOf(await app.storage.use((room) => room.profiles.create(teacher, 1))).id;
});

async function readList(): Promise<OwnScreens> {
	const list = new OwnScreens(app.storage, teacherId);
	await list.read();
	return list;
}

const openMedia = async (hash: never) => valueOf(await app.storage.use(({ packs }) => packs.findMedia(hash)));

describe('own screens', () => {
	it('are kept with each letter, the newest of them, in an order of his own', async () => {
		const list = await readList();
		const first = (await list.add())!;
		const second = (await list.add())!;
		for (const title of ['R', 'Ro', 'Roots']) list.write(first, { title, words: '' });
		await vi.waitFor(async () => expect((await readList()).entries[0]?.screen.title).toBe('Roots'));
		await list.move(second, -1);
		expect((await readList()).entries.map(({ id }) => id)).toEqual([second, first]);
		await list.delete(second);
		expect((await readList()).entries.map(({ id }) => id)).toEqual([first]);
	});

	it('are eight at most', async () => {
		const list = await readList();
		for (let more = 0; more < 8; more++) await list.add();
		expect([list.canAdd, await list.add(), list.entries.length]).toEqual([false, undefined, 8]);
	});

	it('keep words that are written while a photo comes, and its description', async () => {
		const list = await readList();
		const id = (await list.add())!;
		const taking = list.takePhoto(id, new Blob([makePng(64, 48)]));
		list.write(id, { title: 'Roots', words: 'Look.' });
		await taking;
		await vi.waitFor(async () =>
			expect((await readList()).entries[0]?.screen).toMatchObject({ title: 'Roots', photo: { width: 64 } })
		);
		await list.read();
		const { screen } = list.entries[0]!;
		list.write(id, { ...screen, photo: { ...screen.photo!, description: 'A bean' } });
		await vi.waitFor(async () => expect((await readList()).finished).toHaveLength(1));
		await list.dropPhoto(id);
		expect((await readList()).entries[0]?.screen).toEqual({ title: 'Roots', words: 'Look.' });
		expect(await openMedia(screen.photo!.media as never)).toBeUndefined();
	});

	it('take no file that is no photo, and no voice that is none or too long', async () => {
		const list = await readList();
		const id = (await list.add())!;
		await list.takePhoto(id, new Blob(['no']));
		expect(list.failure?.key).toBe('write.photoUnreadable');
		for (const wrong of [new Blob([]), new Blob([makePng(9, 9)]), new Blob([makeMp3(3_000)])]) {
			await list.takeVoice(id, wrong, 1);
			expect(list.failure?.key).toBe('write.voiceUnusable');
		}
		expect(list.entries[0]?.screen).toEqual({ title: '', words: '' });
		await list.takeVoice(id, new Blob([makeMp3(20)]), 1);
		expect([list.failure, list.entries[0]?.screen.voice?.seconds]).toEqual([undefined, 1]);
	});
});
