import type { Branded, ProfileId } from '../base/ids';
import { array, object, optional, string, type Parser } from '../base/parser';
import { fail, succeed } from '../base/result';

export type GroupId = Branded<'GroupId'>;

export interface ClassGroup {
	readonly id: GroupId;
	readonly name: string;
}

/** A phone from which a learner hands in work. */
export interface Hand {
	/** Its public key, hex. */
	readonly key: string;
	/** Her profile on it. */
	readonly learnerId: ProfileId;
}

/** A learner of the class. Her name, picture and answers are those of her profile. */
export interface ClassMember {
	readonly profileId: ProfileId;
	readonly groupId?: GroupId;
	/** Has left the class: what she did stays, but nobody waits for her answers. */
	readonly hasLeft?: true;
	/** The phones that hand in her work. */
	readonly hands?: readonly Hand[];
	/** Profiles that were hers by mistake and are gone: what comes under their names is hers. */
	readonly joinedIds?: readonly ProfileId[];
}

/** Who is in a class and in which groups, as storage keeps it. */
export interface ClassContent {
	/** In the order of the list. */
	readonly members: readonly ClassMember[];
	readonly groups: readonly ClassGroup[];
}

/** A large class in the field has 120 learners. */
export const MOST_MEMBERS = 200;
export const MOST_GROUPS = 20;

export const EMPTY_CLASS: ClassContent = { members: [], groups: [] };

const looseId = string({ minLength: 1, maxLength: 120 });

const isTrue: Parser<true> = (value, path = '') =>
	value === true ? succeed(true) : fail({ path, expected: 'true', badValue: value });

/** More phones than anybody has; the oldest is forgotten first. */
const MOST_HANDS = 10;

const parseHand = object({ key: string({ pattern: /^[0-9a-f]{64}$/ }), learnerId: looseId });

const parseMember = object({
	profileId: looseId,
	groupId: optional(looseId),
	hasLeft: optional(isTrue),
	hands: optional(array(parseHand, { maxLength: MOST_HANDS })),
	joinedIds: optional(array(looseId, { maxLength: MOST_HANDS }))
}) as Parser<unknown> as Parser<ClassMember>;

const parseGroup = object({ id: looseId, name: string({ maxLength: 200 }) }) as Parser<unknown> as Parser<ClassGroup>;

/** What storage kept of a class. What cannot be read is left out one by one: it never costs the others. */
export function readClassContent(value: unknown): ClassContent {
	const { members, groups } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
	return {
		members: readEach(parseMember, members).slice(0, MOST_MEMBERS),
		groups: readEach(parseGroup, groups).slice(0, MOST_GROUPS)
	};
}

function readEach<Value>(parse: Parser<Value>, values: unknown): readonly Value[] {
	if (!Array.isArray(values)) return [];
	return values.flatMap((one: unknown) => {
		const parsed = parse(one);
		return parsed.ok ? [parsed.value] : [];
	});
}

/** Those who are in the class now. */
export function listPresent({ members }: ClassContent): readonly ClassMember[] {
	return members.filter(({ hasLeft }) => !hasLeft);
}

/** Adds learners at the end of the list; who is in it already stays where she is. Beyond the most, nobody is added. */
export function addMembers(content: ClassContent, profileIds: readonly ProfileId[]): ClassContent {
	return putMembers(
		content,
		[...new Set(profileIds)].map((profileId) => ({ profileId }))
	);
}

/** The same for members of another class, with the phones they hand in from; groups are of one class only. */
export function putMembers(content: ClassContent, members: readonly ClassMember[]): ClassContent {
	const known = new Set(content.members.map(({ profileId }) => profileId));
	const added = members
		.filter(({ profileId }) => !known.has(profileId))
		.map(({ profileId, hands, joinedIds }) => ({
			...{ profileId, ...(hands ? { hands } : {}), ...(joinedIds ? { joinedIds } : {}) }
		}));
	return { ...content, members: [...content.members, ...added].slice(0, MOST_MEMBERS) };
}

export function removeMember(content: ClassContent, profileId: ProfileId): ClassContent {
	return { ...content, members: content.members.filter((member) => member.profileId !== profileId) };
}

/** Puts a learner into a group, or into none. */
export function chooseGroup(content: ClassContent, profileId: ProfileId, groupId: GroupId | undefined): ClassContent {
	return changeMember(content, profileId, ({ groupId: _, ...member }) => (groupId ? { ...member, groupId } : member));
}

/** Notes from which phone a learner has handed in work. */
export function noteHand(content: ClassContent, profileId: ProfileId, hand: Hand): ClassContent {
	return changeMember(content, profileId, (member) => {
		const others = (member.hands ?? []).filter(({ key }) => key !== hand.key);
		return { ...member, hands: [...others, hand].slice(-MOST_HANDS) };
	});
}

/**
 * Two profiles of one learner become one: her place in the list and her group stay, or are those of the other profile where
 * she has none; the phones of both hand in her work from then on. A class without the other profile stays as it is.
 */
export function joinMembers(content: ClassContent, keptId: ProfileId, otherId: ProfileId): ClassContent {
	const other = content.members.find(({ profileId }) => profileId === otherId);
	if (!other || keptId === otherId) return content;
	const kept = content.members.find(({ profileId }) => profileId === keptId);
	const joined = joinTwo({ ...(kept ?? other), profileId: keptId }, other);
	const place = kept ? keptId : otherId;
	const members = content.members
		.filter(({ profileId }) => !kept || profileId !== otherId)
		.map((member) => (member.profileId === place ? joined : member));
	return { ...content, members };
}

function joinTwo({ hasLeft, ...kept }: ClassMember, other: ClassMember): ClassMember {
	const hands = new Map([...(other.hands ?? []), ...(kept.hands ?? [])].map((hand) => [hand.key, hand]));
	const groupId = kept.groupId ?? other.groupId;
	return {
		...kept,
		...(groupId ? { groupId } : {}),
		...(hasLeft && other.hasLeft ? { hasLeft } : {}),
		...(hands.size > 0 ? { hands: [...hands.values()].slice(-MOST_HANDS) } : {}),
		joinedIds: [...new Set([...(other.joinedIds ?? []), ...(kept.joinedIds ?? []), other.profileId])].slice(-MOST_HANDS)
	};
}

/** Takes a learner out of the class list, or back into it; her work stays. */
export function setLeft(content: ClassContent, profileId: ProfileId, hasLeft: boolean): ClassContent {
	return changeMember(content, profileId, ({ hasLeft: _, ...member }) =>
		hasLeft ? { ...member, hasLeft: true } : member
	);
}

function changeMember(
	content: ClassContent,
	profileId: ProfileId,
	change: (member: ClassMember) => ClassMember
): ClassContent {
	const members = content.members.map((member) => (member.profileId === profileId ? change(member) : member));
	return { ...content, members };
}

/** A new group, or an old one under a new name. */
export function putGroup(content: ClassContent, group: ClassGroup): ClassContent {
	const isKnown = content.groups.some(({ id }) => id === group.id);
	if (isKnown) return { ...content, groups: content.groups.map((one) => (one.id === group.id ? group : one)) };
	return { ...content, groups: [...content.groups, group].slice(0, MOST_GROUPS) };
}

/** Its members stay in the class, without a group. */
export function removeGroup(content: ClassContent, groupId: GroupId): ClassContent {
	const emptied = content.members
		.filter((member) => member.groupId === groupId)
		.reduce((changed, { profileId }) => chooseGroup(changed, profileId, undefined), content);
	return { ...emptied, groups: content.groups.filter(({ id }) => id !== groupId) };
}
