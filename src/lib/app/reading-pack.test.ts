import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeMp3, makePng } from '../../../tools/testing/make-media';
import { asId, type ProfileId } from '../domain/base/ids';
import type { ReadingPlace } from '../domain/lesson/reading';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { OwnReading } from './own-reading.svelte';
import { OwnReadings } from './own-readings.svelte';
import { ReadingPack } from './reading-pack.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];

vi.mock('../platform/files', () => ({
	downloadFile: (bytes: Uint8Array, name: string) => files.push({ bytes, name })
}));

const screen: ReadingPlace = { lessonId: asId('halves'), part: 'screen', partId: 'fair-shares', language: asId('sw') };
const word: ReadingPlace = { ...screen, part: 'term', partId: 'half' };

let phone: TestPhone;
let app: TestApp;
let teacherId: ProfileId;

beforeEach(async () => {
	files.length = 0;
	phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await app.library.start();
	const teacher = { ...thandi, kind: 'teacher' } as const;
	teacherId = valueOf(await app.storage.use((room) => room.profiles.create(teacher, 1))).id;
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function readAloud(place: ReadingPlace, frames = 20): Promise<OwnReading> {
	const reading = new OwnReading(app.storage, teacherId, place);
	await reading.take(new Blob([makeMp3(frames)]), { seconds: 2, packVersion: 3 });
	return reading;
}

async function listOwn(): Promise<OwnReadings> {
	const list = new OwnReadings(app.storage, app.library, teacherId);
	await list.read();
	return list;
}

async function makeFile(title = 'Read by Okoth'): Promise<Uint8Array> {
	const pack = new ReadingPack(app.storage, teacherId);
	await pack.make(
		(await listOwn()).entries.map(({ row }) => row),
		title
	);
	expect(pack.failure).toBeUndefined();
	pack.saveFile();
	return files.at(-1)!.bytes;
}

/** Another phone, on which somebody compares the words and takes the file in. */
async function takeIn(bytes: Uint8Array, { withLessons }: { readonly withLessons: boolean }) {
	vi.unstubAllGlobals();
	const other = new TestPhone();
	if (withLessons) await publishPacks(other, {});
	const learner = other.open();
	await learner.library.start();
	const asked = await learner.library.addFile(bytes);
	if (asked.kind !== 'asks') throw new Error(asked.kind);
	return { other, learner, arrival: await asked.accept() };
}

const heardAt = async ({ library }: TestApp, place: ReadingPlace): Promise<number[]> => {
	const blobs = await Promise.all((await library.findReadings(place)).map((hash) => library.openMedia(hash)));
	return blobs.map((blob) => blob?.size ?? 0);
};

describe('what a teacher reads', () => {
	it('is kept for its place, can be read again and deleted, and nothing else changes', async () => {
		const reading = await readAloud(screen, 20);
		expect([reading.failure, reading.kept?.seconds]).toEqual([undefined, 2]);
		await readAloud(screen, 30);
		expect(await heardAt(app, screen)).toEqual([30 * 417]);
		expect(await heardAt(app, { ...screen, language: asId('en') })).toEqual([]);
		await reading.drop();
		expect([reading.kept, await heardAt(app, screen)]).toEqual([undefined, []]);
	});

	it.each([
		['nothing', new Blob([])],
		['a picture', new Blob([makePng(9, 9)])],
		['an hour', new Blob([makeMp3(3_000)])]
	])('is not taken where it is %s, and what was read before stays', async (_, wrong) => {
		const reading = await readAloud(screen);
		await reading.take(wrong, { seconds: 1, packVersion: 3 });
		expect([reading.failure?.key, reading.kept?.seconds]).toEqual(['write.voiceUnusable', 2]);
	});

	it('says so when there is no room', async () => {
		const makeRoom = phone.fill();
		const reading = await readAloud(screen);
		expect([reading.failure?.key, reading.kept]).toEqual(['common.storageFull', undefined]);
		makeRoom();
	});

	it('is listed with the words it stands at, and what became of them', async () => {
		await readAloud(screen);
		await readAloud(word);
		await readAloud({ ...screen, lessonId: asId('elsewhere') });
		const { entries } = await listOwn();
		expect(entries.map(({ title, state }) => [title, state])).toEqual([
			[undefined, 'waiting'],
			['Mgawanyo wa haki', 'fits'],
			['nusu', 'fits']
		]);
		await (await listOwn()).delete(entries[1]!.row);
		expect((await listOwn()).entries).toHaveLength(2);
	});
});

describe('an add-on of readings', () => {
	it('is heard on another phone, is seen among the packs, and can be removed', async () => {
		await readAloud(screen, 20);
		await readAloud(word, 30);
		const { learner, arrival } = await takeIn(await makeFile(), { withLessons: true });
		expect(files.map(({ name }) => name)).toEqual(['Read-by-Okoth.darasa']);
		expect(arrival).toMatchObject({ kind: 'added', pack: { readings: [{}, {}] } });
		expect([await heardAt(learner, screen), await heardAt(learner, word)]).toEqual([[20 * 417], [30 * 417]]);
		const own = learner.library.packs.find(({ readings }) => readings !== undefined);
		expect(own).toMatchObject({ titles: { en: 'Read by Okoth' }, lessons: [], origin: 'imported' });
		await learner.library.remove(own!.id);
		expect(await heardAt(learner, screen)).toEqual([]);
	});

	it('waits on a phone without the lesson, and comes to life when that comes', async () => {
		await readAloud(screen);
		const { other, learner } = await takeIn(await makeFile(), { withLessons: false });
		expect([learner.library.lessons, await learner.library.openLesson(screen.lessonId)]).toEqual([[], undefined]);
		await publishPacks(other, {});
		const later = other.open();
		await later.library.start();
		expect((await later.library.openLesson(screen.lessonId))?.lesson.id).toBe('halves');
		expect(await heardAt(later, screen)).toEqual([20 * 417]);
	});

	it('rises in version with each change, and an older file never takes the place of a newer', async () => {
		await readAloud(screen, 20);
		const first = await makeFile();
		await readAloud(screen, 30);
		const second = await makeFile();
		const { learner } = await takeIn(second, { withLessons: true });
		expect((await learner.library.addFile(first)).kind).toBe('already-here');
		expect(await heardAt(learner, screen)).toEqual([30 * 417]);
		expect(learner.library.packs.find(({ readings }) => readings)?.version).toBe(2);
	});

	it('that somebody changed is refused', async () => {
		await readAloud(screen);
		const bytes = await makeFile();
		vi.unstubAllGlobals();
		const learner = new TestPhone().open();
		const changed = bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte));
		expect(await learner.library.addFile(changed)).toMatchObject({ kind: 'failed' });
		expect(learner.library.packs).toEqual([]);
	});

	it('gives nothing away of the teacher but the words of his key', async () => {
		await readAloud(screen);
		const { learner } = await takeIn(await makeFile(), { withLessons: false });
		const own = JSON.stringify(learner.library.packs);
		expect(own).toContain('fair-shares');
		expect(own).not.toContain(teacherId);
	});

	it('is not made where a recording is on another phone', async () => {
		await readAloud(screen);
		const [entry] = (await listOwn()).entries;
		const pack = new ReadingPack(app.storage, teacherId);
		await pack.make([{ ...entry!.row, media: asId('e'.repeat(64)) }], 'Read');
		expect([pack.failure?.key, pack.made]).toEqual(['write.readingsMissing', undefined]);
	});
});
