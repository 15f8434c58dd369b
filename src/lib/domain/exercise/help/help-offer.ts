/** When help is offered and how fast it may be opened. Times in milliseconds. Numbers after Oppia's (facts, design numbers). */
export const HELP_TIMES = { silenceMs: 60_000, readMs: 8_000 } as const;

export interface HelpState {
	/** When the item appeared, or the last line was given. */
	readonly sinceAt: number;
	/** Wrong tries at the present line. */
	readonly wrongTries: number;
	/** When the last level was opened. */
	readonly openedAt?: number;
	/** Whether a line was tried after that. */
	readonly hasTriedSince: boolean;
}

/** True when help should be offered unasked: after a minute of silence or the second wrong try. */
export function shouldOfferHelp({ sinceAt, wrongTries, openedAt }: HelpState, now: number): boolean {
	const silentSince = Math.max(sinceAt, openedAt ?? sinceAt);
	return wrongTries >= 2 || now - silentSince >= HELP_TIMES.silenceMs;
}

/**
 * How long the next level stays closed, 0 when it may be opened. The first level is always open; a further one opens
 * after a try, or after the time it takes to read the last: clicking through teaches nothing.
 */
export function waitForHelp({ openedAt, hasTriedSince }: Omit<HelpState, 'sinceAt'>, now: number): number {
	if (openedAt === undefined || hasTriedSince) return 0;
	// A clock that was set back must not close help for hours.
	return Math.min(HELP_TIMES.readMs, Math.max(0, openedAt + HELP_TIMES.readMs - now));
}
