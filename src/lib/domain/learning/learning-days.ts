const DAY_MS = 86_400_000;

export interface LocalClock {
	/** Minutes that the local clock is ahead of UTC: 180 in Nairobi. */
	readonly minutesAheadOfUtc: number;
}

/** When the calendar day of a moment ends by the local clock, and the next one begins. Milliseconds since 1970. */
export function startOfNextDay(at: number, { minutesAheadOfUtc }: LocalClock): number {
	const aheadMs = minutesAheadOfUtc * 60_000;
	return (Math.floor((at + aheadMs) / DAY_MS) + 1) * DAY_MS - aheadMs;
}
