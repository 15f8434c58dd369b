import { describe, expect, it } from 'vitest';
import { asId } from '$lib/domain/base/ids';
import { omitField } from './omit-field';
import { openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { FULL_ROWS, foldSample, sampleLesson } from './testing/samples';

const pack = omitField(FULL_ROWS.packs, 'lessons');

describe('packs', () => {
	it('are in with all their lessons, and list them without loading them', async () => {
		const { packs } = await openTestStorage();
		const lessons = [sampleLesson({ id: asId('second'), position: 2 }), sampleLesson()];
		expect(valueOf(await packs.save({ pack, lessons: lessons.map(foldSample) }))).toBe('saved');
		const [listed] = valueOf(await packs.list());
		expect(listed?.lessons.map(({ id, titles }) => [id, titles['sw']])).toEqual([
			['equal-fractions', 'Sehemu sawa'],
			['second', 'Sehemu sawa']
		]);
		expect(listed?.lessons[0]).not.toHaveProperty('templates');
		expect(valueOf(await packs.findLesson(asId('second')))).toEqual(lessons[0]);
		expect(valueOf(await packs.listLessons(pack.id)).map(({ position }) => position)).toEqual([1, 2]);
	});

	it('are replaced by a newer version, with lessons that are no longer in it', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack, lessons: [sampleLesson(), sampleLesson({ id: asId('old') })].map(foldSample) }));
		expect(valueOf(await packs.save({ pack: { ...pack, version: 2 }, lessons: [foldSample(sampleLesson())] }))).toBe(
			'saved'
		);
		expect(valueOf(await packs.findLesson(asId('old')))).toBeUndefined();
	});

	it('are never replaced by an older version', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack: { ...pack, version: 3 }, lessons: [foldSample(sampleLesson())] }));
		expect(valueOf(await packs.save({ pack, lessons: [] }))).toBe('kept');
		expect(valueOf(await packs.findLesson(asId('equal-fractions')))).toBeDefined();
	});

	it('cannot take the place of a lesson of another pack', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack, lessons: [foldSample(sampleLesson())] }));
		const foreign = sampleLesson({ packId: asId('evil'), texts: {} });
		expect(valueOf(await packs.save({ pack: { ...pack, id: asId('evil') }, lessons: [foldSample(foreign)] }))).toBe(
			'taken'
		);
		expect(valueOf(await packs.findLesson(foreign.id))?.packId).toBe(pack.id);
		expect(valueOf(await packs.list())).toHaveLength(1);
	});

	it('go with their lessons', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack, lessons: [foldSample(sampleLesson())] }));
		valueOf(await packs.delete(pack.id));
		expect(valueOf(await packs.list())).toEqual([]);
		expect(valueOf(await packs.findLesson(asId('equal-fractions')))).toBeUndefined();
	});
});
