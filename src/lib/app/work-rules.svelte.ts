import type { LessonId } from '../domain/base/ids';
import type { Profile } from '../domain/learning/profile';
import { hasWork } from './has-work';
import type { Library } from './library.svelte';
import type { StorageRoom } from './storage-room';

/** What a teacher's work leaves open to a learner in one lesson while it is not done. Without any work all is open. */
export class WorkRules {
	withHints = $state(true);
	withModel = $state(true);
	readonly #room: StorageRoom;
	readonly #library: Library;

	constructor(room: StorageRoom, library: Library) {
		this.#room = room;
		this.#library = library;
	}

	/** `workId` is the work that she is at, if she came from one. Where the part that knows of work is not on the phone yet, nobody can have given any. */
	async read(profile: Profile, lessonId: LessonId, workId: string | undefined): Promise<void> {
		if (!(await hasWork(this.#room, profile.id))) return;
		try {
			const { ReceivedWork } = await import('./received-work.svelte');
			const received = new ReceivedWork(this.#room, this.#library, profile);
			await received.read();
			const open = received.entries.filter(
				({ work, left }) =>
					!left.isDone && (work.id === workId || (work.kind === undefined && work.lessonIds.includes(lessonId)))
			);
			this.withHints = open.every(({ work }) => work.withHints);
			this.withModel = open.every(({ work }) => work.withModel);
		} catch {
			this.withHints = true;
		}
	}
}
