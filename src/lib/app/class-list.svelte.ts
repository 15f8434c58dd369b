import type { ProfileId } from '../domain/base/ids';
import { listPresent, readClassContent } from '../domain/classroom/class-content';
import type { Result } from '../domain/base/result';
import type { StorageError } from '../storage/errors';
import type { ClassRow } from '../storage/tables';
import type { StorageRoom } from './storage-room';

export interface ClassEntry {
	readonly row: ClassRow;
	/** Who is in it now, in the order of the list. */
	readonly pupilIds: readonly ProfileId[];
}

/** The classes of one teacher, or all on this phone. */
export class ClassList {
	entries = $state.raw<readonly ClassEntry[]>([]);
	isLoaded = $state(false);
	readonly #room: StorageRoom;
	readonly #teacherId: ProfileId | undefined;

	constructor(room: StorageRoom, teacherId?: ProfileId) {
		this.#room = room;
		this.#teacherId = teacherId;
	}

	/** Reads once, and again after each change; returns what ends it. */
	watch(): () => void {
		void this.#read();
		return this.#room.watch(['classes'], () => void this.#read());
	}

	create(teacherId: ProfileId, name: string): Promise<Result<ClassRow, StorageError>> {
		return this.#room.use((storage) => storage.classroom.createClass(teacherId, name, Date.now()));
	}

	async #read(): Promise<void> {
		const listed = await this.#room.use(({ classroom }) =>
			this.#teacherId === undefined ? classroom.listAllClasses() : classroom.listClasses(this.#teacherId)
		);
		if (!listed.ok) return;
		this.entries = listed.value.map((row) => ({
			row,
			pupilIds: listPresent(readClassContent(row.content)).map(({ profileId }) => profileId)
		}));
		this.isLoaded = true;
	}
}
