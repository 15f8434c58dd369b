import { message, type Message } from '../domain/base/message';
import type { Profile } from '../domain/learning/profile';
import type { I18n } from '../i18n/i18n.svelte';
import type { ClassBook } from './class-book.svelte';
import { askAside } from './class-worker';
import type { StorageRoom } from './storage-room';
import type { Delivery, TakenIn } from './take-in';

export interface DeskParts {
	readonly storage: StorageRoom;
	readonly i18n: I18n;
}

/** More than a teacher reads. */
const MOST_PROBLEMS = 20;
/** So few are taken in before a worker has started. */
const FEW = 3;

/** Where a teacher takes result slips in, and learners who join his class, one after another or many at once. */
export class SlipDesk {
	/** Newest first. */
	taken = $state.raw<TakenIn['taken']>([]);
	/** What was wrong with others, newest first. */
	problems = $state.raw<readonly Message[]>([]);
	/** Files of a whole class take a weak phone some time. */
	isWorking = $state(false);
	readonly #parts: DeskParts;
	readonly #teacher: Profile;
	readonly #book: ClassBook;
	#working: Promise<unknown> = Promise.resolve();

	constructor(parts: DeskParts, teacher: Profile, book: ClassBook) {
		this.#parts = parts;
		this.#teacher = teacher;
		this.#book = book;
	}

	take(...letters: readonly Uint8Array[]): Promise<void> {
		return this.#takeAll({ letters, texts: [] });
	}

	/** All letters in files or in pasted text. */
	takeTexts(texts: readonly (Blob | string)[]): Promise<void> {
		return this.#takeAll({ letters: [], texts });
	}

	/** In the order in which they come: two slips of one learner find the same profile. */
	#takeAll(brought: Pick<Delivery, 'letters' | 'texts'>): Promise<void> {
		const next = this.#working
			.then(() => this.#deliver(brought))
			// A part of the app that is not on the phone: the next slip is tried all the same.
			.catch(() => this.#note({ taken: [], problems: [message('common.partMissing')] }))
			.finally(() => {
				if (this.#working === next) this.isWorking = false;
			});
		this.#working = next;
		this.isWorking = true;
		return next;
	}

	async #deliver(brought: Pick<Delivery, 'letters' | 'texts'>): Promise<void> {
		const classId = this.#book.row?.id;
		if (!classId) return;
		const { language, country } = this.#parts.i18n;
		const delivery: Delivery = { ...brought, teacherId: this.#teacher.id, classId, language, country };
		const isMany = brought.letters.length + brought.texts.length > FEW;
		const aside = isMany ? await askAside(this.#parts.storage, { kind: 'take', delivery }) : undefined;
		this.#note(aside ?? (await this.#takeHere(delivery)));
		await this.#book.refresh();
	}

	async #takeHere(delivery: Delivery): Promise<TakenIn> {
		const { takeIn } = await import('./take-in');
		return takeIn(this.#parts.storage, delivery);
	}

	#note({ taken, problems }: TakenIn): void {
		this.taken = [...taken, ...this.taken];
		this.problems = [...problems, ...this.problems].slice(0, MOST_PROBLEMS);
	}
}
