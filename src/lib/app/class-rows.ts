import type { CountryCode, LanguageTag } from '../domain/base/ids';
import { mapResult, succeed, type Result } from '../domain/base/result';
import {
	EMPTY_CLASS,
	MOST_MEMBERS,
	readClassContent,
	type ClassContent,
	type ClassMember
} from '../domain/classroom/class-content';
import { PROFILE_PICTURES, type Profile, type ProfileChoices, type ProfilePicture } from '../domain/learning/profile';
import type { StorageError } from '../storage/errors';
import type { ClassId, ClassRow } from '../storage/tables';
import type { StorageDoor } from './storage-door';

export interface Pupil {
	readonly profile: Profile;
	readonly member: ClassMember;
}

export interface Newcomer {
	readonly nickname: string;
	readonly picture?: ProfilePicture;
}

/** A class as it is kept now. */
export interface KeptClass {
	/** Undefined if it is not on this phone. */
	readonly row: ClassRow | undefined;
	readonly content: ClassContent;
	/** All in the list, also who has left, in its order. */
	readonly pupils: readonly Pupil[];
}

/** Reads a class with the profiles of all in its list. */
export async function readClass(storage: StorageDoor, classId: ClassId): Promise<Result<KeptClass, StorageError>> {
	const read = await storage.use(async ({ classroom, profiles }) => {
		const [row, everyone] = await Promise.all([classroom.findClass(classId), profiles.list()]);
		if (!row.ok) return row;
		return everyone.ok ? succeed({ row: row.value, everyone: everyone.value }) : everyone;
	});
	return mapResult(read, ({ row, everyone }) => {
		const content = row ? readClassContent(row.content) : EMPTY_CLASS;
		const byId = new Map(everyone.map((profile) => [profile.id, profile]));
		const pupils = content.members.flatMap((member) => {
			const profile = byId.get(member.profileId);
			return profile ? [{ profile, member }] : [];
		});
		return { row, content, pupils };
	});
}

export interface Welcome extends Pick<KeptClass, 'content' | 'pupils'> {
	readonly language: LanguageTag;
	readonly country: CountryCode;
}

/**
 * Profiles for who is new, as long as the class has room: each with her own picture, or with one that few in the class
 * have yet.
 */
export function welcomeNewcomers(
	newcomers: readonly Newcomer[],
	{ content, pupils, language, country }: Welcome
): readonly ProfileChoices[] {
	const taken = pupils.map(({ profile }) => profile.picture);
	return newcomers.slice(0, Math.max(0, MOST_MEMBERS - content.members.length)).map(({ nickname, picture: own }) => {
		const picture = own ?? rarest(taken);
		taken.push(picture);
		return { kind: 'learner', nickname, picture, language, country, textSize: '100', theme: 'auto' };
	});
}

function rarest(taken: readonly ProfilePicture[]): ProfilePicture {
	const count = (picture: ProfilePicture): number => taken.filter((one) => one === picture).length;
	return [...PROFILE_PICTURES].sort((first, second) => count(first) - count(second))[0] ?? 'mouse';
}
