import type { Message } from '../domain/base/message';
import type { ProfileId } from '../domain/base/ids';
import type { SharedFile } from '../platform/files';
import type { ClassId } from '../storage/tables';
import type { ReceivedFile } from './received-file';
import type { Session } from './session.svelte';
import type { StorageRoom } from './storage-room';

/** What a file turned out to be, where somebody has to decide about it. */
export type Offered =
	Exclude<ReceivedFile, { kind: 'letters' | 'bad-backup' | 'bad-letter' | 'unknown' }> | LetterOffer;

interface LetterOffer {
	readonly kind: 'letter';
	readonly letter: Uint8Array;
}

export interface Offer {
	/** Of its file; empty where it came by a link or a code. */
	readonly name: string;
	readonly what: Offered;
}

/** Results and join answers that came together for one class. */
export interface DeskLetters {
	readonly teacherId: ProfileId;
	readonly classId: ClassId;
	readonly className: string;
	readonly letters: readonly Uint8Array[];
}

/** A file of which nothing can be used. */
export interface RefusedFile {
	readonly name: string;
	readonly why: Message;
}

interface Waiting {
	readonly name: string;
	/** Not read yet, or read and known. */
	readonly file: Blob | Offered;
}

export interface TrayParts {
	readonly storage: StorageRoom;
	readonly session: Pick<Session, 'current'>;
	/** Reads one file. */
	receive(file: Blob): Promise<ReceivedFile>;
}

/** Text with letters is shorter; what is longer is read when its turn comes, one at a time: memory is scarce. */
const MOST_READ_AHEAD_BYTES = 1_000_000;

/**
 * Files from outside, until somebody has decided about each. Those for the desks of this teacher are put together by class,
 * the others are offered one after another. It is kept while other pages are open; nothing is written but trusted packs.
 */
export class FileTray {
	/** Class after class. */
	desks = $state.raw<readonly DeskLetters[]>([]);
	refused = $state.raw<readonly RefusedFile[]>([]);
	/** What is offered now. */
	offer = $state.raw<Offer>();
	/** Its place among all that were offered since the tray was empty, from 1. */
	place = $state(0);
	readonly #parts: TrayParts;
	#waiting = $state.raw<readonly Waiting[]>([]);
	#working: Promise<unknown> = Promise.resolve();

	constructor(parts: TrayParts) {
		this.#parts = parts;
	}

	/** Offers that are not decided, with the one on the screen, and those before it. */
	get total(): number {
		return this.place + this.#waiting.length;
	}

	/** Whether more than one file came, so that names are needed. */
	get isMany(): boolean {
		return this.total + this.refused.length > 1;
	}

	/** Whether anything came beside what is on offer, if it is the first. */
	get hasOthers(): boolean {
		return this.place > 1 || this.refused.length > 0;
	}

	get hasNext(): boolean {
		return this.#waiting.length > 0;
	}

