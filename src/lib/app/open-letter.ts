import { message, type Message } from '../domain/base/message';
import type { Assignment } from '../domain/classroom/assignment';
import type { ClassInvitation } from '../domain/classroom/class-invitation';
import type { ProfileId } from '../domain/base/ids';
import type { ClassId } from '../storage/tables';
import { findMarkedClass } from './class-invitation';
import { judgeTeacher } from './teacher-trust';
import type { StorageRoom } from './storage-room';

/** For a teacher's desk: which work or class it is about, and the letter as the fragment of an address. */
interface ForDesk {
	readonly about: string;
	readonly fragment: string;
}

/** What a letter turned out to be. Nothing has been changed. */
export type OpenedLetter =
	/** `words` to compare where nobody on this phone has trusted this teacher yet. */
	| { readonly kind: 'work'; readonly work: Assignment; readonly words: string | undefined }
	| { readonly kind: 'class'; readonly invitation: ClassInvitation; readonly words: string | undefined }
	| (ForDesk & { readonly kind: 'slip' })
	| (ForDesk & { readonly kind: 'join' })
	| { readonly kind: 'failed'; readonly why: Message };

/** Opens a letter of any kind. */
export async function openLetter(room: StorageRoom, letter: Uint8Array): Promise<OpenedLetter> {
	const [{ readAssignmentLetter }, { SLIP_LETTER }, { JOIN_LETTER }, { INVITATION_LETTER }] = await Promise.all([
		import('../sharing/assignment-letter'),
		import('../sharing/slip-letter'),
		import('../sharing/join-letter'),
		import('../sharing/invitation-letter')
	]);
	if (letter[0] === SLIP_LETTER) return openForDesk('slip', letter);
	if (letter[0] === JOIN_LETTER) return openForDesk('join', letter);
	if (letter[0] === INVITATION_LETTER) return openInvitation(room, letter);
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
	return { kind: 'work', work: read.value, words: await askWords(room, read.value.teacherKey) };
}

async function openForDesk(kind: 'slip' | 'join', letter: Uint8Array): Promise<OpenedLetter> {
	const [{ writeMessageLink }, { aboutOf }] = await Promise.all([
		import('../sharing/letter-link'),
		import('../sharing/sealed-letter')
	]);
	return { kind, about: aboutOf(letter), fragment: writeMessageLink(letter, '') };
}

async function openInvitation(room: StorageRoom, letter: Uint8Array): Promise<OpenedLetter> {
	const { readInvitationLetter } = await import('../sharing/invitation-letter');
	const read = readInvitationLetter(letter);
	if (read.ok) return { kind: 'class', invitation: read.value, words: await askWords(room, read.value.teacherKey) };
	switch (read.error) {
		case 'newer':
			return { kind: 'failed', why: message('sharing.errorNewer') };
		case 'bad-signature':
			return { kind: 'failed', why: message('assigned.badInvitation') };
		case 'damaged':
			return { kind: 'failed', why: message('sharing.errorDamaged') };
	}
}

async function askWords(room: StorageRoom, teacherKey: string): Promise<string | undefined> {
	const trust = await judgeTeacher(room, teacherKey);
	return trust.kind === 'known' ? undefined : trust.words;
}

/** The class of a teacher of this phone on whose desk a slip or a join answer belongs; undefined where it is somebody else's. */
export async function findClassOf(
	room: StorageRoom,
	teacherId: ProfileId,
	{ kind, about }: { readonly kind: 'slip' | 'join'; readonly about: string }
): Promise<ClassId | undefined> {
	if (kind === 'join') {
		const found = await findMarkedClass(room, teacherId, about);
		return found.ok ? found.value : undefined;
	}
	const listed = await room.use(({ classroom }) => classroom.listAssignments(teacherId));
	return listed.ok ? listed.value.find(({ id, role }) => role === 'given' && id === about)?.classId : undefined;
}

/** The desk of this teacher on which a letter belongs; undefined where it is no slip and no join answer, or somebody else's. */
export async function findDesk(
	room: StorageRoom,
	teacherId: ProfileId,
	letter: Uint8Array
): Promise<{ readonly classId: ClassId; readonly className: string } | undefined> {
	const opened = await openLetter(room, letter);
	if (opened.kind !== 'slip' && opened.kind !== 'join') return undefined;
	const classId = await findClassOf(room, teacherId, opened);
	const row = classId && (await room.use(({ classroom }) => classroom.findClass(classId)));
	return row && row.ok && row.value ? { classId: row.value.id, className: row.value.name } : undefined;
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
