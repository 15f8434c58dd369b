import {
	asId,
	type CountryCode,
	type LanguageTag,
	type LessonId,
	type MisconceptionId,
	type ProfileId
} from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { succeed, type Result } from '../domain/base/result';
import { MOST_MEMBERS, noteHand, setLeft, type ClassContent, type Hand } from '../domain/classroom/class-content';
import { createSlipReader, type KnownLesson, type OpenedSlip, type OpenSlip } from '../domain/classroom/result-slip';
import { takeSeat, type Seat } from '../domain/classroom/seats';
import { shortId } from '../domain/classroom/short-id';
import { readFileBytes } from '../platform/read-file-bytes';
import type { SignedJoin } from '../sharing/join-letter';
import type { SignedSlip } from '../sharing/slip-letter';
import type { StorageError } from '../storage/errors';
import type { ClassId } from '../storage/tables';
import { markClass } from './class-invitation';
import { readClass, welcomeNewcomers, type KeptClass } from './class-rows';
import { readEntries, type GivenEntry } from './given-rows';
import { readOpeningKeys } from './signing-key';
import type { StorageDoor } from './storage-door';

/** Whose desk it is, and for which class. */
export interface DeskOf {
	readonly teacherId: ProfileId;
	readonly classId: ClassId;
}

/** What has come to the desk of one class. It is copied to a worker. */
export interface Delivery extends DeskOf {
	readonly letters: readonly Uint8Array[];
	/** Files and pasted texts that hold letters. */
	readonly texts: readonly (Blob | string)[];
	/** For profiles of who is new. */
	readonly language: LanguageTag;
	readonly country: CountryCode;
}

/** What one slip brought. */
export interface TakenSlip {
	readonly kind: 'slip';
	readonly nickname: string;
	/** Answers that were not here yet. */
	readonly fresh: number;
	readonly minutes: number;
	/** Texts of a model that she said are wrong. */
	readonly flags: number;
	/** Answers to exercises that no lesson on this phone has. */
	readonly unknown: number;
	/** Whether a learner was added to the class for it. */
	readonly isNew: boolean;
}

/** A learner who said yes to the code of the class. */
export interface TakenJoin {
	readonly kind: 'join';
	readonly nickname: string;
	/** Whether she was added; else she was in the class already. */
	readonly isNew: boolean;
}

/** Both with the newest first. */
export interface TakenIn {
	readonly taken: readonly (TakenSlip | TakenJoin)[];
	/** What was wrong with others: one good slip does not hide a refused one. */
	readonly problems: readonly Message[];
}

/** Who sent a letter, and where she sits. */
interface Seated {
	readonly hand: Hand;
	/** Place among the seats. */
	readonly at: number;
}

type SeatedSlip = SignedSlip & Seated & { readonly work: GivenEntry };
type SeatedJoin = SignedJoin & Seated;

/** What is needed to open letters and to know whose they are. */
interface Desk extends KeptClass {
	readonly privateKeys: readonly Uint8Array[];
	readonly given: readonly GivenEntry[];
}

/**
 * Opens all letters of a delivery and keeps what they bring, without a question for each: results of learners, and
 * learners who join. Needs nothing of a page: a worker does it for many, so that the page goes on answering.
 */
export async function takeIn(storage: StorageDoor, delivery: Delivery): Promise<TakenIn> {
	const work = new TakingIn(storage, delivery);
	await work.run();
	return { taken: work.taken.reverse(), problems: work.problems.reverse() };
}

class TakingIn {
	/** Oldest first, as problems are. */
	readonly taken: (TakenSlip | TakenJoin)[] = [];
	readonly problems: Message[] = [];
	readonly #storage: StorageDoor;
	readonly #delivery: Delivery;
	readonly #slips: SeatedSlip[] = [];
	readonly #joins: SeatedJoin[] = [];
	#seats: readonly Seat[] = [];

	constructor(storage: StorageDoor, delivery: Delivery) {
		this.#storage = storage;
		this.#delivery = delivery;
	}