	/** Takes files in and offers the first, unless another one is on offer. */
	add(files: readonly SharedFile[]): Promise<void> {
		return this.#queue(async () => {
			if (files.length === 0) return;
			// What became of a pack is only told: nobody has to decide about it.
			const { what } = this.offer ?? {};
			if (what?.kind === 'pack' && what.arrival.kind !== 'asks') this.offer = undefined;
			if (!this.offer) this.#begin();
			for (const { name, content } of files) {
				if (content.size > MOST_READ_AHEAD_BYTES) this.#waiting = [...this.#waiting, { name, file: content }];
				else await this.#read(name, content, 'last');
			}
			if (!this.offer) await this.#offerNext();
		});
	}

	/** A letter that was scanned or stands in the address: it is offered at once, the others wait. */
	show(letter: Uint8Array): Promise<void> {
		return this.#queue(async () => {
			// A letter by a link makes room for the next: its link can be opened again.
			if (this.offer && this.offer.name !== '')
				this.#waiting = [{ name: this.offer.name, file: this.offer.what }, ...this.#waiting];
			else if (!this.offer) this.#begin();
			if (this.place === 0) this.place = 1;
			this.offer = { name: '', what: { kind: 'letter', letter } };
		});
	}

	/** What is wrong with an address that should have held a letter. */
	refuse(name: string, why: Message): void {
		this.refused = [...this.refused, { name, why }];
	}

	/** The offer has been decided: the next one, or none. */
	next(): Promise<void> {
		return this.#queue(() => this.#offerNext());
	}

	/** The page that shows offers was left: what is on it needs no second look, unless others wait beside it. */
	leave(): void {
		if (this.hasNext || this.desks.length > 0) return;
		this.offer = undefined;
		this.refused = [];
		this.place = 0;
	}

	/** All files of models at once: they may be parts of one, and another page loads them. */
	takeModels(): readonly Blob[] {
		const all = [...(this.offer ? [this.offer.what] : []), ...this.#waiting.map(({ file }) => file)];
		this.#waiting = this.#waiting.filter(({ file }) => !isModel(file));
		this.offer = undefined;
		return all.flatMap((one) => (isModel(one) ? [one.file] : []));
	}

	/** The same offer as it is after an answer, such as a pack whose maker is trusted now. */
	change(what: Offered): void {
		if (this.offer) this.offer = { ...this.offer, what };
	}

	/** Hands the letters for one class over to its desk. */
	takeLetters(classId: ClassId): readonly Uint8Array[] {
		const own = this.desks.filter((one) => one.classId === classId);
		this.desks = this.desks.filter((one) => one.classId !== classId);
		return own.flatMap(({ letters }) => letters);
	}

	/** One after the other: a share that comes while another is read keeps its order. */
	#queue(work: () => Promise<void>): Promise<void> {
		const done = this.#working.then(work);
		this.#working = done.catch(() => {});
		return done;
	}

	#begin(): void {
		if (this.#waiting.length > 0) return;
		this.place = 0;
		this.refused = [];
	}

	async #offerNext(): Promise<void> {
		this.offer = undefined;
		for (let [next, ...others] = this.#waiting; next && !this.offer; [next, ...others] = this.#waiting) {
			this.#waiting = others;
			const { name, file } = next;
			if (file instanceof Blob) await this.#read(name, file, 'first');
			else if (isModel(file) && !others.every((one) => isModel(one.file))) this.#waiting = [...others, next];
			else this.offer = { name, what: file };
		}
		if (this.offer) this.place += 1;
	}

	/** One file that cannot be read never costs those behind it. */
	async #read(name: string, file: Blob, where: 'first' | 'last'): Promise<void> {
		try {
			await this.#sort(name, await this.#parts.receive(file), where);
		} catch {
			this.refuse(name, { key: 'common.partMissing' });
		}
	}

	async #sort(name: string, received: ReceivedFile, where: 'first' | 'last'): Promise<void> {
		if (received.kind === 'unknown') return this.refuse(name, { key: 'common.receiveUnknown' });
		if (received.kind === 'bad-backup' || received.kind === 'bad-letter') return this.refuse(name, received.why);
		const found = received.kind === 'letters' ? await this.#sortLetters(name, received) : [{ name, file: received }];
		// Another page loads models, so they come when all else is decided.
		const isLater = received.kind === 'model' || where === 'last';
		this.#waiting = !isLater ? [...found, ...this.#waiting] : [...this.#waiting, ...found];
	}

	/** Those of this teacher go to his desks; gives the others. */
	async #sortLetters(
		name: string,
		{ letters, why }: Extract<ReceivedFile, { kind: 'letters' }>
	): Promise<readonly Waiting[]> {
		if (why) this.refuse(name, why);
		const others: Waiting[] = [];
		for (const letter of letters)
			if (!(await this.#putOnDesk(letter))) others.push({ name, file: { kind: 'letter', letter } });
		return others;
	}

	async #putOnDesk(letter: Uint8Array): Promise<boolean> {
		const { current } = this.#parts.session;
		if (current?.kind !== 'teacher') return false;
		const { findDesk } = await import('./open-letter');
		const desk = await findDesk(this.#parts.storage, current.id, letter);
		if (!desk) return false;
		const isSame = (one: DeskLetters): boolean => one.classId === desk.classId;
		this.desks = this.desks.some(isSame)
			? this.desks.map((one) => (isSame(one) ? { ...one, letters: [...one.letters, letter] } : one))
			: [...this.desks, { ...desk, teacherId: current.id, letters: [letter] }];
		return true;
	}
}

function isModel(file: Waiting['file']): file is Extract<Offered, { kind: 'model' }> {
	return !(file instanceof Blob) && file.kind === 'model';
}
