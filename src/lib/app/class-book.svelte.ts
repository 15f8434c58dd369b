import type { ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { succeed, type Result } from '../domain/base/result';
import {
	chooseGroup,
	EMPTY_CLASS,
	MOST_MEMBERS,
	putGroup,
	putMembers,
	readClassContent,
	removeGroup,
	removeMember,
	setLeft,
	type ClassContent,
	type GroupId
} from '../domain/classroom/class-content';
import type { I18n } from '../i18n/i18n.svelte';
import type { StorageError } from '../storage/errors';
import type { ClassLoss } from '../storage/classroom';
import type { Storage } from '../storage/open-storage';
import type { ProfileChanges } from '../storage/profiles';
import type { ClassId, ClassRow } from '../storage/tables';
import { readClass, welcomeNewcomers, type Pupil } from './class-rows';
import { recountProfiles } from './recount';
import type { StorageRoom } from './storage-room';

/** One class: who is in it, and all that a teacher changes about it. */
export class ClassBook {
	row = $state.raw<ClassRow>();
	content = $state.raw<ClassContent>(EMPTY_CLASS);
	/** All in the list, also who has left, in its order. */
	pupils = $state.raw<readonly Pupil[]>([]);
	/** Those who are in the class now. */
	readonly present = $derived<readonly Pupil[]>(this.pupils.filter(({ member }) => !member.hasLeft));
	state = $state<'loading' | 'ready' | 'missing'>('loading');
	/** Why the last change was not kept. */
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	readonly #classId: ClassId;

	constructor(room: StorageRoom, classId: ClassId) {
		this.#room = room;
		this.#classId = classId;
	}

	/** Reads once, and again after each change; returns what ends it. */
	watch(): () => void {
		void this.refresh();
		return this.#room.watch(['classes', 'profiles'], () => void this.refresh());
	}

	/** Profiles for names. Gives how many were added. */
	async addNames(names: readonly string[], { language, country }: Pick<I18n, 'language' | 'country'>): Promise<number> {
		const newcomers = names.map((nickname) => ({ nickname }));
		const choices = welcomeNewcomers(newcomers, { content: this.content, pupils: this.pupils, language, country });
		const added = await this.#do((storage) => storage.classroom.addPupils(this.#classId, choices, Date.now()));
		return added?.length ?? 0;
	}

	rename(name: string): Promise<unknown> {
		return this.#do(({ classroom }) => classroom.changeClass(this.#classId, { name, now: Date.now() }));
	}

	changePupil(id: ProfileId, changes: ProfileChanges): Promise<unknown> {
		return this.#do(({ profiles }) => profiles.change(id, changes, Date.now()));
	}

	chooseGroup(profileId: ProfileId, groupId: GroupId | undefined): Promise<unknown> {
		return this.#change((content) => chooseGroup(content, profileId, groupId));
	}

	putGroup(id: GroupId, name: string): Promise<unknown> {
		return this.#change((content) => putGroup(content, { id, name }));
	}

	removeGroup(id: GroupId): Promise<unknown> {
		return this.#change((content) => removeGroup(content, id));
	}

	setLeft(profileId: ProfileId, hasLeft: boolean): Promise<unknown> {
		return this.#change((content) => setLeft(content, profileId, hasLeft));
	}

	/** To another class of the same teacher, with all that the learner has done. First in there, then out of here. */
	async move(profileId: ProfileId, to: ClassId): Promise<void> {
		const member = this.content.members.find((one) => one.profileId === profileId);
		if (!member) return;
		const change = { now: Date.now(), content: (content: ClassContent) => putMembers(content, [member]) };
		const moved = await this.#do(({ classroom }) => classroom.changeClass(to, change));
		const isThere = moved && readClassContent(moved.content).members.some((one) => one.profileId === profileId);
		if (isThere) await this.#change((content) => removeMember(content, profileId));
		else if (moved) this.failure = message('classroom.classFull', { count: MOST_MEMBERS });
	}

	/** The learner's profile goes with all that she has done. */
	async deletePupil(profileId: ProfileId): Promise<void> {
		const deleted = await this.#do(async ({ profiles }) => {
			const gone = await profiles.delete(profileId);
			return gone.ok ? succeed(true) : gone;
		});
		if (deleted) await this.#change((content) => removeMember(content, profileId));
	}

	/** Two profiles of one learner become the first; gives whether they did. */
	async joinPupils(keptId: ProfileId, otherId: ProfileId): Promise<boolean> {
		const done = await this.#do(({ classroom }) => classroom.joinPupils({ keptId, otherId, now: Date.now() }));
		if (done === 'locked') this.failure = message('classroom.joinLocked');
		if (done === 'joined') await recountProfiles(this.#room);
		return done === 'joined';
	}

	/** How many answers a learner has given: what goes with her. */
	async countAnswers(profileId: ProfileId): Promise<number> {
		return (await this.#do(({ attempts }) => attempts.count(profileId))) ?? 0;
	}

	/** What goes with the class. */
	weigh(): Promise<ClassLoss | undefined> {
		return this.#do(({ classroom }) => classroom.weighClass(this.#classId));
	}

	async delete(): Promise<boolean> {
		const deleted = await this.#do(async ({ classroom }) => {
			const gone = await classroom.deleteClass(this.#classId);
			return gone.ok ? succeed(true) : gone;
		});
		return deleted ?? false;
	}

	#change(content: (content: ClassContent) => ClassContent): Promise<unknown> {
		return this.#do(({ classroom }) => classroom.changeClass(this.#classId, { content, now: Date.now() }));
	}

	async #do<Value>(work: (storage: Storage) => Promise<Result<Value, StorageError>>): Promise<Value | undefined> {
		const done = await this.#room.use(work);
		this.failure = done.ok ? undefined : await this.#room.explain(done.error);
		if (!done.ok) return undefined;
		await this.refresh();
		return done.value;
	}

	/** Reads what is kept of the class now. */
	async refresh(): Promise<void> {
		const read = await readClass(this.#room, this.#classId);
		if (!read.ok) {
			this.failure = await this.#room.explain(read.error);
			return;
		}
		const { row, content, pupils } = read.value;
		this.row = row;
		this.state = row ? 'ready' : 'missing';
		this.content = content;
		this.pupils = pupils;
	}
}
