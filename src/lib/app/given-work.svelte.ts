import { encodeHex } from '../bytes/hex';
import { asId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { succeed } from '../domain/base/result';
import { writeAssignment, type Assignment } from '../domain/classroom/assignment';
import type { Profile } from '../domain/learning/profile';
import type { AssignmentRow, ClassId } from '../storage/tables';
import { readEntries, type GivenEntry } from './given-rows';
import { readSigningKey } from './signing-key';
import type { StorageRoom } from './storage-room';

/** What a teacher chooses for a new piece of work. */
export type WorkChoices = Pick<
	Assignment,
	| 'audience'
	| 'lessonIds'
	| 'skills'
	| 'titles'
	| 'exercises'
	| 'kind'
	| 'isIndividual'
	| 'minutes'
	| 'withHints'
	| 'withModel'
	| 'examDay'
	| 'dueDay'
>;

const ID_BYTES = 8;

/** By chance; the questions of a quiz follow from it. */
export function drawWorkId(): Assignment['id'] {
	return asId(encodeHex(crypto.getRandomValues(new Uint8Array(ID_BYTES))));
}

/** What a teacher has given to a class, newest first. */
export class GivenWork {
	entries = $state.raw<readonly GivenEntry[]>([]);
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	readonly #teacher: Profile;
	readonly #classId: ClassId;

	constructor(room: StorageRoom, teacher: Profile, classId: ClassId) {
		this.#room = room;
		this.#teacher = teacher;
		this.#classId = classId;
	}

	/** Reads once, and again after each change; returns what ends it. */
	watch(): () => void {
		void this.#read();
		return this.#room.watch(['assignments'], () => void this.#read());
	}

	/** Keeps new work; undefined, with a failure told, where it could not be kept. */
	async give(choices: WorkChoices, title: string, id = drawWorkId()): Promise<Assignment | undefined> {
		const { id: profileId, nickname } = this.#teacher;
		const key = await readSigningKey(this.#room, profileId);
		if (!key.ok) return this.#fail(key.error);
		const work = { ...choices, id, teacher: nickname, teacherKey: encodeHex(key.value.publicKey) };
		const now = Date.now();
		const row: AssignmentRow = {
			...{ id: asId<AssignmentRow['id']>(id), profileId, classId: this.#classId, title },
			...{ createdAt: now, updatedAt: now, content: writeAssignment(work) },
			role: 'given'
		};
		const saved = await this.#room.use(({ classroom }) => classroom.saveAssignment(row));
		if (!saved.ok) return this.#fail(saved.error);
		this.failure = undefined;
		return work;
	}

	/** The work as a letter, signed; undefined, with a failure told, where the key cannot be read. */
	async writeLetter(work: Assignment): Promise<Uint8Array | undefined> {
		const key = await readSigningKey(this.#room, this.#teacher.id);
		if (!key.ok) return this.#fail(key.error);
		const { writeAssignmentLetter } = await import('../sharing/assignment-letter');
		return writeAssignmentLetter(work, key.value);
	}

	async takeBack({ row }: GivenEntry): Promise<void> {
		await this.#room.use(({ classroom }) => classroom.deleteAssignment(row.id));
	}

	async #fail(error: Parameters<StorageRoom['explain']>[0]): Promise<undefined> {
		this.failure = await this.#room.explain(error);
		return undefined;
	}

	async #read(): Promise<void> {
		const listed = await this.#room.use(async ({ classroom }) => {
			const rows = await classroom.listAssignments(this.#teacher.id);
			return rows.ok ? succeed(rows.value.filter(({ classId }) => classId === this.#classId)) : rows;
		});
		if (!listed.ok) return;
		this.entries = readEntries(listed.value).filter(({ row }) => row.role === 'given');
	}
}