	async run(): Promise<void> {
		const desk = await this.#openDesk();
		if (!desk.ok) return this.#fail(desk.error);
		this.#seats = listSeats(desk.value);
		const { JOIN_LETTER } = await import('../sharing/join-letter');
		for (const letter of await this.#findLetters()) {
			if (letter[0] === JOIN_LETTER) await this.#seatJoin(letter, desk.value);
			else await this.#seatSlip(letter, desk.value);
		}
		if (this.#slips.length + this.#joins.length > 0) await this.#keepAll(desk.value);
	}

	async #fail(error: StorageError): Promise<void> {
		this.problems.push(await this.#storage.explain(error));
	}

	async #openDesk(): Promise<Result<Desk, StorageError>> {
		const { teacherId, classId } = this.#delivery;
		const keys = await readOpeningKeys(this.#storage, teacherId);
		if (!keys.ok) return keys;
		const works = await this.#storage.use(({ classroom }) => classroom.listAssignments(teacherId));
		if (!works.ok) return works;
		const kept = await readClass(this.#storage, classId);
		if (!kept.ok) return kept;
		const given = readEntries(works.value).filter(({ row }) => row.role === 'given');
		return succeed({ ...kept.value, privateKeys: keys.value, given });
	}

	async #findLetters(): Promise<readonly Uint8Array[]> {
		const { letters, texts } = this.#delivery;
		if (texts.length === 0) return letters;
		const [{ readLetterFile }, { explainLetterProblem }] = await Promise.all([
			import('../sharing/letter-file'),
			import('../sharing/explain-letter')
		]);
		const found: Uint8Array[] = [...letters];
		for (const text of await Promise.all(texts.map((one) => (typeof one === 'string' ? one : readFileBytes(one))))) {
			const read = readLetterFile(text);
			found.push(...read.letters);
			this.problems.push(...read.problems.map(explainLetterProblem));
		}
		return found;
	}

	async #seatSlip(letter: Uint8Array, desk: Desk): Promise<void> {
		const { explainSlipProblem, readSlipLetter } = await import('../sharing/slip-letter');
		const read = readSlipLetter(letter, desk.privateKeys);
		if (!read.ok) return void this.problems.push(explainSlipProblem(read.error));
		const work = this.#findWork(read.value, desk);
		if (!work) return;
		const { slip, key } = read.value;
		const hand = { key, learnerId: slip.profileId };
		const { seats, at } = takeSeat(this.#seats, { ...hand, nickname: slip.nickname || '–' });
		this.#seats = seats;
		this.#slips.push({ ...read.value, work, hand, at });
	}

	/** A learner is looked for in one class only: in another one somebody else may have her name. */
	#findWork({ slip }: SignedSlip, { given, row }: Desk): GivenEntry | undefined {
		const name = slip.nickname;
		const work = given.find((entry) => entry.work.id === slip.workId);
		if (work && work.row.classId === row?.id) return work;
		this.problems.push(message(work ? 'classroom.slipOfOtherClass' : 'classroom.slipOfNoWork', { name }));
		return undefined;
	}

	async #seatJoin(letter: Uint8Array, { privateKeys, row }: Desk): Promise<void> {
		const { readJoinLetter, explainJoinProblem } = await import('../sharing/join-letter');
		const read = readJoinLetter(letter, privateKeys);
		if (!read.ok) return void this.problems.push(explainJoinProblem(read.error));
		const { classMark, nickname, picture, profileId: learnerId } = read.value.join;
		if (!row || markClass(row.id) !== classMark)
			return void this.problems.push(message('classroom.joinOtherClass', { name: nickname }));
		const hand = { key: read.value.key, learnerId };
		const { seats, at } = takeSeat(this.#seats, { ...hand, picture, nickname: nickname || '–' });
		this.#seats = seats;
		this.#joins.push({ ...read.value, hand, at });
	}

	async #keepAll(desk: Desk): Promise<void> {
		const owners = await this.#seatAll(desk);
		if (!owners.ok) return this.#fail(owners.error);
		await this.#keepJoins(owners.value, desk);
		if (this.#slips.length > 0) await this.#keepSlips(owners.value);
	}

