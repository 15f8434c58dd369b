import { makeKeyPair } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { asId, type ProfileId } from '../domain/base/ids';
import type { GivenWorkId } from '../domain/classroom/assignment';
import { readEntries } from './given-rows';
import type { StorageDoor } from './storage-door';
import type { DeskOf } from './take-in';

/** A slip without an answer. */
const NOTHING_DONE = { minutes: 0, flags: 0, answers: [] } as const;
/** After so many an engine has made most of the sums quick. */
const WARM_ROUNDS = 4;

/** Of so many works of a class, the last given, results are likely to come. */
const LATEST_WORKS = 3;

/**
 * Loads all that opens letters, opens one of its own so that the next ones are quick, and opens the lessons that results are
 * likely to be about, which then lie unpacked. Does without what cannot be had: who takes letters in then will be told.
 */
export async function readyDesk(storage: StorageDoor, { teacherId, classId }: DeskOf): Promise<void> {
	try {
		const [{ readSlipLetter, writeSlipLetter }] = await Promise.all([
			import('../sharing/slip-letter'),
			import('../sharing/letter-file'),
			import('../sharing/join-letter'),
			import('../domain/exercise/mistakes/name-misconception'),
			import('../domain/learning/progress')
		]);
		const [teacher, learner] = [makeKeyPair(), makeKeyPair()];
		const slip = {
			workId: asId<GivenWorkId>('0'.repeat(16)),
			nickname: '',
			profileId: asId<ProfileId>('-'),
			...NOTHING_DONE
		};
		const teacherKey = encodeHex(teacher.publicKey);
		const salt = new Uint8Array(8);
		for (let round = 0; round < WARM_ROUNDS; round++) {
			readSlipLetter(writeSlipLetter(slip, { learner, teacherKey, salt }), [teacher.privateKey]);
		}
		const works = await storage.use(({ classroom }) => classroom.listAssignments(teacherId));
		if (!works.ok) return;
		const given = readEntries(works.value).filter(({ row }) => row.role === 'given' && row.classId === classId);
		const latest = given.slice(0, LATEST_WORKS);
		for (const id of new Set(latest.flatMap(({ work }) => work.lessonIds))) {
			await storage.use(({ packs }) => packs.findLesson(id));
		}
	} catch {
		// A part of the app that is not on the phone.
	}
}
