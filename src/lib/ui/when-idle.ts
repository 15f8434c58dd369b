/** A page that is never idle must not wait for ever for what is needed next. */
const LATEST_MS = 1_000;

/** Does some work once the screen is painted and nothing else waits. Safari has no idle callbacks. */
export function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: LATEST_MS });
	else setTimeout(work, LATEST_MS);
}
