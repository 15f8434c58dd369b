import { compareAttempts, type Attempt } from './attempt';

/** After so long a pause a shared phone may be in other hands. */
export const IDLE_MS = 10 * 60 * 1000;

/** True when nobody has touched the phone for ten minutes. Times are milliseconds since 1970. */
export function isIdle(lastActiveAt: number, now: number): boolean {
	return now - lastActiveAt >= IDLE_MS;
}

/**
 * The answers that may be another child's: those after the latest pause of ten minutes or more, oldest first.
 * `sinceAt` is when the learner last said who she is; nothing before it is offered, and a pause right after it counts.
 * Empty when there was no pause.
 */
export function suggestRun(attempts: readonly Attempt[], sinceAt: number): readonly Attempt[] {
	const recent = attempts.filter((attempt) => attempt.at >= sinceAt).sort(compareAttempts);
	const isAfterPause = recent.map((attempt, index) => isIdle(recent[index - 1]?.at ?? sinceAt, attempt.at));
	const start = isAfterPause.lastIndexOf(true);
	return start === -1 ? [] : recent.slice(start);
}
