import { describe, expect, it } from 'vitest';
import { asId, type ProfileId } from '$lib/domain/base/ids';
import type { MediaFile } from '$lib/domain/lesson/media';
import { placeOf, type Reading } from '$lib/domain/lesson/reading';
import { omitField } from './omit-field';
import type { Storage } from './open-storage';
import { openTestStorage } from './testing/open-test-storage';
import { FULL_ROWS, thandi } from './testing/samples';
import { valueOf } from './testing/value-of';

const teacher = asId<ProfileId>('okoth');
const voice = (letter: string): MediaFile => ({
	...{ sha256: asId(letter.repeat(64)), type: 'audio/webm' },
	bytes: new Uint8Array([letter.charCodeAt(0)])
});
const reading = (letter: string, partId = 'halves'): Reading => ({
	...{ lessonId: asId('equal-fractions'), part: 'screen', partId, language: asId('sw') },
	...{ media: voice(letter).sha256, seconds: 3, packVersion: 1 }
});
const save = async (storage: Storage, letter: string, { by = teacher, now = 1, partId = 'halves' } = {}) =>
	valueOf(
		await storage.readings.save({ teacherId: by, reading: reading(letter, partId), recording: voice(letter), now })
	);
const has = async ({ packs }: Storage, letter: string) =>
	valueOf(await packs.findMedia(voice(letter).sha256)) !== undefined;

describe('the readings of a teacher', () => {
	it('are one of each place: a new one takes the place of the old, whose recording goes', async () => {
		const storage = await openTestStorage();
		await save(storage, 'a', { now: 5 });
		await save(storage, 'b', { now: 2 });
		const rows = valueOf(await storage.readings.list(teacher));
		expect(rows).toEqual([{ ...reading('b'), teacherId: teacher, place: placeOf(reading('b')), updatedAt: 6 }]);
		expect([await has(storage, 'a'), await has(storage, 'b')]).toEqual([false, true]);
	});

	it('are found by their place, the latest first, whoever read', async () => {
		const storage = await openTestStorage();
		await save(storage, 'a', { now: 5 });
		await save(storage, 'b', { now: 9, by: asId('amina') });
		await save(storage, 'c', { now: 7, partId: 'thirds' });
		const found = valueOf(await storage.readings.listAt(placeOf(reading('a'))));
		expect(found.map(({ media }) => media[0])).toEqual(['b', 'a']);
		expect(valueOf(await storage.readings.list(teacher)).map(({ partId }) => partId)).toEqual(['halves', 'thirds']);
	});

	it('keep a recording as long as a reading or a pack needs it', async () => {
		const storage = await openTestStorage();
		await save(storage, 'a');
		await save(storage, 'a', { by: asId('amina') });
		const pack = { ...omitField(omitField(FULL_ROWS.packs, 'lessons'), 'media'), readings: [reading('a')] };
		valueOf(await storage.packs.save({ pack, lessons: [], media: [voice('a')] }));
		valueOf(await storage.readings.delete(teacher, placeOf(reading('a'))));
		valueOf(await storage.packs.delete(pack.id));
		expect(await has(storage, 'a')).toBe(true);
		valueOf(await storage.readings.delete(asId('amina'), placeOf(reading('a'))));
		expect(await has(storage, 'a')).toBe(false);
		expect(valueOf(await storage.readings.list(teacher))).toEqual([]);
	});

	it('go with the teacher, and theirs alone', async () => {
		const storage = await openTestStorage();
		const { id } = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1));
		await save(storage, 'a', { by: id });
		await save(storage, 'b');
		valueOf(await storage.profiles.delete(id));
		expect(valueOf(await storage.readings.list(id))).toEqual([]);
		expect([await has(storage, 'a'), await has(storage, 'b')]).toEqual([false, true]);
	});

	it('travel in a backup without the recordings, which come with the add-on', async () => {
		const storage = await openTestStorage();
		const { id } = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1));
		await save(storage, 'a', { by: id });
		const { bytes } = valueOf(await storage.backups.make({ now: 5 }));
		const phone = await openTestStorage();
		const contents = valueOf(await phone.backups.read(bytes));
		expect(valueOf(await phone.backups.restore(contents)).counts.readings).toBe(1);
		expect(valueOf(await phone.readings.list(id))).toEqual(valueOf(await storage.readings.list(id)));
		expect(await has(phone, 'a')).toBe(false);
		expect(valueOf(await phone.backups.restore(contents)).counts.readings).toBe(0);
	});

	it('that nobody can read are left out of a backup and counted', async () => {
		const storage = await openTestStorage();
		const { id } = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1));
		await save(storage, 'a', { by: id });
		const { bytes } = valueOf(await storage.backups.make({ now: 5 }));
		const { records } = valueOf(await storage.backups.read(bytes));
		const [row] = records.readings;
		const { writeBackup } = await import('./backup/write-backup');
		const readings = [row!, { ...row!, partId: 'a b' }, { ...row!, place: 'elsewhere', partId: 'thirds' }];
		const written = valueOf(await writeBackup({ createdAt: 5, records: { ...records, readings } }));
		const read = valueOf(await storage.backups.read(written));
		expect(read.unreadable).toBe(1);
		expect(read.records.readings.map(({ place }) => place)).toEqual([
			'screen equal-fractions halves sw',
			'screen equal-fractions thirds sw'
		]);
	});
});

it('a pack of readings alone is listed with them, and has no lesson', async () => {
	const storage = await openTestStorage();
	const pack = { ...omitField(omitField(FULL_ROWS.packs, 'lessons'), 'media'), readings: [reading('a')] };
	expect(valueOf(await storage.packs.save({ pack, lessons: [], media: [voice('a')] }))).toBe('saved');
	expect(valueOf(await storage.packs.list())).toMatchObject([{ lessons: [], readings: [reading('a')] }]);
});
