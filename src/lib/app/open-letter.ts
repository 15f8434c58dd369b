import { encodeHex } from '../bytes/hex';
import { message, type Message } from '../domain/base/message';
import type { Assignment } from '../domain/classroom/assignment';
import type { ProfileId } from '../domain/base/ids';
import type { ClassId } from '../storage/tables';
import { judgeTeacher } from './teacher-trust';
import type { StorageRoom } from './storage-room';

/** What a letter turned out to be. Nothing has been changed. */
export type OpenedLetter =
	/** `words` to compare where nobody on this phone has trusted this teacher yet. */
	| { readonly kind: 'work'; readonly work: Assignment; readonly words: string | undefined }
	/** For a teacher's desk: which work it is of, and the letter as the fragment of an address. */
	| { readonly kind: 'slip'; readonly workId: string; readonly fragment: string }
	| { readonly kind: 'failed'; readonly why: Message };

/** Opens a letter of any kind. */
export async function openLetter(room: StorageRoom, letter: Uint8Array): Promise<OpenedLetter> {
	const [{ readAssignmentLetter }, { SLIP_LETTER }] = await Promise.all([
		import('../sharing/assignment-letter'),
		import('../sharing/slip-letter')
	]);
	if (letter[0] === SLIP_LETTER) {
		const { writeMessageLink } = await import('../sharing/letter-link');
		return { kind: 'slip', workId: encodeHex(letter.slice(2, 10)), fragment: writeMessageLink(letter, '') };
	}
	const read = readAssignmentLetter(letter);
	if (!read.ok) {
		switch (read.error) {
			case 'newer':
				return { kind: 'failed', why: message('sharing.errorNewer') };
			case 'bad-signature':
				return { kind: 'failed', why: message('assigned.badSignature') };
			case 'damaged':
				return { kind: 'failed', why: message('sharing.errorDamaged') };
			case 'not-an-assignment':
				return { kind: 'failed', why: message('sharing.errorNewer') };
		}
	}
	const trust = await judgeTeacher(room, read.value.teacherKey);
	return { kind: 'work', work: read.value, words: trust.kind === 'known' ? undefined : trust.words };
}

/** The class to which a teacher of this phone gave the work; undefined where it was somebody else. */
export async function findClassOf(
	room: StorageRoom,
	teacherId: ProfileId,
	workId: string
): Promise<ClassId | undefined> {
	const listed = await room.use(({ classroom }) => classroom.listAssignments(teacherId));
	return listed.ok ? listed.value.find(({ id, role }) => role === 'given' && id === workId)?.classId : undefined;
}

export interface FoundInText {
	readonly letters: readonly Uint8Array[];
	readonly problem?: Message;
}

/** The letters in the address of a page, in a file or in pasted text; a problem where there is none. */
export async function findLetters(content: string | Uint8Array): Promise<FoundInText> {
	const [{ readLetterFile }, { readLetterLink }, { explainLetterProblem }] = await Promise.all([
		import('../sharing/letter-file'),
		import('../sharing/letter-link'),
		import('../sharing/explain-letter')
	]);
	if (typeof content === 'string' && content.startsWith('#')) {
		const link = readLetterLink(content);
		return link.ok ? { letters: [link.value] } : { letters: [], problem: explainLetterProblem(link.error) };
	}
	const { letters, problems } = readLetterFile(content);
	const [problem] = problems;
	return { letters, ...(problem ? { problem: explainLetterProblem(problem) } : {}) };
}
