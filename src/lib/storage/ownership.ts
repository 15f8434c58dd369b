import type { ProfileId, RecordId } from '$lib/domain/base/ids';
import type { Attempt } from '$lib/domain/learning/attempt';
import type { Correction } from './tables';

/** Whose an attempt is, given every correction: the newest one that names it decides, whatever order they came in. */
export function readOwnership(corrections: Iterable<Correction>): (attempt: Attempt) => ProfileId {
	const deciding = new Map<RecordId, Correction>();
	for (const correction of corrections) {
		for (const attemptId of correction.attemptIds) {
			const before = deciding.get(attemptId);
			if (!before || isLater(correction, before)) deciding.set(attemptId, correction);
		}
	}
	return ({ id, profileId }) => deciding.get(id)?.toProfileId ?? profileId;
}

function isLater(left: Correction, right: Correction): boolean {
	return left.at === right.at ? left.id > right.id : left.at > right.at;
}
