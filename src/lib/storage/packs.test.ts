import { describe, expect, it } from 'vitest';
import { asId, type PackId } from '$lib/domain/base/ids';
import type { MediaFile } from '$lib/domain/lesson/media';
import { omitField } from './omit-field';
import type { Packs } from './packs';
import { openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { FULL_ROWS, foldSample, sampleLesson } from './testing/samples';

const pack = omitField(omitField(FULL_ROWS.packs, 'lessons'), 'media');

describe('packs', () => {
	it('are in with all their lessons, and list them without loading them', async () => {
		const { packs } = await openTestStorage();
		const lessons = [sampleLesson({ id: asId('second'), position: 2 }), sampleLesson()];
		expect(valueOf(await packs.save({ media: [], pack, lessons: lessons.map(foldSample) }))).toBe('saved');
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
		valueOf(
			await packs.save({
				media: [],
				pack,
				lessons: [sampleLesson(), sampleLesson({ id: asId('old') })].map(foldSample)
			})
		);
		expect(
			valueOf(await packs.save({ media: [], pack: { ...pack, version: 2 }, lessons: [foldSample(sampleLesson())] }))
		).toBe('saved');
		expect(valueOf(await packs.findLesson(asId('old')))).toBeUndefined();
	});

	it('are never replaced by an older version', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ media: [], pack: { ...pack, version: 3 }, lessons: [foldSample(sampleLesson())] }));
		expect(valueOf(await packs.save({ media: [], pack, lessons: [] }))).toBe('kept');
		expect(valueOf(await packs.findLesson(asId('equal-fractions')))).toBeDefined();
	});

	it('cannot take the place of a lesson of another pack', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ media: [], pack, lessons: [foldSample(sampleLesson())] }));
		const foreign = sampleLesson({ packId: asId('evil'), texts: {} });
		const evil = { ...pack, id: asId<PackId>('evil'), origin: 'imported' as const };
		expect(valueOf(await packs.save({ media: [], pack: evil, lessons: [foldSample(foreign)] }))).toBe('taken');
		expect(valueOf(await packs.findLesson(foreign.id))?.packId).toBe(pack.id);
		expect(valueOf(await packs.list())).toHaveLength(1);
	});

	describe('of the same release, when a lesson moves from one to the other', () => {
		const lesson = sampleLesson({ id: asId('mass') });
		const moved = sampleLesson({ id: asId('mass'), packId: asId('science') });
		const science = { ...pack, id: asId<PackId>('science') };

		async function withMassInCore() {
			const { packs } = await openTestStorage();
			valueOf(await packs.save({ media: [], pack, lessons: [foldSample(sampleLesson()), foldSample(lesson)] }));
			return packs;
		}

		async function placesOf(packs: Packs) {
			const listed = valueOf(await packs.list());
			return listed.map(({ id, lessons }) => `${id}: ${lessons.map((entry) => entry.id).join(' ')}`);
		}

		it('hand it over where the new one comes first', async () => {
			const packs = await withMassInCore();
			expect(valueOf(await packs.save({ media: [], pack: science, lessons: [foldSample(moved)] }))).toBe('saved');
			expect(await placesOf(packs)).toEqual([`${pack.id}: equal-fractions`, 'science: mass']);
			valueOf(await packs.save({ media: [], pack: { ...pack, version: 2 }, lessons: [foldSample(sampleLesson())] }));
			expect(valueOf(await packs.findLesson(lesson.id))?.packId).toBe('science');
		});

		it('keep it open until the new one comes', async () => {
			const packs = await withMassInCore();
			const next = {
				media: [],
				pack: { ...pack, version: 2 },
				lessons: [foldSample(sampleLesson())],
				movedOut: [lesson.id]
			};
			expect(valueOf(await packs.save(next))).toBe('saved');
			expect(valueOf(await packs.findLesson(lesson.id))?.packId).toBe(pack.id);
			expect(await placesOf(packs)).toEqual([`${pack.id}: equal-fractions mass`]);
			valueOf(await packs.save({ media: [], pack: science, lessons: [foldSample(moved)] }));
			expect(valueOf(await packs.findLesson(lesson.id))?.packId).toBe('science');
			expect(await placesOf(packs)).toEqual([`${pack.id}: equal-fractions`, 'science: mass']);
		});

		it('hand nothing over to a pack that somebody else made', async () => {
			const packs = await withMassInCore();
			const imported = { ...science, origin: 'imported' as const };
			expect(valueOf(await packs.save({ media: [], pack: imported, lessons: [foldSample(moved)] }))).toBe('taken');
			expect(await placesOf(packs)).toEqual([`${pack.id}: equal-fractions mass`]);
		});
	});

	it('go with their lessons', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ media: [], pack, lessons: [foldSample(sampleLesson())] }));
		valueOf(await packs.delete(pack.id));
		expect(valueOf(await packs.list())).toEqual([]);
		expect(valueOf(await packs.findLesson(asId('equal-fractions')))).toBeUndefined();
	});
});

describe('the media of packs', () => {
	const image = (letter: string): MediaFile => ({
		sha256: asId(letter.repeat(64)),
		type: 'image/png',
		bytes: new Uint8Array([letter.charCodeAt(0)])
	});
	const [a, b, c] = [image('a'), image('b'), image('c')] as const;
	const other = { ...pack, id: asId<PackId>('other') };

	async function listHere(packs: Packs): Promise<string> {
		const found = await Promise.all([a, b, c].map(async ({ sha256 }) => valueOf(await packs.findMedia(sha256))));
		return found.map((media) => (media ? String.fromCharCode(media.bytes[0] ?? 0) : '-')).join('');
	}

	it('come in with the pack, and are found by their hash', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack, lessons: [], media: [a, b] }));
		expect(valueOf(await packs.findMedia(a.sha256))).toEqual(a);
		expect(valueOf(await packs.find(pack.id))?.media).toEqual([a.sha256, b.sha256]);
		expect(await listHere(packs)).toBe('ab-');
	});

	it('leave with the pack, but for those that another one needs', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack, lessons: [], media: [a, b] }));
		valueOf(await packs.save({ pack: other, lessons: [], media: [b, c] }));
		valueOf(await packs.delete(pack.id));
		expect(await listHere(packs)).toBe('-bc');
		valueOf(await packs.delete(other.id));
		expect(await listHere(packs)).toBe('---');
	});

	it('of an older version are freed where the newer one has others', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack, lessons: [], media: [a, b] }));
		valueOf(await packs.save({ pack: { ...pack, version: 2 }, lessons: [], media: [b, c] }));
		expect(await listHere(packs)).toBe('-bc');
	});

	it('of a pack that may not come in stay out', async () => {
		const { packs } = await openTestStorage();
		valueOf(await packs.save({ pack, lessons: [], media: [a] }));
		expect(valueOf(await packs.save({ pack: { ...pack, signer: 'ff' }, lessons: [], media: [b] }))).toBe('foreign');
		expect(valueOf(await packs.save({ pack, lessons: [], media: [c] }))).toBe('kept');
		expect(await listHere(packs)).toBe('a--');
	});
});
