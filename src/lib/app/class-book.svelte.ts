import type { ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { succeed, type Result } from '../domain/base/result';
import {
	chooseGroup,
	noteHand,
	EMPTY_CLASS,
	MOST_MEMBERS,
	putGroup,
	putMembers,
	readClassContent,
	removeGroup,
	removeMember,
	setLeft,
	type ClassContent,
	type ClassMember,
	type Hand,
	type GroupId
} from '../domain/classroom/class-content';
import { PROFILE_PICTURES, type Profile, type ProfileChoices, type ProfilePicture } from '../domain/learning/profile';
import type { I18n } from '../i18n/i18n.svelte';
import type { StorageError } from '../storage/errors';
import type { ClassLoss } from '../storage/classroom';
import type { Storage } from '../storage/open-storage';
import type { ProfileChanges } from '../storage/profiles';
import type { ClassId, ClassRow } from '../storage/tables';
import { recountProfiles } from './recount';
import type { StorageRoom } from './storage-room';

export interface Pupil {
	readonly profile: Profile;
	readonly member: ClassMember;
}

export interface Newcomer {
	readonly nickname: string;
	readonly picture?: ProfilePicture;
}

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
		void this.#read();
		return this.#room.watch(['classes', 'profiles'], () => void this.#read());
	}

	/** Profiles for names. Gives how many were added. */
	addNames(names: readonly string[], speech: Pick<I18n, 'language' | 'country'>): Promise<number> {
		return this.addNewcomers(
			names.map((nickname) => ({ nickname })),
			speech
		);
	}

	/** Profiles for who is new: with her own picture, or with one that few in the class have yet. */
	async addNewcomers(
		newcomers: readonly Newcomer[],
		{ language, country }: Pick<I18n, 'language' | 'country'>
	): Promise<number> {
		const room = MOST_MEMBERS - this.content.members.length;
		const taken = this.pupils.map(({ profile }) => profile.picture);
		const choices = newcomers.slice(0, room).map(({ nickname, picture: own }): ProfileChoices => {
			const picture = own ?? rarest(taken);
			taken.push(picture);
			return { kind: 'learner', nickname, picture, language, country, textSize: '100', theme: 'auto' };
		});
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

	/** From which phones learners have handed in. */
	noteHands(notes: readonly { readonly profileId: ProfileId; readonly hand: Hand }[]): Promise<unknown> {
		return this.#change((content) =>
			notes.reduce((changed, { profileId, hand }) => noteHand(changed, profileId, hand), content)
		);
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
		await this.#read();
		return done.value;
	}

	async #read(): Promise<void> {
		const read = await this.#room.use(async ({ classroom, profiles }) => {
			const [row, everyone] = await Promise.all([classroom.findClass(this.#classId), profiles.list()]);
			if (!row.ok) return row;
			return everyone.ok ? succeed({ row: row.value, everyone: everyone.value }) : everyone;
		});
		if (!read.ok) {
			this.failure = await this.#room.explain(read.error);
			return;
		}
		const { row, everyone } = read.value;
		this.row = row;
		this.state = row ? 'ready' : 'missing';
		this.content = row ? readClassContent(row.content) : EMPTY_CLASS;
		const byId = new Map(everyone.map((profile) => [profile.id, profile]));
		this.pupils = this.content.members.flatMap((member) => {
			const profile = byId.get(member.profileId);
			return profile ? [{ profile, member }] : [];
		});
	}
}

function rarest(taken: readonly ProfilePicture[]): ProfilePicture {
	const count = (picture: ProfilePicture): number => taken.filter((one) => one === picture).length;
	return [...PROFILE_PICTURES].sort((first, second) => count(first) - count(second))[0] ?? 'mouse';
}
