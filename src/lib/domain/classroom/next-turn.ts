import type { ProfileId } from '../base/ids';
import { listPresent, type ClassContent } from './class-content';
import type { TurnRound } from './turn-round';

export function startTurns(wish: Pick<TurnRound, 'lessonId' | 'groupId' | 'together'>): TurnRound {
	return { ...wish, lastId: '', lap: 0 };
}

/** Those who have the phone together, and how often it has been all round. */
export interface Turn {
	readonly profileIds: readonly ProfileId[];
	readonly lap: number;
}

/** Who gets the phone after the last, in the order of the list, and round again; undefined where nobody takes part. */
export function nextTurn(round: TurnRound, content: ClassContent): Turn | undefined {
	const takers = listPresent(content).filter(({ groupId }) => round.groupId === '' || groupId === round.groupId);
	const parties = splitEvenly(
		takers.map(({ profileId }) => profileId),
		round.together
	);
	const [first] = parties;
	if (!first) return undefined;
	const order = content.members.map(({ profileId }) => profileId);
	// Who was last may have left the class meanwhile, or gone to another group: her place in the list still tells.
	const lastPlace = order.findIndex((id) => id === round.lastId);
	const following = parties.find((party) => order.indexOf(party[0] as ProfileId) > lastPlace);
	if (following) return { profileIds: following, lap: round.lap };
	return { profileIds: first, lap: round.lap + 1 };
}

/** The round when these have had the phone, or were passed over. */
export function endTurn(round: TurnRound, { profileIds, lap }: Turn): TurnRound {
	return { ...round, lastId: profileIds.at(-1) ?? round.lastId, lap };
}

/** For whom of those who are here the item is chosen: another one each time the phone has been round. */
export function pickChooser(profileIds: readonly ProfileId[], lap: number): ProfileId | undefined {
	return profileIds[lap % Math.max(1, profileIds.length)];
}

/** Parts of at most `most`, as even as they can be; rather three in one part than one alone beside two. */
function splitEvenly<Entry>(entries: readonly Entry[], most: number): readonly (readonly Entry[])[] {
	const wanted = Math.ceil(entries.length / most);
	const leavesOneAlone = most > 1 && wanted > 1 && Math.floor(entries.length / wanted) < 2;
	const count = leavesOneAlone ? wanted - 1 : wanted;
	return Array.from({ length: count }, (_, place) =>
		entries.slice(Math.round((place * entries.length) / count), Math.round(((place + 1) * entries.length) / count))
	);
}
