import type { LessonId, ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { stateOfReading, titleOfPlace, type ReadingState } from '../domain/lesson/reading';
import type { ByLanguage } from '../domain/lesson/rich-text';
import type { ReadingRow } from '../storage/tables';
import type { Library, OpenLesson } from './library.svelte';
import type { StorageRoom } from './storage-room';

/** A reading as it stands in the list. */
export interface ReadingEntry {
	readonly row: ReadingRow;
	readonly state: ReadingState;
	/** Of the screen, or the word; none where it is not to be found. */
	readonly title?: string;
	readonly lessonTitles?: ByLanguage<string>;
}

/** All that one teacher has read aloud on this phone. */
export class OwnReadings {
	entries = $state.raw<readonly ReadingEntry[]>([]);
	isLoaded = $state(false);
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	readonly #library: Library;
	readonly #teacherId: ProfileId;

	constructor(room: StorageRoom, library: Library, teacherId: ProfileId) {
		this.#room = room;
		this.#library = library;
		this.#teacherId = teacherId;
	}

	/** Reads once, and again after each change; returns what ends it. */
	watch(): () => void {
		void this.read();
		return this.#room.watch(['readings', 'packs'], () => void this.read());
	}

	async read(): Promise<void> {
		const listed = await this.#room.use(({ readings }) => readings.list(this.#teacherId));
		if (!listed.ok) {
			this.failure = await this.#room.explain(listed.error);
			return;
		}
		const lessons = new Map<LessonId, OpenLesson | undefined>();
		for (const { lessonId } of listed.value)
			if (!lessons.has(lessonId)) lessons.set(lessonId, await this.#library.openLesson(lessonId));
		this.entries = listed.value.map((row) => this.#describe(row, lessons.get(row.lessonId)));
		this.isLoaded = true;
	}

	async delete({ place }: ReadingRow): Promise<void> {
		const done = await this.#room.use(({ readings }) => readings.delete(this.#teacherId, place));
		this.failure = done.ok ? undefined : await this.#room.explain(done.error);
		await this.read();
	}

	#describe(row: ReadingRow, here: OpenLesson | undefined): ReadingEntry {
		const title = here && titleOfPlace(here.lesson, row);
		const lessonTitles = this.#library.lessons.find(({ id }) => id === row.lessonId)?.titles;
		return {
			...{ row, state: stateOfReading(row, here) },
			...(title === undefined ? {} : { title }),
			...(lessonTitles ? { lessonTitles } : {})
		};
	}
}
