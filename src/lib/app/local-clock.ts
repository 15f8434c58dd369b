import type { LocalClock } from '../domain/learning/learning-days';

/** The clock of this phone, as it is set now: for what is counted in days. */
export function readLocalClock(): LocalClock {
	return { minutesAheadOfUtc: -new Date().getTimezoneOffset() };
}
