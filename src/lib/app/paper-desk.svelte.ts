import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { succeed, type Result } from '../domain/base/result';
import type { BoardItem } from '../domain/classroom/board-item';
import { attemptsOfPage, drawPage, markPage, redrawPage, writeLetters } from '../domain/classroom/paper-page';
import { nextSheetNumber, putSheet } from '../domain/classroom/paper-shelf';
import type { PaperSheet } from '../domain/classroom/paper-sheet';
import type { I18n } from '../i18n/i18n.svelte';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import type { ClassId } from '../storage/tables';
import type { OpenLesson } from './library.svelte';
import type { StorageRoom } from './storage-room';

export interface PaperParts {
	readonly storage: StorageRoom;
	readonly i18n: I18n;
}

export interface PaperPlace {
	readonly teacherId: ProfileId;
	readonly classId: ClassId;
}

export interface PaperWish extends Pick<PaperSheet, 'count' | 'isIndividual' | 'profileIds'> {
	readonly chosen: OpenLesson;
}

/** What is printed for one learner. */
export interface PaperPage {
	readonly profileId: ProfileId;
	readonly items: readonly BoardItem[];
}

export interface Handed extends PaperPage {
	/** Whose letters they are: another profile than on the paper where two became one. */
	readonly ownerId: ProfileId;
	readonly chosen: OpenLesson;
	/** Places of the letters, from 0; undefined for an empty box. */
	readonly letters: readonly (number | undefined)[];
}

/** Worksheets of a class: made, printed, and their letters entered when they come back. */
export class PaperDesk {
	/** Newest first. */
	sheets = $state.raw<readonly PaperSheet[]>([]);
	failure = $state.raw<Message>();
	isBusy = $state(false);
	readonly #parts: PaperParts;
	readonly #place: PaperPlace;

	constructor(parts: PaperParts, place: PaperPlace) {
		this.#parts = parts;
		this.#place = place;
	}

	async read(): Promise<void> {
		await this.#do((storage) => this.#readKept(storage));
	}

	/** A sheet that is not kept yet, with a page for each learner; no pages where the lesson has no questions for letters. */
	async make({ chosen, ...wish }: PaperWish): Promise<{ readonly sheet: PaperSheet; readonly pages: PaperPage[] }> {
		const printedAt = Date.now();
		const seed = `${this.#place.classId}/paper/${printedAt}`;
		const pages = await this.#drawPages(wish, (id) => drawPage(chosen.lesson.templates, { ...wish, seed }, id));
		const marked = wish.isIndividual ? pages : pages.slice(0, 1);
		const sheet: PaperSheet = {
			...{ ...wish, seed, printedAt },
			number: nextSheetNumber(this.sheets),
			lessonId: chosen.lesson.id,
			marks: marked.map(({ items }) => markPage(items)),
			entered: {}
		};
		return { sheet, pages: pages.filter(({ items }) => items.length > 0) };
	}

	/** The pages of a sheet once more; none where the lesson has changed since. */
	async redraw(sheet: PaperSheet, { lesson }: OpenLesson): Promise<readonly PaperPage[]> {
		const pages = await this.#drawPages(sheet, (id) => redrawPage(lesson.templates, sheet, id) ?? []);
		return pages.every(({ items }) => items.length > 0) ? pages : [];
	}

	/** Keeps what goes to the printer; false where it could not be kept, and the letters could not be entered later. */
	async keep(sheet: PaperSheet): Promise<boolean> {
		return this.#do(async (storage) => {
			const kept = await this.#readKept(storage);
			if (!kept.ok || kept.value.some(({ seed }) => seed === sheet.seed)) return kept;
			return this.#write(storage, putSheet(kept.value, sheet));
		});
	}

	/** Counts the letters of one learner, once. False where they could not be kept, or were entered already. */
	async enter(sheet: PaperSheet, { profileId: paperId, ownerId, items, letters, chosen }: Handed): Promise<boolean> {
		// A second tap while the first is being stored would count every letter twice.
		if (this.isBusy) return false;
		const { language, country } = this.#parts.i18n;
		const { lesson, packVersion } = chosen;
		const context = { profileId: ownerId, packId: lesson.packId, packVersion, language, country, at: Date.now() };
		let isNew = false;
		const isKept = await this.#do(async (storage) => {
			const kept = await this.#readKept(storage);
			if (!kept.ok) return kept;
			const now = kept.value.find(({ seed }) => seed === sheet.seed);
			if (!now || now.entered[paperId] !== undefined) return kept;
			isNew = true;
			const since = await storage.attempts.listSince(ownerId, sheet.printedAt);
			if (!since.ok) return since;
			// Stored before a battery was taken out, and not noted yet.
			const counted = new Set(since.value.filter(({ purpose }) => purpose === 'board').map(({ seed }) => seed));
			const attempts = attemptsOfPage(items, letters, context).filter(({ seed }) => !counted.has(seed));
			const stored = await storage.recordMany(attempts);
			if (!stored.ok) return stored;
			const entered = { ...now.entered, [paperId]: writeLetters(items, letters) };
			return this.#write(storage, putSheet(kept.value, { ...now, entered }));
		});
		return isKept && isNew;
	}

	/** The same page for all is drawn once; with others for each, a slow phone shows in between that it is at work. */
	async #drawPages(
		{ isIndividual, profileIds }: Pick<PaperSheet, 'isIndividual' | 'profileIds'>,
		draw: (profileId: ProfileId) => readonly BoardItem[]
	): Promise<PaperPage[]> {
		this.isBusy = true;
		const pages: PaperPage[] = [];
		for (const profileId of profileIds) {
			const [first] = pages;
			if (isIndividual) await new Promise((done) => setTimeout(done));
			pages.push({ profileId, items: first && !isIndividual ? first.items : draw(profileId) });
		}
		this.isBusy = false;
		return pages;
	}

	async #readKept({ settings }: Storage): Promise<Result<readonly PaperSheet[], StorageError>> {
		const read = await settings.readProfile(this.#place.teacherId);
		return read.ok ? succeed(read.value.paperSheets[this.#place.classId] ?? []) : read;
	}

	async #write(
		{ settings }: Storage,
		sheets: readonly PaperSheet[]
	): Promise<Result<readonly PaperSheet[], StorageError>> {
		const { teacherId, classId } = this.#place;
		const read = await settings.readProfile(teacherId);
		if (!read.ok) return read;
		const paperSheets = { ...read.value.paperSheets, [classId]: sheets };
		const written = await settings.changeProfile(teacherId, { paperSheets });
		return written.ok ? succeed(sheets) : written;
	}

	/** What is kept afterwards is what there is. */
	async #do(work: (storage: Storage) => Promise<Result<readonly PaperSheet[], StorageError>>): Promise<boolean> {
		this.isBusy = true;
		try {
			const done = await this.#parts.storage.use(work);
			this.failure = done.ok ? undefined : await this.#parts.storage.explain(done.error);
			if (done.ok) this.sheets = done.value;
			return done.ok;
		} finally {
			this.isBusy = false;
		}
	}
}
