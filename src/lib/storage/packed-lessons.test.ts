import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeJson } from '$lib/bytes/json-bytes';
import { asId } from '$lib/domain/base/ids';
import type { Lesson } from '$lib/domain/lesson/lesson';
import { summariseLesson, type KeptLesson } from '$lib/domain/lesson/lesson-summary';
import { omitField } from './omit-field';
import type { FoldLessons } from './packed-lessons';
import { readDump } from './testing/load-dump';
import { makePhone, openTestStorage } from './testing/open-test-storage';
import { FULL_ROWS, foldSample, sampleLesson } from './testing/samples';
import { valueOf } from './testing/value-of';

const pack = omitField(omitField(FULL_ROWS.packs, 'lessons'), 'media');
const first = sampleLesson();
const second = sampleLesson({ id: asId('second'), position: 2 });
const DAMAGED = new Uint8Array([0]);

/** Packed by a pretended packer, which writes the JSON backwards. */
function packSample(lesson: Lesson): KeptLesson {
	return { summary: summariseLesson(lesson), content: encodeJson(lesson).reverse(), isPacked: true };
}

/** Each list of lessons that was asked to be folded, as their sizes. */
let asked: number[][];
const fold = vi.fn<FoldLessons>();
let phone: IDBFactory;

beforeEach(() => {
	phone = makePhone();
	asked = [];
	fold.mockImplementation(async (packed) => {
		asked.push(packed.map(({ length }) => length));
		return packed.map((bytes) => (bytes.length > 1 ? bytes.slice().reverse() : undefined));
	});
});

afterEach(() => vi.restoreAllMocks());

async function withLessons(lessons: readonly KeptLesson[]) {
	const storage = await openTestStorage(phone, { foldLessons: fold });
	expect(valueOf(await storage.packs.save({ media: [], pack, lessons }))).toBe('saved');
	return storage;
}

async function rowsHere(): Promise<unknown> {
	return (await readDump(phone, 'darasa')).rows['lessons'];
}

describe('a packed lesson', () => {
	it('opens, and is folded once', async () => {
		const { packs, close } = await withLessons([packSample(first)]);
		expect(valueOf(await packs.findLesson(first.id))).toEqual(first);
		expect(valueOf(await packs.findLesson(first.id))).toEqual(first);
		expect(valueOf(await packs.listLessons(pack.id))).toEqual([first]);
		expect(asked).toHaveLength(1);
		close();
		expect(await rowsHere()).toEqual([
			{ id: first.id, packId: pack.id, position: 1, content: foldSample(first).content }
		]);
	});

	it('is folded once where two open it at once', async () => {
		const { packs } = await withLessons([packSample(first)]);
		const opened = await Promise.all([packs.findLesson(first.id), packs.findLesson(first.id)]);
		expect(opened.map(valueOf)).toEqual([first, first]);
		await packs.findLesson(first.id);
		expect(asked).toHaveLength(1);
	});

	it('is folded with the others that wait, never two lists at a time', async () => {
		const third = sampleLesson({ id: asId('third'), position: 3 });
		const { packs } = await withLessons([first, second, third].map(packSample));
		let atOnce = 0;
		const slow = fold.getMockImplementation()!;
		fold.mockImplementation(async (packed) => {
			expect(++atOnce).toBe(1);
			const folded = await slow(packed);
			await rowsHere();
			atOnce -= 1;
			return folded;
		});
		const opened = await Promise.all([first, second, third].map(({ id }) => packs.findLesson(id)));
		expect(opened.map(valueOf)).toEqual([first, second, third]);
		expect(asked.length).toBeLessThan(3);
		expect(asked.flat()).toHaveLength(3);
	});

	it('comes in a list beside folded ones, in the order of the pack', async () => {
		const { packs } = await withLessons([packSample(second), foldSample(first)]);
		expect(valueOf(await packs.listLessons(pack.id))).toEqual([first, second]);
		expect(asked).toHaveLength(1);
	});

	it('stays as an update brought it while the older one was being folded', async () => {
		const storage = await withLessons([packSample(first)]);
		const newer = sampleLesson({ grades: { from: 1, to: 2 } });
		const update = { media: [], pack: { ...pack, version: 2 }, lessons: [packSample(newer)] };
		const foldIt = fold.getMockImplementation()!;
		fold.mockImplementationOnce(async (packed) => {
			valueOf(await storage.packs.save(update));
			return foldIt(packed);
		});
		expect(valueOf(await storage.packs.findLesson(first.id))).toEqual(first);
		expect(valueOf(await storage.packs.findLesson(first.id))).toEqual(newer);
	});

	it('does not come back where its pack left while it was being folded', async () => {
		const { packs } = await withLessons([packSample(first)]);
		const foldIt = fold.getMockImplementation()!;
		fold.mockImplementationOnce(async (packed) => {
			valueOf(await packs.delete(pack.id));
			return foldIt(packed);
		});
		expect(valueOf(await packs.findLesson(first.id))).toEqual(first);
		expect(valueOf(await packs.findLesson(first.id))).toBeUndefined();
	});

	it('that is damaged is a named error, and the one beside it opens', async () => {
		const { packs } = await withLessons([{ ...packSample(first), content: DAMAGED }, packSample(second)]);
		const [damaged, whole] = await Promise.all([packs.findLesson(first.id), packs.findLesson(second.id)]);
		expect(damaged).toMatchObject({ ok: false, error: { kind: 'broken' } });
		expect(valueOf(whole!)).toEqual(second);
		expect(await packs.listLessons(pack.id)).toMatchObject({ ok: false, error: { kind: 'broken' } });
	});

	it('opens on a full phone, and is folded again the next time', async () => {
		const { packs } = await withLessons([packSample(first)]);
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		expect(valueOf(await packs.findLesson(first.id))).toEqual(first);
		put.mockRestore();
		expect(valueOf(await packs.findLesson(first.id))).toEqual(first);
		expect(asked).toHaveLength(2);
	});
});
