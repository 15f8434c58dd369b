import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type DeviceId, type ProfileId, type RecordId } from '$lib/domain/base/ids';
import { chooseGroup, putGroup, readClassContent } from '$lib/domain/classroom/class-content';
import type { ProfileChoices } from '$lib/domain/learning/profile';
import type { Storage } from './open-storage';
import { openTestStorage } from './testing/open-test-storage';
import { sampleAttempt, thandi } from './testing/samples';
import { valueOf } from './testing/value-of';

const pupil = (nickname: string): ProfileChoices => ({ ...thandi, kind: 'learner', nickname });

/** A teacher with a class of two. */
async function openClass(names: readonly string[] = ['Amina', 'Baraka']) {
	const storage = await openTestStorage();
	const teacher = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher', nickname: 'Okoth' }, 1));
	const row = valueOf(await storage.classroom.createClass(teacher.id, '5B', 10));
	const pupils = valueOf(await storage.classroom.addPupils(row.id, names.map(pupil), 20));
	return { storage, teacher, classId: row.id, pupils };
}

const membersOf = async (storage: Storage, id: Awaited<ReturnType<typeof openClass>>['classId']) =>
	readClassContent(valueOf(await storage.classroom.findClass(id))?.content).members.map(({ profileId }) => profileId);

describe('classes', () => {
	it('hold profiles that their teacher keeps, in the order of the list', async () => {
		const { storage, teacher, classId, pupils } = await openClass();
		expect(pupils.map(({ nickname, pupilOf }) => [nickname, pupilOf])).toEqual([
			['Amina', teacher.id],
			['Baraka', teacher.id]
		]);
		expect(await membersOf(storage, classId)).toEqual(pupils.map(({ id }) => id));
		expect(valueOf(await storage.profiles.list())).toHaveLength(3);
	});

	it('are changed as they are kept at that moment: two tabs undo nothing of each other', async () => {
		const { storage, classId, pupils } = await openClass();
		const group = { id: asId<never>('g1'), name: 'Red' };
		await Promise.all([
			storage.classroom.changeClass(classId, { now: 30, content: (content) => putGroup(content, group) }),
			storage.classroom.changeClass(classId, {
				now: 30,
				content: (content) => chooseGroup(content, pupils[0]?.id as ProfileId, group.id)
			}),
			storage.classroom.changeClass(classId, { now: 30, name: '6B' })
		]);
		const row = valueOf(await storage.classroom.findClass(classId));
		expect([row?.name, readClassContent(row?.content)]).toMatchObject([
			'6B',
			{ groups: [group], members: [{ groupId: 'g1' }, {}] }
		]);
	});

	it('say that they are gone, and add nobody then', async () => {
		const { storage, classId } = await openClass();
		valueOf(await storage.classroom.deleteClass(classId));
		expect(await storage.classroom.changeClass(classId, { now: 40, name: '6B' })).toMatchObject({
			error: { kind: 'gone' }
		});
		expect(await storage.classroom.addPupils(classId, [pupil('Chege')], 40)).toMatchObject({ error: { kind: 'gone' } });
		expect(valueOf(await storage.profiles.list()).map(({ nickname }) => nickname)).toEqual(['Okoth']);
	});

	it('go with learners who are in no other class, after saying what goes', async () => {
		const { storage, teacher, classId, pupils } = await openClass();
		const [amina, baraka] = pupils;
		if (!amina || !baraka) throw new Error('no pupils');
		const other = valueOf(await storage.classroom.createClass(teacher.id, '6A', 50));
		await storage.classroom.changeClass(other.id, {
			now: 60,
			content: (content) => ({ ...content, members: [{ profileId: baraka.id }] })
		});
		valueOf(await storage.recordMany([amina, baraka].map(({ id }) => sampleAttempt({ profileId: id, at: 70 }))));
		expect(valueOf(await storage.classroom.weighClass(classId))).toEqual({ pupils: 1, attempts: 1, assignments: 0 });
		valueOf(await storage.classroom.deleteClass(classId));
		expect(
			valueOf(await storage.profiles.list())
				.map(({ nickname }) => nickname)
				.sort()
		).toEqual(['Baraka', 'Okoth']);
		expect(valueOf(await storage.attempts.count(baraka.id))).toBe(1);
	});

	it('go with their teacher, and so do the learners he keeps', async () => {
		const { storage, teacher } = await openClass();
		await storage.profiles.create(thandi, 5);
		valueOf(await storage.profiles.delete(teacher.id));
		expect(valueOf(await storage.profiles.list()).map(({ nickname }) => nickname)).toEqual([thandi.nickname]);
		expect(valueOf(await storage.classroom.listAllClasses())).toEqual([]);
	});

	it("travel in their teacher's backup with their learners, and not in a learner's", async () => {
		const { storage, teacher, pupils } = await openClass();
		const made = valueOf(await storage.backups.make({ profileId: teacher.id, now: 90 } as never));
		const read = valueOf(await storage.backups.read(made.bytes));
		expect(read.records.profiles.map(({ id }) => id).sort()).toEqual(
			[teacher.id, ...pupils.map(({ id }) => id)].sort()
		);
		expect(read.records.classes).toHaveLength(1);
	});
});

