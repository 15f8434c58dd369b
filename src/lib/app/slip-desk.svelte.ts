import { asId, type LessonId, type MisconceptionId, type ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { fail, type Result } from '../domain/base/result';
import { MOST_MEMBERS } from '../domain/classroom/class-content';
import { attemptsOfSlip, type ResultSlip } from '../domain/classroom/result-slip';
import type { Profile } from '../domain/learning/profile';
import type { I18n } from '../i18n/i18n.svelte';
import type { SignedSlip } from '../sharing/slip-letter';
import type { ClassBook } from './class-book.svelte';
import { readEntries } from './given-work.svelte';
import type { Library } from './library.svelte';
import { readSigningKey } from './signing-key';
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
	readonly nickname: string;
	/** Answers that were not here yet. */
	readonly fresh: number;
	readonly minutes: number;
	/** Answers to exercises that no lesson on this phone has. */
	readonly unknown: number;
	/** Whether a learner was added to the class for it. */
	readonly isNew: boolean;
}

/**
 * Where a teacher takes result slips in, one after another, without a question for each: who has handed in before is
 * known by her key, else by her profile, else by her name if nobody else has it; anybody else joins the class.
 */
export class SlipDesk {
	/** Newest first. */
	taken = $state.raw<readonly TakenSlip[]>([]);
	/** What was wrong with others, newest first: one good slip does not hide a refused one. */
	problems = $state.raw<readonly Message[]>([]);
	readonly #parts: DeskParts;
	readonly #teacher: Profile;
	readonly #book: ClassBook;
	#working: Promise<unknown> = Promise.resolve();

	constructor(parts: DeskParts, teacher: Profile, book: ClassBook) {
		this.#parts = parts;
		this.#teacher = teacher;
		this.#book = book;
	}

	/** Slips are taken in one at a time, in the order in which they come: two of one learner find the same profile. */
	take(letter: Uint8Array): Promise<void> {
		const next = this.#working
			.then(() => this.#take(letter))
			// A part of the app that is not on the phone: the next slip is tried all the same.
			.catch(() => this.#refuse(message('common.partMissing')));
		this.#working = next;
		return next;
	}

	/** All letters in files or in pasted text. */
	async takeText(content: string | Uint8Array): Promise<void> {
		const [{ readLetterFile }, { explainLetterProblem }] = await Promise.all([
			import('../sharing/letter-file'),
			import('../sharing/explain-letter')
		]);
		const { letters, problems } = readLetterFile(content);
		for (const letter of letters) await this.take(letter);
		for (const problem of problems) this.#refuse(explainLetterProblem(problem));
	}

	#refuse(problem: Message): void {
		this.problems = [problem, ...this.problems].slice(0, MOST_PROBLEMS);
	}

	async #take(letter: Uint8Array): Promise<void> {
		const opened = await this.#open(letter);
		if (!opened.ok) return this.#refuse(opened.error);
		const { slip, key } = opened.value;
		const { nickname, minutes } = slip;
		const works = await this.#parts.storage.use(({ classroom }) => classroom.listAssignments(this.#teacher.id));
		const given = works.ok ? readEntries(works.value).filter(({ row }) => row.role === 'given') : [];
		const work = given.find((entry) => entry.work.id === slip.workId);
		if (!work) return this.#refuse(message('classroom.slipOfNoWork', { name: nickname }));
		// A learner is looked for in one class only: in another one somebody else may have her name.
		if (work.row.classId !== this.#book.row?.id)
			return this.#refuse(message('classroom.slipOfOtherClass', { name: nickname }));
		const owner = await this.#findOwner(slip, key);
		if (!owner) return this.#refuse(this.#book.failure ?? message('classroom.classFull', { count: MOST_MEMBERS }));
		const { attempts, unknown } = await this.#read(slip, owner.id, work.work.lessonIds);
		const stored = await this.#parts.storage.use((storage) => storage.takeAttempts(attempts));
		if (!stored.ok) return this.#refuse(await this.#parts.storage.explain(stored.error));
		this.taken = [{ nickname, minutes, unknown, fresh: stored.value, isNew: owner.isNew }, ...this.taken];
	}

	async #open(letter: Uint8Array): Promise<Result<SignedSlip, Message>> {
		const { readSlipLetter, explainSlipProblem } = await import('../sharing/slip-letter');
		const key = await readSigningKey(this.#parts.storage, this.#teacher.id);
		if (!key.ok) return fail(await this.#parts.storage.explain(key.error));
		const read = readSlipLetter(letter, key.value.privateKey);
		return read.ok ? read : fail(explainSlipProblem(read.error));
	}

	async #findOwner(
		{ nickname, profileId }: ResultSlip,
		key: string
	): Promise<{ readonly id: ProfileId; readonly isNew: boolean } | undefined> {
		const hand = { key, learnerId: profileId };
		const { pupils } = this.#book;
		const own = pupils.filter(({ profile }) => profile.id === profileId);
		const known = pupils.filter(({ member }) => member.hands?.some((one) => one.key === key));
		const learned = pupils.filter(({ member }) => member.hands?.some((one) => one.learnerId === profileId));
		const named = pupils.filter(({ profile, member }) => sameName(profile.nickname, nickname) && !member.hands?.length);
		const found = [own, known, learned, named].find((list) => list.length === 1)?.[0];
		if (found) {
			await this.#book.noteHand(found.profile.id, hand);
			return { id: found.profile.id, isNew: false };
		}
		const before = new Set(pupils.map(({ profile }) => profile.id));
		await this.#book.addNames([nickname || '–'], this.#parts.i18n);
		const added = this.#book.pupils.find(({ profile }) => !before.has(profile.id));
		if (!added) return undefined;
		await this.#book.noteHand(added.profile.id, hand);
		return { id: added.profile.id, isNew: true };
	}

	async #read(slip: ResultSlip, ownerId: ProfileId, lessonIds: readonly LessonId[]) {
		const opened = await Promise.all(lessonIds.map((id) => this.#parts.library.openLesson(id)));
		const found = opened.filter((one) => one !== undefined);
		const { listMisconceptionIds } = await import('../domain/exercise/mistakes/name-misconception');
		const named = found.flatMap(({ lesson }) => lesson.misconceptions?.map(({ id }) => id) ?? []);
		return attemptsOfSlip(slip, {
			ownerId,
			lessons: found.map(({ lesson: { id, packId, templates }, packVersion }) => ({
				id,
				packId,
				packVersion,
				templates
			})),
			misconceptions: [...listMisconceptionIds(), ...named.map((id) => asId<MisconceptionId>(id))],
			language: this.#parts.i18n.language
		});
	}
}

/** As a teacher reads a list: capitals and spaces around make no other name. */
function sameName(one: string, other: string): boolean {
	const plain = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('en');
	return plain(one) === plain(other);
}
