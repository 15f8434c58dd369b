import type { Message } from '../domain/base/message';
import { asId, type LessonId } from '../domain/base/ids';
import { succeed, type Result } from '../domain/base/result';
import { writeAssignment, type Assignment } from '../domain/classroom/assignment';
import { answersFrom, minutesOf } from '../domain/classroom/result-slip';
import { countWorkLeft, type WorkLeft } from '../domain/classroom/work-left';
import { isOfWork } from '../domain/classroom/work-scope';
import type { Attempt } from '../domain/learning/attempt';
import type { Profile } from '../domain/learning/profile';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import type { StorageError } from '../storage/errors';
import type { AssignmentRow } from '../storage/tables';
import { readEntries, type GivenEntry } from './given-work.svelte';
import type { Library } from './library.svelte';
import { loadProgress } from './load-progress';
import { readSigningKey } from './signing-key';
import type { StorageRoom } from './storage-room';

export interface ReceivedEntry extends GivenEntry {
	readonly left: WorkLeft;
	/** Lessons that are not on this phone. */
	readonly missing: readonly LessonId[];
}

interface ReceivedRecords {
	readonly entries: readonly GivenEntry[];
	readonly attempts: readonly Attempt[];
	readonly progress: ProgressBySkill;
}

/** Work that teachers gave to one learner, with what is left of it; what is due first, first. */
export class ReceivedWork {
	#records = $state.raw<ReceivedRecords>({ entries: [], attempts: [], progress: new Map() });
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
		const kept = await this.#room.use(async ({ classroom }): Promise<Result<void, StorageError>> => {
			const listed = await classroom.listAssignments(this.#profile.id);
			if (!listed.ok) return listed;
			const before = listed.value.find((row) => row.id === id);
			const content = writeAssignment(work);
			const times = { createdAt: before?.createdAt ?? now, updatedAt: now };
			const { id: profileId } = this.#profile;
			return classroom.saveAssignment({ id, profileId, role: 'received', title: work.teacher, ...times, content });
		});
		this.failure = kept.ok ? undefined : await this.#room.explain(kept.error);
		await this.read();
		return kept.ok;
	}

	async remove({ row }: ReceivedEntry): Promise<void> {
		await this.#room.use(({ classroom }) => classroom.deleteAssignment(row.id));
		await this.read();
	}

	/** What she hands in: all her answers to it, signed by this phone and sealed for the teacher. */
	async writeSlip({ row, work }: ReceivedEntry): Promise<Uint8Array | undefined> {
		const { id: profileId, nickname } = this.#profile;
		const key = await readSigningKey(this.#room, profileId);
		const read = await this.#room.use(async ({ attempts, settings }) => {
			const [listed, kept] = await Promise.all([
				attempts.listSince(profileId, row.createdAt),
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
		const own = read.value.attempts.filter((attempt) => isOfWork(work, attempt));
		const { SALT_BYTES } = await import('../bytes/seal-for');
		const { writeSlipLetter } = await import('../sharing/slip-letter');
		return writeSlipLetter(
			{
				workId: work.id,
				nickname,
				profileId,
				minutes: minutesOf(own),
				flags: read.value.flags,
				answers: answersFrom(own, profileId)
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
			if (entries.length === 0) return succeed({ entries, attempts: [], progress: new Map() });
			const [progress, attempts] = await Promise.all([
				loadProgress(storage, profileId),
				storage.attempts.listSince(profileId, since)
			]);
			if (!progress.ok) return progress;
			return attempts.ok ? succeed({ entries, attempts: attempts.value, progress: progress.value }) : attempts;
		});
		this.failure = read.ok ? undefined : await this.#room.explain(read.error);
		if (!read.ok) return;
		this.#records = read.value;
		this.isLoaded = true;
	}

	#weigh({ row, work }: GivenEntry, { attempts, progress }: ReceivedRecords): Pick<ReceivedEntry, 'left' | 'missing'> {
		const lessons = new Map(this.#library.lessons.map((lesson) => [lesson.id, lesson]));
		const left = countWorkLeft(work, {
			attempts: attempts.filter(({ at }) => at >= row.createdAt),
			progress,
			skillsOf: (lessonId) => lessons.get(lessonId)?.skills.map(({ id }) => id) ?? []
		});
		return { left, missing: work.lessonIds.filter((id) => !lessons.has(id)) };
	}
}

function isFlagged({ isWrong }: { readonly isWrong: boolean }): boolean {
	return isWrong;
}
