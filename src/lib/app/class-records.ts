import type { ProfileId } from '../domain/base/ids';
import { mapResult, succeed, type Result } from '../domain/base/result';
import { LOOK_BACK_MS, reportClass, type ClassReport, type PupilRecord } from '../domain/classroom/class-report';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import { loadProgress } from './load-progress';
import { recountProfile } from './recount';
import type { StorageDoor } from './storage-door';

export interface ReportQuestion {
	readonly profileIds: readonly ProfileId[];
	/** Milliseconds since 1970. */
	readonly now: number;
}

export interface CountedReport {
	readonly report: ClassReport;
	/** Whose kept progress no longer follows from her attempts. */
	readonly outdated: readonly ProfileId[];
}

/** Reads the records of learners and works out how their class stands. Needs nothing of a page. */
export function readReport(
	storage: StorageDoor,
	{ profileIds, now }: ReportQuestion
): Promise<Result<CountedReport, StorageError>> {
	return storage.use(async (open) => {
		const marked = await open.progress.listForRecount();
		if (!marked.ok) return marked;
		const outdated = profileIds.filter((id) => marked.value.includes(id));
		// All at once: the database then looks for the next while this one is folded.
		const reads = await Promise.all(
			profileIds.map((id) => (outdated.includes(id) ? foldRecord(open, id) : readRecord(open, id, now)))
		);
		const records: PupilRecord[] = [];
		for (const read of reads) {
			if (!read.ok) return read;
			records.push(read.value);
		}
		return succeed({ report: reportClass(records, now), outdated });
	});
}

/** Keeps what was folded for a report, one learner after the other: the next look is quicker. */
export async function keepCounted(storage: StorageDoor, profileIds: readonly ProfileId[]): Promise<void> {
	await storage.use(async (open) => {
		for (const profileId of profileIds) {
			const kept = await recountProfile(open, profileId);
			if (!kept.ok) return kept;
		}
		return succeed(undefined);
	});
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
	return mapResult(attempts, (recent) => ({ profileId, progress: progress.value, attempts: recent }));
}

/** After letters were raised or slips came in: her whole history, folded here. */
async function foldRecord(storage: Storage, profileId: ProfileId): Promise<Result<PupilRecord, StorageError>> {
	const attempts = await storage.attempts.listSince(profileId, 0);
	if (!attempts.ok) return attempts;
	const { foldSkillProgress } = await import('../domain/learning/progress');
	return succeed({ profileId, progress: foldSkillProgress(attempts.value), attempts: attempts.value });
}
