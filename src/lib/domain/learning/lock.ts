/**
 * Keeps brothers, sisters and classmates out of a profile. It is no defence against somebody who has the phone and
 * time: a four-digit number has ten thousand values, whatever the arithmetic.
 */
export interface Lock {
	readonly kind: 'pictures' | 'number';
	/** Hex. */
	readonly salt: string;
	/** Rounds of PBKDF2-SHA256. */
	readonly iterations: number;
	/** 32 bytes, hex. */
	readonly hash: string;
}

/** Wrong tries in a row, and until when (milliseconds since 1970) no other one is taken. */
export interface LockTries {
	readonly failures: number;
	readonly blockedUntil: number;
}

const FREE_FAILURES = 4;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 10 * 60_000;

export const NO_TRIES: LockTries = { failures: 0, blockedUntil: 0 };

/** After four wrong tries each further one doubles the wait, from half a minute to ten minutes. */
export function countFailure(tries: LockTries, now: number): LockTries {
	const failures = tries.failures + 1;
	if (failures <= FREE_FAILURES) return { failures, blockedUntil: 0 };
	const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT_MS);
	return { failures, blockedUntil: now + waitMs };
}

/**
 * How long to wait before the next try, in milliseconds; 0 if she may try. A phone whose clock was put back does not
 * lock a child out for months: beyond the longest wait the block no longer counts.
 */
export function readWaitMs(tries: LockTries, now: number): number {
	const waitMs = tries.blockedUntil - now;
	return waitMs > 0 && waitMs <= LONGEST_WAIT_MS ? waitMs : 0;
}