	/** The profile of each seat; who is new in the class gets one, as long as there is room. */
	async #seatAll(desk: Desk): Promise<Result<readonly (ProfileId | undefined)[], StorageError>> {
		const { classId, language, country } = this.#delivery;
		const newcomers = this.#seats.filter(({ profileId }) => profileId === undefined);
		const choices = welcomeNewcomers(newcomers, { ...desk, language, country });
		const added = await this.#storage.use(async ({ classroom }) =>
			choices.length > 0 ? classroom.addPupils(classId, choices, Date.now()) : succeed([])
		);
		if (!added.ok) return added;
		const fresh = added.value.map(({ id }) => id);
		const owners = this.#seats.map(({ profileId }) => profileId ?? fresh.shift());
		const noted = await this.#noteHands(owners, desk);
		return noted.ok ? succeed(owners) : noted;
	}

	/** From which phones learners have handed in; what comes again changes nothing. */
	#noteHands(owners: readonly (ProfileId | undefined)[], { pupils }: Desk): Promise<Result<unknown, StorageError>> {
		const known = new Map(pupils.map(({ profile, member }) => [profile.id, member.hands ?? []]));
		const notes = [...this.#slips, ...this.#joins].flatMap(({ at, hand }) => {
			const owner = owners[at];
			const isKnown =
				owner && known.get(owner)?.some((one) => one.key === hand.key && one.learnerId === hand.learnerId);
			return owner && !isKnown ? [{ owner, hand }] : [];
		});
		if (notes.length === 0) return Promise.resolve(succeed(undefined));
		return this.#change((content) => notes.reduce((all, { owner, hand }) => noteHand(all, owner, hand), content));
	}

	#change(content: (content: ClassContent) => ClassContent): Promise<Result<unknown, StorageError>> {
		const { classId } = this.#delivery;
		return this.#storage.use(({ classroom }) => classroom.changeClass(classId, { content, now: Date.now() }));
	}

	/** Who joins is in the class then: also who had been taken off its list. */
	async #keepJoins(owners: readonly (ProfileId | undefined)[], { pupils }: Desk): Promise<void> {
		const gone = new Set(pupils.filter(({ member }) => member.hasLeft).map(({ profile }) => profile.id));
		for (const { at, join } of this.#joins) {
			const owner = owners[at];
			if (!owner) {
				this.#refuseAsFull();
				continue;
			}
			const hadLeft = gone.delete(owner);
			const changed = hadLeft ? await this.#change((content) => setLeft(content, owner, false)) : succeed(undefined);
			if (!changed.ok) await this.#fail(changed.error);
			else this.taken.push({ kind: 'join', nickname: join.nickname || '–', isNew: this.#isNew(at) || hadLeft });
		}
	}

	#isNew(at: number): boolean {
		return this.#seats[at]?.profileId === undefined;
	}

	#refuseAsFull(): void {
		this.problems.push(message('classroom.classFull', { count: MOST_MEMBERS }));
	}

	async #keepSlips(owners: readonly (ProfileId | undefined)[]): Promise<void> {
		const readers = new Map<string, OpenSlip>();
		const opened: (SeatedSlip & OpenedSlip)[] = [];
		for (const one of this.#slips) {
			const owner = owners[one.at];
			const lessonIds = await this.#lessonsOf(one);
			const open = readers.get(lessonIds.join()) ?? (await this.#makeReader(lessonIds));
			readers.set(lessonIds.join(), open);
			if (owner) opened.push({ ...one, ...open(one.slip, owner, one.work.work) });
			else this.#refuseAsFull();
		}
		const attempts = opened.flatMap((one) => one.attempts);
		const stored = await this.#storage.use((storage) => storage.takeAttempts(attempts));
		if (!stored.ok) return this.#fail(stored.error);
		const fresh = new Set(stored.value);
		for (const { slip, attempts: own, unknown, at } of opened) {
			const { nickname, minutes, flags } = slip;
			// What stands in two slips that came together is news of the first.
			const news = own.filter(({ id }) => fresh.delete(id)).length;
			this.taken.push({ kind: 'slip', nickname, minutes, flags, unknown, fresh: news, isNew: this.#isNew(at) });
		}
	}

	/** A review may hold answers of any lesson. */
	async #lessonsOf({ work: { work }, slip }: SeatedSlip): Promise<readonly LessonId[]> {
		if (work.kind !== 'review') return work.lessonIds;
		const packs = await this.#storage.use((storage) => storage.packs.list());
		const answered = new Set(slip.answers.map(({ lesson }) => lesson));
		const all = packs.ok ? packs.value.flatMap(({ lessons }) => lessons.map(({ id }) => id)) : [];
		return all.filter((id) => answered.has(shortId(id)));
	}

	async #makeReader(lessonIds: readonly LessonId[]): Promise<OpenSlip> {
		const lessons: KnownLesson[] = [];
		const named: string[] = [];
		for (const id of lessonIds) {
			const found = await this.#storage.use(({ packs }) => packs.findLesson(id));
			if (!found.ok || !found.value) continue;
			const { packId, templates, misconceptions = [] } = found.value;
			const pack = await this.#storage.use(({ packs }) => packs.find(packId));
			lessons.push({ id, packId, packVersion: (pack.ok && pack.value?.version) || 1, templates });
			named.push(...misconceptions.map((one) => one.id));
		}
		const { listMisconceptionIds } = await import('../domain/exercise/mistakes/name-misconception');
		const misconceptions = [...listMisconceptionIds(), ...named.map((id) => asId<MisconceptionId>(id))];
		return createSlipReader({ lessons, misconceptions, language: this.#delivery.language });
	}
}

function listSeats({ pupils }: KeptClass): readonly Seat[] {
	return pupils.map(({ profile: { id: profileId, nickname }, member }) => ({
		...{ profileId, nickname },
		hands: member.hands ?? [],
		joinedIds: member.joinedIds ?? []
	}));
}
