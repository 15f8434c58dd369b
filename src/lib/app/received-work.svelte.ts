import type { Message } from '../domain/base/message';
import { asId, type LessonId } from '../domain/base/ids';
import { succeed, type Result } from '../domain/base/result';
import { writeAssignment, type Assignment } from '../domain/classroom/assignment';
import { LOOK_BACK_MS } from '../domain/classroom/class-report';
import { answersFrom, minutesOf } from '../domain/classroom/result-slip';
import { countWorkLeft, type WorkLeft } from '../domain/classroom/work-left';
import { isOfWork } from '../domain/classroom/work-scope';
import type { Attempt } from '../domain/learning/attempt';
import { listForReview, type DueQuestion } from '../domain/learning/due-skills';
import type { Profile } from '../domain/learning/profile';
import type { ReviewLimits } from '../domain/learning/recall';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import type { AssignmentRow } from '../storage/tables';
import { readEntries, type GivenEntry } from './given-rows';
import type { Library } from './library.svelte';
import { loadProgress } from './load-progress';
import { readReviewLimits } from './review-limits';
import { recountProfile } from './recount';
import { readSigningKey } from './signing-key';
import type { StorageRoom } from './storage-room';

export interface ReceivedEntry extends GivenEntry {
	readonly left: WorkLeft;
	/** Lessons that are not on this phone. */
	readonly missing: readonly LessonId[];
	/** Where to go on: a lesson of the work, or that of what a review asks for first. Undefined where there is none. */
	readonly next?: LessonId;
}

interface ReceivedRecords {
	readonly entries: readonly GivenEntry[];
	readonly attempts: readonly Attempt[];
	readonly progress: ProgressBySkill;
	readonly limits: ReviewLimits;
}

