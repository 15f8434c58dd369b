import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import type { ClassReport } from '../domain/classroom/class-report';
import { keepCounted, readReport } from './class-records';
import { askAside } from './class-worker';
import type { StorageRoom } from './storage-room';

/** So few learners are read before a worker has started. */
const FEW = 3;

/** What a teacher sees of a class, worked out from the learners' own records on this phone. */
export class ClassOverview {
	report = $state.raw<ClassReport>();
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	#turns = 0;

	constructor(room: StorageRoom) {
		this.#room = room;
	}

	/** Reads anew; a reading that was overtaken by a later one is put aside. */
	async read(profileIds: readonly ProfileId[]): Promise<void> {
		const turn = ++this.#turns;
		const question = { profileIds, now: Date.now() };
		const aside = profileIds.length > FEW ? await askAside(this.#room, { kind: 'report', question }) : undefined;
		const read = aside ?? (await readReport(this.#room, question));
		if (turn !== this.#turns) return;
		if (read.ok) this.report = read.value.report;
		this.failure = read.ok ? undefined : await this.#room.explain(read.error);
		if (read.ok && read.value.outdated.length > 0) await this.#keep(read.value.outdated);
	}

	async #keep(profileIds: readonly ProfileId[]): Promise<void> {
		const isDone = profileIds.length > FEW && (await askAside(this.#room, { kind: 'keep', profileIds }));
		if (!isDone) await keepCounted(this.#room, profileIds);
	}
}
