import { encodeHex } from '../bytes/hex';
import { sha256Pure } from '../bytes/sha256-pure';
import { asId } from '../domain/base/ids';
import { fail, mapResult, succeed, type Result } from '../domain/base/result';
import { MOST_NAME_LETTERS, type ClassInvitation, type ClassMark } from '../domain/classroom/class-invitation';
import type { Profile } from '../domain/learning/profile';
import { cutText } from '../domain/text/cut-text';
import type { StorageError } from '../storage/errors';
import type { ClassId, ClassRow } from '../storage/tables';
import { readSigningKey } from './signing-key';
import type { StorageDoor } from './storage-door';

const MARK_BYTES = 8;

/** Which class it is, without its id: the first bytes of the hash of that. */
export function markClass(id: ClassId): ClassMark {
	return asId(encodeHex(sha256Pure(new TextEncoder().encode(id)).subarray(0, MARK_BYTES)));
}

/** The code that lets learners into a class, signed by its teacher. */
export async function writeInvitation(
	room: StorageDoor,
	{ id: teacherId, nickname }: Profile,
	{ id, name }: ClassRow
): Promise<Result<Uint8Array, StorageError>> {
	const key = await readSigningKey(room, teacherId);
	if (!key.ok) return key;
	const { writeInvitationLetter } = await import('../sharing/invitation-letter');
	const invitation: ClassInvitation = {
		classMark: markClass(id),
		teacherKey: encodeHex(key.value.publicKey),
		teacher: nickname,
		className: cutText(name, MOST_NAME_LETTERS)
	};
	return succeed(writeInvitationLetter(invitation, key.value));
}

/** What a learner shows when she says yes: her name and picture, signed by this phone and sealed for the teacher. */
export async function writeJoinAnswer(
	room: StorageDoor,
	{ id: profileId, nickname, picture }: Profile,
	{ classMark, teacherKey }: ClassInvitation
): Promise<Result<Uint8Array, StorageError>> {
	const key = await readSigningKey(room, profileId);
	if (!key.ok) return fail(key.error);
	const [{ SALT_BYTES }, { writeJoinLetter }] = await Promise.all([
		import('../bytes/seal-for'),
		import('../sharing/join-letter')
	]);
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	const answer = { classMark, nickname, picture, profileId };
	return succeed(writeJoinLetter(answer, { learner: key.value, teacherKey, salt }));
}

/** The class of a teacher of this phone that a mark stands for. */
export async function findMarkedClass(
	room: StorageDoor,
	teacherId: Profile['id'],
	mark: string
): Promise<Result<ClassId | undefined, StorageError>> {
	const listed = await room.use(({ classroom }) => classroom.listClasses(teacherId));
	return mapResult(listed, (rows) => rows.find(({ id }) => markClass(id) === mark)?.id);
}