/** Work that teachers gave to one learner, with what is left of it; what is due first, first. */
export class ReceivedWork {
	#records = $state.raw<ReceivedRecords>({
		...{ entries: [], attempts: [] },
		...{ progress: new Map(), limits: {} }
	});
	/** Follows the lessons, too: at a cold start work may be read before they are. */
	readonly entries = $derived<readonly ReceivedEntry[]>(
		this.#records.entries
			.map((entry) => ({ ...entry, ...this.#weigh(entry, this.#records) }))
			.sort((one, other) => (one.work.dueDay ?? Infinity) - (other.work.dueDay ?? Infinity))
	);
	isLoaded = $state(false);
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	readonly #library: Library;
	readonly #profile: Profile;

	constructor(room: StorageRoom, library: Library, profile: Profile) {
		this.#room = room;
		this.#library = library;
		this.#profile = profile;
	}

	/** Reads once, and again after each answer; returns what ends it. */
	watch(): () => void {
		void this.read();
		return this.#room.watch(['assignments', 'attempts'], () => void this.read());
	}

	/** Takes work in. The same work again changes nothing but what its teacher has changed; nothing done is lost. */
	async take(work: Assignment): Promise<boolean> {
		const now = Date.now();
		const id = asId<AssignmentRow['id']>(`${work.id}/${this.#profile.id}`);
		const kept = await this.#room.use(async (storage): Promise<Result<void, StorageError>> => {
			const { classroom } = storage;
			const listed = await classroom.listAssignments(this.#profile.id);
			if (!listed.ok) return listed;
			const before = listed.value.find((row) => row.id === id);
			const content = writeAssignment(work);
			const begunAt = before?.createdAt ?? (await this.#findBegun(storage, work)) ?? now;
			const times = { createdAt: begunAt, updatedAt: now };
			const { id: profileId } = this.#profile;
			const row = { id, profileId, role: 'received', title: work.teacher, ...times, content } as const;
			const saved = await classroom.saveAssignment(row);
			return saved.ok ? this.#moveReviews(storage, [before, row]) : saved;
		});
		this.failure = kept.ok ? undefined : await this.#room.explain(kept.error);
		await this.read();
		return kept.ok;
	}

	async remove({ row }: ReceivedEntry): Promise<void> {
		await this.#room.use(async (storage) => {
			const deleted = await storage.classroom.deleteAssignment(row.id);
			return deleted.ok ? this.#moveReviews(storage, [row]) : deleted;
		});
		await this.read();
	}

	/** What she hands in: all her answers to it, signed by this phone and sealed for the teacher. */
	async writeSlip({ row, work }: ReceivedEntry): Promise<Uint8Array | undefined> {
		const { id: profileId, nickname } = this.#profile;
		const key = await readSigningKey(this.#room, profileId);
		const read = await this.#room.use(async ({ attempts, settings }) => {
			const [listed, kept] = await Promise.all([
				attempts.listSince(profileId, Math.min(row.createdAt, Date.now() - LOOK_BACK_MS)),
				settings.readProfile(profileId)
			]);
			if (!listed.ok) return listed;
			return kept.ok ? succeed({ attempts: listed.value, flags: kept.value.modelTalk.filter(isFlagged).length }) : kept;
		});
		if (!key.ok || !read.ok) {
			const failed = [key, read].find((one) => !one.ok);
			if (failed && !failed.ok) this.failure = await this.#room.explain(failed.error);
			return undefined;
		}
		const own = read.value.attempts.filter((attempt) => attempt.at >= row.createdAt && isOfWork(work, attempt));
		const met = read.value.attempts.flatMap(({ misconceptionId }) => misconceptionId ?? []);
		const { SALT_BYTES } = await import('../bytes/seal-for');
		const { writeSlipLetter } = await import('../sharing/slip-letter');
		return writeSlipLetter(
			{
				workId: work.id,
				nickname,
				profileId,
				minutes: minutesOf(own),
				flags: read.value.flags,
				answers: answersFrom(own, profileId, { work, met })
			},
			{
				learner: key.value,
				teacherKey: work.teacherKey,
				salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES))
			}
		);
	}

	async read(): Promise<void> {
		const { id: profileId } = this.#profile;
		const read = await this.#room.use(async (storage): Promise<Result<ReceivedRecords, StorageError>> => {
			const rows = await storage.classroom.listAssignments(profileId);
			if (!rows.ok) return rows;
			const entries = readEntries(rows.value).filter(({ row }) => row.role === 'received');
			// Who has no such work, as most days, costs the phone one short look.
			const since = Math.min(...entries.map(({ row }) => row.createdAt));
			if (entries.length === 0) return succeed({ entries, attempts: [], progress: new Map(), limits: {} });
			const [progress, limits, attempts] = await Promise.all([
				loadProgress(storage, profileId),
				readReviewLimits(storage, profileId, Date.now()),
				storage.attempts.listSince(profileId, since)
			]);
			if (!progress.ok) return progress;
			return attempts.ok ? succeed({ entries, attempts: attempts.value, progress: progress.value, limits }) : attempts;
		});
		this.failure = read.ok ? undefined : await this.#room.explain(read.error);
		if (!read.ok) return;
		this.#records = read.value;
		this.isLoaded = true;
	}

	/** When she began a quiz that she has taken off her list since: each of its questions is asked once. */
	async #findBegun({ attempts }: Storage, work: Assignment): Promise<number | undefined> {
		if (work.kind !== 'quiz') return undefined;
		const listed = await attempts.listSince(this.#profile.id, 0);
		return listed.ok ? listed.value.find((attempt) => isOfWork(work, attempt))?.at : undefined;
	}

	/** Another exam moves the day of every review. */
	async #moveReviews(
		storage: Storage,
		rows: readonly (AssignmentRow | undefined)[]
	): Promise<Result<void, StorageError>> {
		const hasExam = readEntries(rows.flatMap((row) => row ?? [])).some(({ work }) => work.examDay !== undefined);
		return hasExam ? recountProfile(storage, this.#profile.id) : succeed(undefined);
	}

	#weigh(
		{ row, work }: GivenEntry,
		{ attempts, progress, limits }: ReceivedRecords
	): Omit<ReceivedEntry, 'row' | 'work'> {
		const lessons = new Map(this.#library.lessons.map((lesson) => [lesson.id, lesson]));
		const left = countWorkLeft(work, {
			attempts: attempts.filter(({ at }) => at >= row.createdAt),
			progress,
			skillsOf: (lessonId) => lessons.get(lessonId)?.skills.map(({ id }) => id) ?? []
		});
		const missing = work.lessonIds.filter((id) => !lessons.has(id));
		// What she cannot open waits; what she can, goes on.
		const open = left.lessons.find(({ lessonId, isDone }) => !isDone && lessons.has(lessonId))?.lessonId;
		const next = work.kind === 'review' ? this.#findReview({ progress, limits, now: Date.now() }) : open;
		return { left, missing, ...(next === undefined || left.isDone ? {} : { next }) };
	}

	/** The lesson of what presses most. */
	#findReview(question: DueQuestion): LessonId | undefined {
		for (const skillId of listForReview(question)) {
			const lesson = this.#library.lessons.find(({ skills }) => skills.some(({ id }) => id === skillId));
			if (lesson) return lesson.id;
		}
		return undefined;
	}
}

function isFlagged({ isWrong }: { readonly isWrong: boolean }): boolean {
	return isWrong;
}
