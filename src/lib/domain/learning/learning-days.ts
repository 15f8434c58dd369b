const DAY_MS = 86_400_000;

export interface LocalClock {
	/** Minutes that the local clock is ahead of UTC: 180 in Nairobi. */
	readonly minutesAheadOfUtc: number;
}

/** When the calendar day of a moment begins by the local clock. Milliseconds since 1970. */
export function startOfDay(at: number, { minutesAheadOfUtc }: LocalClock): number {
	const aheadMs = minutesAheadOfUtc * 60_000;
	return Math.floor((at + aheadMs) / DAY_MS) * DAY_MS - aheadMs;
}

/** When it ends, and the next one begins. */
export function startOfNextDay(at: number, clock: LocalClock): number {
	return startOfDay(at, clock) + DAY_MS;
}
