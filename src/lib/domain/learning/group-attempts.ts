import type { ProfileId } from '../base/ids';
import type { Item } from '../exercise/item';
import type { NewAttempt } from './attempt';
import { attemptFrom, type AttemptContext } from './attempt-from';
import type { TryRecord } from './practice-session';

export interface GroupContext extends Omit<AttemptContext, 'profileId' | 'purpose' | 'twinOf'> {
	readonly profileIds: readonly ProfileId[];
}

/**
 * One answer of several learners, put down to each of them. Who in the group knew, and whose mistake it was, is unknown:
 * so it says less than an answer of her own (see `isOwnAnswer`), and no misconception is put down to anybody.
 */
export function groupAttempts(
	item: Item,
	record: TryRecord,
	{ profileIds, ...context }: GroupContext
): readonly NewAttempt[] {
	const said = withoutMistake(record);
	return profileIds.map((profileId) => attemptFrom(item, said, { ...context, profileId, purpose: 'group' }));
}

function withoutMistake({ misconceptionId: _, ...said }: TryRecord): TryRecord {
	return said;
}
