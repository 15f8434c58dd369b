import { beforeEach, expect, it } from 'vitest';
import { asId, type DeviceId, type ProfileId, type RecordId } from '$lib/domain/base/ids';
import { chooseGroup, noteHand, putGroup, readClassContent, type Hand } from '$lib/domain/classroom/class-content';
import { takeSeat } from '$lib/domain/classroom/seats';
import type { Lock } from '$lib/domain/learning/lock';
import type { Storage } from './open-storage';
import type { AssignmentId, ClassId } from './tables';
import { openTestStorage } from './testing/open-test-storage';
import { FULL_ROWS, sampleAttempt, thandi } from './testing/samples';
import { valueOf } from './testing/value-of';

const hand = (letter: string): Hand => ({ key: letter.repeat(64), learnerId: asId(`home-${letter}`) });
const red = { id: asId<never>('red'), name: 'Red' };

let storage: Storage;
let classId: ClassId;
let ids: [ProfileId, ProfileId, ProfileId];

/** A class in which Thandi sits twice, each time with a phone of hers, and somebody else. */
beforeEach(async () => {
	storage = await openTestStorage();
	const teacher = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1));
	classId = valueOf(await storage.classroom.createClass(teacher.id, '5B', 1)).id;
	const names = ['Thandi', 'Thandi T.', 'Amina'].map((nickname) => ({ ...thandi, nickname }));
	ids = valueOf(await storage.classroom.addPupils(classId, names, 2)).map(({ id }) => id) as typeof ids;
	const [kept, other] = ids;
	const content = (before: ReturnType<typeof readClassContent>) =>
		chooseGroup(noteHand(noteHand(putGroup(before, red), kept, hand('a')), other, hand('b')), other, red.id);
	valueOf(await storage.classroom.changeClass(classId, { now: 3, content }));
	for (const [place, profileId] of [kept, other, other, ids[2]].entries())
		valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: 10 + place }) }));
});

const join = (keptId = ids[0], otherId = ids[1]) => storage.classroom.joinPupils({ keptId, otherId, now: 50 });
const readMembers = async () => readClassContent(valueOf(await storage.classroom.findClass(classId))?.content).members;
const count = async (id: ProfileId) => valueOf(await storage.attempts.count(id));

it('gives all answers to the profile that stays, as they were made, and asks for a recount', async () => {
	const before = valueOf(await storage.attempts.listSince(ids[1], 0)).map(({ id, profileId, at }) => [
		id,
		profileId,
		at
	]);
	expect(valueOf(await join())).toBe('joined');
	expect([await count(ids[0]), await count(ids[1]), await count(ids[2])]).toEqual([3, 0, 1]);
	const after = valueOf(await storage.attempts.listSince(ids[0], 0)).map(({ id, profileId, at }) => [
		id,
		profileId,
		at
	]);
	expect(after).toEqual(expect.arrayContaining(before));
	expect(valueOf(await storage.progress.listForRecount())).toContain(ids[0]);
	expect(valueOf(await storage.profiles.list()).map(({ id }) => id)).not.toContain(ids[1]);
});

it('keeps one seat with the phones of both, and the group', async () => {
	valueOf(await join());
	const members = await readMembers();
	expect(members).toEqual([
		{ profileId: ids[0], groupId: 'red', hands: [hand('b'), hand('a')], joinedIds: [ids[1]] },
		{ profileId: ids[2] }
	]);
	const seats = members.map(({ hands = [], ...member }) => ({ ...member, nickname: 'Thandi', hands }));
	for (const sender of [hand('a'), hand('b'), { key: 'c'.repeat(64), learnerId: ids[1] }])
		expect(takeSeat(seats, { ...sender, nickname: 'Barry' }).at).toBe(0);
});

it('counts what came with the other phone once, and what comes later for her', async () => {
	const [kept, other] = ids;
	const far = (profileId: ProfileId, seq: number) => ({
		...sampleAttempt({ profileId, at: 20 + seq }),
		...{ id: asId<RecordId>(`far:${seq}`), deviceId: asId<DeviceId>('far'), seq }
	});
	valueOf(await storage.takeAttempts([far(other, 1)]));
	valueOf(await join());
	expect(valueOf(await storage.takeAttempts([far(kept, 1), far(kept, 2)]))).toEqual(['far:2']);
	expect(await count(kept)).toBe(5);
});

it('travels in a backup, and an older backup with both does not undo it', async () => {
	const older = valueOf(await storage.backups.make({ now: 40 }));
	valueOf(await join());
	const made = valueOf(await storage.backups.make({ now: 60 }));
	const phone = await openTestStorage();
	for (const { bytes } of [made, older]) valueOf(await phone.backups.restore(valueOf(await phone.backups.read(bytes))));
	expect(valueOf(await phone.attempts.count(ids[0]))).toBe(3);
	expect(valueOf(await phone.attempts.count(ids[1]))).toBe(0);
});

it('takes her to where she was last, in each lesson', async () => {
	const place = (profileId: ProfileId, lessonId: string, updatedAt: number) => ({
		...FULL_ROWS.places,
		...{ profileId, lessonId: asId<never>(lessonId), screenId: asId<never>(`${updatedAt}`), updatedAt }
	});
	for (const one of [place(ids[0], 'x', 5), place(ids[1], 'x', 9), place(ids[0], 'y', 8), place(ids[1], 'y', 7)])
		valueOf(await storage.places.save(one));
	valueOf(await join());
	const places = valueOf(await storage.places.list(ids[0]));
	expect(new Map(places.map(({ lessonId, screenId }) => [lessonId, screenId]))).toEqual(
		new Map([
			['x', '9'],
			['y', '8']
		])
	);
	expect(valueOf(await storage.places.list(ids[1]))).toEqual([]);
});

it('takes over work that she received, once', async () => {
	const row = (work: string, profileId: ProfileId) => ({
		...FULL_ROWS.assignments,
		...{ id: asId<AssignmentId>(`${work}/${profileId}`), profileId, role: 'received' as const }
	});
	for (const one of [row('w1', ids[0]), row('w1', ids[1]), row('w2', ids[1])])
		valueOf(await storage.classroom.saveAssignment(one));
	valueOf(await join());
	const received = valueOf(await storage.classroom.listAssignments(ids[0])).map(({ id }) => id);
	expect(received.sort()).toEqual([`w1/${ids[0]}`, `w2/${ids[0]}`]);
	expect(valueOf(await storage.classroom.listAssignments(ids[1]))).toEqual([]);
});

it('changes nothing the second time, with herself, with a teacher, or with a lock', async () => {
	const teacher = valueOf(await storage.profiles.list()).find(({ kind }) => kind === 'teacher');
	for (const [keptId, otherId] of [
		[ids[0], ids[0]],
		[ids[0], teacher?.id ?? ids[0]],
		[teacher?.id ?? ids[0], ids[1]]
	] as const)
		expect(await join(keptId, otherId)).toMatchObject({ ok: false, error: { kind: 'gone' } });
	const lock: Lock = { kind: 'number', salt: '00', iterations: 1, hash: '00' };
	for (const id of [ids[0], ids[1]]) {
		valueOf(await storage.profiles.setLock(id, lock, 45));
		expect(valueOf(await join())).toBe('locked');
		valueOf(await storage.profiles.setLock(id, undefined, 46));
	}
	expect([await count(ids[0]), await count(ids[1])]).toEqual([1, 2]);
	valueOf(await join());
	const before = [await readMembers(), await count(ids[0])];
	expect(await join()).toMatchObject({ ok: false, error: { kind: 'gone' } });
	expect([await readMembers(), await count(ids[0])]).toEqual(before);
});
