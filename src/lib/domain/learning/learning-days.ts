const DAY_MS = 86_400_000;

export interface LocalClock {
	/** Minutes that the local clock is ahead of UTC: 180 in Nairobi. */
	readonly minutesAheadOfUtc: number;
}

/** On how many calendar days, by the local clock, something was answered. `times` in milliseconds since 1970. */
export function countLearningDays(times: Iterable<number>, { minutesAheadOfUtc }: LocalClock): number {
	const days = new Set<number>();
	for (const at of times) days.add(Math.floor((at + minutesAheadOfUtc * 60_000) / DAY_MS));
	return days.size;
}

export interface SinceBackup extends LocalClock {
	/** Milliseconds since 1970; none if there has never been a backup. */
	readonly lastBackupAt?: number;
}

/** Learning days with work that no backup holds yet: every answer given after `lastBackupAt` counts. */
export function learningDaysSinceBackup(times: Iterable<number>, { lastBackupAt, ...clock }: SinceBackup): number {
	const since = lastBackupAt ?? -Infinity;
	return countLearningDays(
		Array.from(times).filter((at) => at > since),
		clock
	);
}
