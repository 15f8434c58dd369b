import type { ProfileId } from '../base/ids';
import type { ProfilePicture } from '../learning/profile';
import type { Hand } from './class-content';

/** A place in a class for whoever hands in work; without a profile she is new, and gets one. */
export interface Seat {
	readonly profileId?: ProfileId;
	readonly nickname: string;
	/** Of who is new and told it. */
	readonly picture?: ProfilePicture;
	readonly hands: readonly Hand[];
	/** Other profiles that were joined into hers. */
	readonly joinedIds?: readonly ProfileId[];
}

/** From which phone a slip comes, and what its owner calls herself there. */
export interface Sender extends Hand {
	readonly nickname: string;
	readonly picture?: ProfilePicture;
}

export interface Seated {
	readonly seats: readonly Seat[];
	/** Place of the sender's seat. */
	readonly at: number;
}

/**
 * Finds the seat of a sender: she learns on this phone herself, or her phone has handed in before, or her profile has from
 * another phone, or she has the name of one learner who has handed in nothing yet. Whoever fits none of these, or two, gets
 * a seat of her own: work of two children put together cannot be told apart again. Her phone is noted at the seat.
 */
export function takeSeat(seats: readonly Seat[], { key, learnerId, nickname, picture }: Sender): Seated {
	const rules: readonly ((seat: Seat) => boolean)[] = [
		({ profileId, joinedIds }) => profileId === learnerId || joinedIds?.includes(learnerId) === true,
		({ hands }) => hands.some((hand) => hand.key === key),
		({ hands }) => hands.some((hand) => hand.learnerId === learnerId),
		(seat) => seat.hands.length === 0 && sameName(seat.nickname, nickname)
	];
	const fitting = rules.map((fits) => seats.flatMap((seat, at) => (fits(seat) ? [at] : [])));
	const at = fitting.find((places) => places.length === 1)?.[0] ?? seats.length;
	const seat = seats[at] ?? { nickname, ...(picture ? { picture } : {}), hands: [] };
	const hands = [...seat.hands.filter((hand) => hand.key !== key), { key, learnerId }];
	return { seats: [...seats.slice(0, at), { ...seat, hands }, ...seats.slice(at + 1)], at };
}

/** As a teacher reads a list: capitals and spaces around make no other name. */
function sameName(one: string, other: string): boolean {
	const plain = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('en');
	return plain(one) === plain(other);
}
