import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { succeed, type Result } from '../domain/base/result';
import { LOOK_BACK_MS, reportClass, type ClassReport, type PupilRecord } from '../domain/classroom/class-report';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import { loadProgress } from './load-progress';
import { recountProfile } from './recount';
import type { StorageRoom } from './storage-room';

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
		const now = Date.now();
		const read = await this.#room.use((storage) => readRecords(storage, profileIds, now));
		if (turn !== this.#turns) return;
		if (read.ok) this.report = reportClass(read.value.records, now);
		this.failure = read.ok ? undefined : await this.#room.explain(read.error);
		if (read.ok) await this.#keepCounted(read.value.outdated);
	}

	/** What was folded for the report is kept one by one, when it shows already: the next look is quicker. */
	async #keepCounted(outdated: readonly ProfileId[]): Promise<void> {
		await this.#room.use(async (storage) => {
			for (const profileId of outdated) {
				const kept = await recountProfile(storage, profileId);
				if (!kept.ok) return kept;
			}
			return succeed(undefined);
		});
	}
}

interface ClassRecords {
	readonly records: readonly PupilRecord[];
	/** Whose kept progress no longer follows from her attempts. */
	readonly outdated: readonly ProfileId[];
}

async function readRecords(
	storage: Storage,
	profileIds: readonly ProfileId[],
	now: number
): Promise<Result<ClassRecords, StorageError>> {
	const marked = await storage.progress.listForRecount();
	if (!marked.ok) return marked;
	const outdated = profileIds.filter((id) => marked.value.includes(id));
	const read = await Promise.all(
		profileIds.map((id) => (outdated.includes(id) ? foldRecord(storage, id) : readRecord(storage, id, now)))
	);
	const records: PupilRecord[] = [];
	for (const one of read) {
		if (!one.ok) return one;
		records.push(one.value);
	}
	return succeed({ records, outdated });
}

async function readRecord(
	storage: Storage,
	profileId: ProfileId,
	now: number
): Promise<Result<PupilRecord, StorageError>> {
	const [progress, attempts] = await Promise.all([
		loadProgress(storage, profileId),
		storage.attempts.listSince(profileId, now - LOOK_BACK_MS)
	]);
	if (!progress.ok) return progress;
	return attempts.ok ? succeed({ profileId, progress: progress.value, attempts: attempts.value }) : attempts;
}

/** After letters were raised or slips came in: her whole history, folded here. */
async function foldRecord(storage: Storage, profileId: ProfileId): Promise<Result<PupilRecord, StorageError>> {
	const attempts = await storage.attempts.listSince(profileId, 0);
	if (!attempts.ok) return attempts;
	const { foldSkillProgress } = await import('../domain/learning/progress');
	return succeed({ profileId, progress: foldSkillProgress(attempts.value), attempts: attempts.value });
}