describe('answers of several learners', () => {
	it('are numbered one after another, marked for a recount, and passed over for who is gone', async () => {
		const { storage, pupils } = await openClass();
		const ids = [...pupils.map(({ id }) => id), asId<ProfileId>('gone')];
		const attempts = ids.map((profileId) => sampleAttempt({ profileId, at: 70 }));
		expect(valueOf(await storage.recordMany(attempts))).toBe(2);
		const [first] = valueOf(await storage.attempts.listNewest(pupils[0]?.id as ProfileId, 5));
		const [second] = valueOf(await storage.attempts.listNewest(pupils[1]?.id as ProfileId, 5));
		expect([first?.deviceId, (second?.seq ?? 0) - (first?.seq ?? 0)]).toEqual([second?.deviceId, 1]);
		expect([...valueOf(await storage.progress.listForRecount())].sort()).toEqual(pupils.map(({ id }) => id).sort());
		const later = valueOf(
			await storage.recordAnswer({ attempt: sampleAttempt({ profileId: pupils[0]?.id as ProfileId, at: 80 }) })
		);
		expect(later.seq).toBe((second?.seq ?? 0) + 1);
	});

	it('go with a note in one piece: both are kept, or neither', async () => {
		const { storage, teacher, pupils } = await openClass();
		const profileId = pupils[0]?.id as ProfileId;
		const note = { profileId: teacher.id, changes: { examAt: 99 } };
		valueOf(await storage.recordMany([sampleAttempt({ profileId, at: 70 })], note));
		expect(valueOf(await storage.settings.readProfile(teacher.id)).examAt).toBe(99);
		// What no database can hold breaks off the whole.
		const broken = { profileId: teacher.id, changes: { examAt: (() => 0) as never } };
		expect((await storage.recordMany([sampleAttempt({ profileId, at: 80 })], broken)).ok).toBe(false);
		expect(valueOf(await storage.attempts.count(profileId))).toBe(1);
	});

	it('from other phones come to the same in whatever parts and order they come, and however often', async () => {
		const numbers = [1, 2, 3, 4, 5, 6];
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(fc.subarray(numbers), fc.boolean()), { maxLength: 5 }), async (parts) => {
				const { storage, pupils } = await openClass(['Amina']);
				const profileId = pupils[0]?.id as ProfileId;
				const far = { deviceId: asId<DeviceId>('far'), profileId };
				const news: string[] = [];
				for (const [part, isRead] of parts) {
					const sent = part.map((seq) => ({
						...sampleAttempt({ profileId, at: seq }),
						id: asId<RecordId>(`far:${seq}`),
						...far,
						seq
					}));
					news.push(...valueOf(await storage.takeAttempts([...sent, ...sent.reverse()])));
					// To read the newest sorts in what has arrived.
					if (isRead) valueOf(await storage.attempts.listNewest(profileId, 1));
				}
				const kept = valueOf(await storage.attempts.listSince(profileId, 0)).map(({ id }) => id);
				expect(kept).toEqual([...new Set(parts.flatMap(([part]) => part))].sort().map((seq) => `far:${seq}`));
				expect(news.sort()).toEqual(kept);
			}),
			{ numRuns: 25 }
		);
	});

	it('from other phones never use up numbers that this phone is still to give', async () => {
		const { storage, pupils } = await openClass();
		const profileId = pupils[0]?.id as ProfileId;
		const own = valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: 1 }) }));
		const forged = { ...own, id: asId<RecordId>(`${own.deviceId}:${own.seq + 1}`), seq: own.seq + 1 };
		expect(valueOf(await storage.takeAttempts([forged]))).toEqual([]);
		const next = valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: 2 }) }));
		expect(next.seq).toBe(own.seq + 1);
	});
});
