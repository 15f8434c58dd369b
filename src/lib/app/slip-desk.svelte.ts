import { asId, type LessonId, type MisconceptionId, type ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { succeed, type Result } from '../domain/base/result';
import { MOST_MEMBERS, type Hand } from '../domain/classroom/class-content';
import { createSlipReader, type OpenedSlip, type OpenSlip } from '../domain/classroom/result-slip';
import { shortId } from '../domain/classroom/short-id';
import { takeSeat, type Seat } from '../domain/classroom/seats';
import type { Profile } from '../domain/learning/profile';
import type { I18n } from '../i18n/i18n.svelte';
import type { SignedJoin } from '../sharing/join-letter';
import type { OpenedLetters } from '../sharing/open-slips';
import type { SignedSlip } from '../sharing/slip-letter';
import type { StorageError } from '../storage/errors';
import type { ClassBook } from './class-book.svelte';
import { markClass } from './class-invitation';
import { readEntries, type GivenEntry } from './given-work.svelte';
import type { Library } from './library.svelte';
import { readOpeningKeys } from './signing-key';
import { startSlipsWorker } from './slips-worker';
import type { StorageRoom } from './storage-room';

export interface DeskParts {
	readonly storage: StorageRoom;
	readonly library: Library;
	readonly i18n: I18n;
}

/** More than a teacher reads. */
const MOST_PROBLEMS = 20;

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

/** What is needed to open slips, looked up once for all that come together. */
interface Desk {
	readonly privateKeys: readonly Uint8Array[];
	readonly given: readonly GivenEntry[];
}

/** Who sent a letter, and where she sits. */
interface Seated {
	readonly hand: Hand;
	/** Place among the seats. */
	readonly at: number;
}

type SeatedSlip = SignedSlip & Seated & { readonly work: GivenEntry };
type SeatedJoin = SignedJoin & Seated;

/** Letters that belong on this desk, in the order in which they came. */
interface Sorted {
	readonly seats: readonly Seat[];
	readonly slips: readonly SeatedSlip[];
	readonly joins: readonly SeatedJoin[];
}

interface Owned {
	/** The profile of each seat; none for whom there was no room. */
	readonly owners: readonly (ProfileId | undefined)[];
	readonly seats: readonly Seat[];
}

/** Where a teacher takes result slips in, and learners who join his class, one after another or many at once, without a question for each. */
export class SlipDesk {
	/** Newest first. */
	taken = $state.raw<readonly (TakenSlip | TakenJoin)[]>([]);
	/** What was wrong with others, newest first: one good slip does not hide a refused one. */
	problems = $state.raw<readonly Message[]>([]);
	readonly #parts: DeskParts;
	readonly #teacher: Profile;
	readonly #book: ClassBook;
	/** By the lessons that they are of. */
	readonly #readers = new Map<string, Promise<OpenSlip>>();
	#working: Promise<unknown> = Promise.resolve();

	constructor(parts: DeskParts, teacher: Profile, book: ClassBook) {
		this.#parts = parts;
		this.#teacher = teacher;
		this.#book = book;
	}

	/** Slips are taken in in the order in which they come: two of one learner find the same profile. */
	take(...letters: readonly Uint8Array[]): Promise<void> {
		const next = this.#working
			.then(() => this.#take(letters))
			// A part of the app that is not on the phone: the next slip is tried all the same.
			.catch(() => this.#refuse(message('common.partMissing')));
		this.#working = next;
		return next;
	}

	/** All letters in files or in pasted text. */
	async takeTexts(contents: readonly (string | Uint8Array)[]): Promise<void> {
		const [{ readLetterFile }, { explainLetterProblem }] = await Promise.all([
			import('../sharing/letter-file'),
			import('../sharing/explain-letter')
		]);
		const found = contents.map((content) => readLetterFile(content));
		await this.take(...found.flatMap(({ letters }) => letters));
		for (const { problems } of found) for (const problem of problems) this.#refuse(explainLetterProblem(problem));
	}

	#refuse(problem: Message): void {
		this.problems = [problem, ...this.problems].slice(0, MOST_PROBLEMS);
	}

	async #take(letters: readonly Uint8Array[]): Promise<void> {
		const desk = await this.#openDesk();
		if (!desk.ok) return this.#refuse(await this.#parts.storage.explain(desk.error));
		const [opened, { JOIN_LETTER }] = await Promise.all([
			this.#openSlips(letters, desk.value),
			import('../sharing/join-letter')
		]);
		let sorted: Sorted = { seats: this.#listSeats(), slips: [], joins: [] };
		for (const [place, letter] of letters.entries()) {
			const slip = opened[place];
			if (letter[0] === JOIN_LETTER) sorted = await this.#seatJoin(letter, desk.value, sorted);
			else if (slip) sorted = await this.#seatSlip(slip, desk.value, sorted);
		}
		if (sorted.slips.length + sorted.joins.length > 0) await this.#store(sorted);
	}

	async #openSlips(letters: readonly Uint8Array[], { privateKeys }: Desk): Promise<OpenedLetters> {
		const { openSlipsAside } = await import('../sharing/open-slips');
		return openSlipsAside({ letters, privateKeys }, startSlipsWorker);
	}

	#listSeats(): readonly Seat[] {
		return this.#book.pupils.map(({ profile: { id: profileId, nickname }, member }) => ({
			...{ profileId, nickname },
			hands: member.hands ?? [],
			joinedIds: member.joinedIds ?? []
		}));
	}

	async #seatSlip(read: OpenedLetters[number], desk: Desk, sorted: Sorted): Promise<Sorted> {
		const { explainSlipProblem } = await import('../sharing/slip-letter');
		const work = read.ok ? this.#findWork(read.value, desk) : undefined;
		if (!read.ok) this.#refuse(explainSlipProblem(read.error));
		if (!read.ok || !work) return sorted;
		const { slip, key } = read.value;
		const hand = { key, learnerId: slip.profileId };
		const { seats, at } = takeSeat(sorted.seats, { ...hand, nickname: slip.nickname || '–' });
		return { ...sorted, seats, slips: [...sorted.slips, { ...read.value, work, hand, at }] };
	}

	async #seatJoin(letter: Uint8Array, desk: Desk, sorted: Sorted): Promise<Sorted> {
		const { readJoinLetter, explainJoinProblem } = await import('../sharing/join-letter');
		const read = readJoinLetter(letter, desk.privateKeys);
		if (!read.ok) this.#refuse(explainJoinProblem(read.error));
		if (!read.ok) return sorted;
		const { classMark, nickname, picture, profileId: learnerId } = read.value.join;
		if (!this.#book.row || markClass(this.#book.row.id) !== classMark) {
			this.#refuse(message('classroom.joinOtherClass', { name: nickname }));
			return sorted;
		}
		const hand = { key: read.value.key, learnerId };
		const { seats, at } = takeSeat(sorted.seats, { ...hand, picture, nickname: nickname || '–' });
		return { ...sorted, seats, joins: [...sorted.joins, { ...read.value, hand, at }] };
	}

	async #openDesk(): Promise<Result<Desk, StorageError>> {
		const keys = await readOpeningKeys(this.#parts.storage, this.#teacher.id);
		if (!keys.ok) return keys;
		const works = await this.#parts.storage.use(({ classroom }) => classroom.listAssignments(this.#teacher.id));
		if (!works.ok) return works;
		const given = readEntries(works.value).filter(({ row }) => row.role === 'given');
		return succeed({ privateKeys: keys.value, given });
	}

	/** A learner is looked for in one class only: in another one somebody else may have her name. */
	#findWork({ slip }: SignedSlip, { given }: Desk): GivenEntry | undefined {
		const name = slip.nickname;
		const work = given.find((entry) => entry.work.id === slip.workId);
		if (!work) this.#refuse(message('classroom.slipOfNoWork', { name }));
		else if (work.row.classId === this.#book.row?.id) return work;
		else this.#refuse(message('classroom.slipOfOtherClass', { name }));
		return undefined;
	}

	async #store({ seats, slips, joins }: Sorted): Promise<void> {
		const owners = await this.#seatAll([...slips, ...joins], seats);
		await this.#noteJoins(joins, { owners, seats });
		if (slips.length > 0) await this.#storeSlips(slips, { owners, seats });
	}

	async #storeSlips(slips: readonly SeatedSlip[], { owners, seats }: Owned): Promise<void> {
		const opened: (SeatedSlip & OpenedSlip)[] = [];
		for (const one of slips) {
			const ownerId = owners[one.at];
			const open = await this.#readerOf(this.#lessonsOf(one));
			if (ownerId) opened.push({ ...one, ...open(one.slip, ownerId, one.work.work) });
			else this.#refuse(this.#book.failure ?? message('classroom.classFull', { count: MOST_MEMBERS }));
		}
		const stored = await this.#parts.storage.use((storage) =>
			storage.takeAttempts(opened.flatMap(({ attempts }) => attempts))
		);
		if (!stored.ok) return this.#refuse(await this.#parts.storage.explain(stored.error));
		const fresh = new Set(stored.value);
		const taken = opened.map(({ slip: { nickname, minutes, flags }, attempts, unknown, at }) => ({
			...{ kind: 'slip' as const, nickname, minutes, flags, unknown },
			// What stands in two slips that came together is news of the first.
			fresh: attempts.filter(({ id }) => fresh.delete(id)).length,
			isNew: seats[at]?.profileId === undefined
		}));
		this.taken = [...taken.reverse(), ...this.taken];
	}

	/** Who joins is in the class then: also who had been taken off its list. */
	async #noteJoins(joins: readonly SeatedJoin[], { owners, seats }: Owned): Promise<void> {
		for (const { at, join } of joins) {
			const ownerId = owners[at];
			const seat = seats[at];
			if (!ownerId) {
				this.#refuse(this.#book.failure ?? message('classroom.classFull', { count: MOST_MEMBERS }));
				continue;
			}
			const pupil = this.#book.pupils.find(({ profile }) => profile.id === ownerId);
			if (pupil?.member.hasLeft) await this.#book.setLeft(ownerId, false);
			const isNew = seat?.profileId === undefined || pupil?.member.hasLeft === true;
			this.taken = [{ kind: 'join', nickname: join.nickname || '–', isNew }, ...this.taken];
		}
	}

	/** The profile of each seat; who is new in the class gets one, as long as there is room. */
	async #seatAll(seated: readonly Seated[], seats: readonly Seat[]): Promise<Owned['owners']> {
		const before = new Set(this.#book.pupils.map(({ profile }) => profile.id));
		const newcomers = seats.filter(({ profileId }) => profileId === undefined);
		if (newcomers.length > 0)
			await this.#book.addNewcomers(
				newcomers.map(({ nickname, picture }) => ({ nickname, ...(picture ? { picture } : {}) })),
				this.#parts.i18n
			);
		const added = this.#book.pupils.map(({ profile }) => profile.id).filter((id) => !before.has(id));
		const owners = seats.map(({ profileId }) => profileId ?? added.shift());
		const notes = seated.flatMap(({ at, hand }) => {
			const profileId = owners[at];
			return profileId && !this.#knowsHand(profileId, hand) ? [{ profileId, hand }] : [];
		});
		if (notes.length > 0) await this.#book.noteHands(notes);
		return owners;
	}

	/** A review may hold answers of any lesson. */
	#lessonsOf({ work: { work }, slip }: SeatedSlip): readonly LessonId[] {
		if (work.kind !== 'review') return work.lessonIds;
		const answered = new Set(slip.answers.map(({ lesson }) => lesson));
		return this.#parts.library.lessons.map(({ id }) => id).filter((id) => answered.has(shortId(id)));
	}

	/** What comes again changes nothing. */
	#knowsHand(profileId: ProfileId, { key, learnerId }: Hand): boolean {
		const pupil = this.#book.pupils.find(({ profile }) => profile.id === profileId);
		return pupil?.member.hands?.some((one) => one.key === key && one.learnerId === learnerId) ?? false;
	}

	#readerOf(lessonIds: readonly LessonId[]): Promise<OpenSlip> {
		const name = lessonIds.join();
		const known = this.#readers.get(name) ?? this.#makeReader(lessonIds);
		this.#readers.set(name, known);
		return known;
	}

	async #makeReader(lessonIds: readonly LessonId[]): Promise<OpenSlip> {
		const opened = await Promise.all(lessonIds.map((id) => this.#parts.library.openLesson(id)));
		const found = opened.filter((one) => one !== undefined);
		const { listMisconceptionIds } = await import('../domain/exercise/mistakes/name-misconception');
		const named = found.flatMap(({ lesson }) => lesson.misconceptions?.map(({ id }) => id) ?? []);
		return createSlipReader({
			lessons: found.map(({ lesson: { id, packId, templates }, packVersion }) => ({
				...{ id, packId, packVersion, templates }
			})),
			misconceptions: [...listMisconceptionIds(), ...named.map((id) => asId<MisconceptionId>(id))],
			language: this.#parts.i18n.language
		});
	}
}
