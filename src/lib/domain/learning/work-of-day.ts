import type { Attempt } from './attempt';
import { startOfDay, type LocalClock } from './learning-days';

export interface DayMoment {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** When she came, for a day without answers yet. */
	readonly openedAt: number;
	readonly clock: LocalClock;
}

/** What was answered on the calendar day of `now`, and since when she has been at work. */
export function workOfDay(
	attempts: readonly Attempt[],
	{ now, openedAt, clock }: DayMoment
): { readonly attempts: readonly Attempt[]; readonly startedAt: number } {
	const dayAt = startOfDay(now, clock);
	const ofDay = attempts.filter(({ at }) => at >= dayAt && at <= now);
	const begun = ofDay.map(({ at, elapsedMs }) => at - elapsedMs);
	return { attempts: ofDay, startedAt: Math.max(dayAt, Math.min(openedAt, ...begun)) };
}
