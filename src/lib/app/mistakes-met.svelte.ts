import type { LessonId, MisconceptionId, ProfileId } from '../domain/base/ids';
import { findLast } from '../domain/base/find-last';
import { succeed } from '../domain/base/result';
import { compareAttempts, type Attempt } from '../domain/learning/attempt';
import {
	foldMisconceptions,
	stageOf,
	type MisconceptionMemories,
	type MisconceptionMemory,
	type MisconceptionStage
} from '../domain/learning/misconception-memory';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import type { Library } from './library.svelte';
import { loadProgress } from './load-progress';
import { nameMistake, type MistakeName } from './mistake-name';
import type { StorageRoom } from './storage-room';

/** A term of daily practice. Reading more would hold up a weak phone. */
const NEWEST = 2000;

export interface MistakeMet {
	readonly id: MisconceptionId;
	readonly stage: MisconceptionStage;
	/** Milliseconds since 1970. */
	readonly overcomeAt: number | undefined;
	/** Where it was met last; undefined where that is long ago. */
	readonly lessonId: LessonId | undefined;
	readonly name: MistakeName;
}

/** The misconceptions that a learner has met, and how far she is with each; those she got over first. */
export class MistakesMet {
	entries = $state.raw<readonly MistakeMet[]>([]);
	readonly #room: StorageRoom;
	readonly #library: Library;
	readonly #profileId: ProfileId;

	constructor(room: StorageRoom, library: Library, profileId: ProfileId) {
		this.#room = room;
		this.#library = library;
		this.#profileId = profileId;
	}

	/** Reads once, and again after each answer; returns what ends it. */
	watch(): () => void {
		void this.read();
		return this.#room.watch(['attempts'], () => void this.read());
	}

	async read(): Promise<void> {
		const read = await this.#room.use(async (storage) => {
			const progress = await loadProgress(storage, this.#profileId);
			if (!progress.ok) return progress;
			// Who has met none, as at the beginning, has nothing to read.
			const early = rememberEarly(progress.value, Infinity);
			if (early.size === 0) return succeed({ progress: progress.value, newest: [] });
			const newest = await storage.attempts.listNewest(this.#profileId, NEWEST);
			return newest.ok ? succeed({ progress: progress.value, newest: newest.value }) : newest;
		});
		if (!read.ok) return;
		const attempts = [...read.value.newest].sort(compareAttempts);
		const memories = foldMisconceptions(attempts, rememberEarly(read.value.progress, attempts[0]?.at ?? 0));
		const described = await Promise.all([...memories].map(([id, memory]) => this.#describe(id, memory, attempts)));
		this.entries = described.filter((entry) => entry !== undefined).sort(inPride);
	}

	async #describe(id: MisconceptionId, memory: MisconceptionMemory, attempts: readonly Attempt[]) {
		const lessonId = findLast(attempts, ({ misconceptionId }) => misconceptionId === id)?.lessonId;
		const name = await nameMistake(id, () => this.#library.listMisconceptions(lessonId));
		return name && { id, stage: stageOf(memory), overcomeAt: memory.overcomeAt, lessonId, name };
	}
}

/** What was met before `untilAt`, as far as the kept progress tells. */
function rememberEarly(progress: ProgressBySkill, untilAt: number): MisconceptionMemories {
	const early = new Map<MisconceptionId, MisconceptionMemory>();
	for (const { misconceptions } of progress.values()) {
		for (const [id, { met, lastAt }] of misconceptions) {
			const known = early.get(id);
			if (lastAt >= untilAt || (known && known.lastAt >= lastAt)) continue;
			early.set(id, { met, firstAt: lastAt, lastAt, contrasted: [], returned: 0 });
		}
	}
	return early;
}

function inPride(first: MistakeMet, second: MistakeMet): number {
	return (second.overcomeAt ?? 0) - (first.overcomeAt ?? 0);
}
