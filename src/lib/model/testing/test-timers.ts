import type { Timers } from '../watchdog';

/** Waits shorter than `patienceMs` are over at once; longer ones are never over. */
export function hastyTimers(patienceMs: number): Timers {
	let next = 0;
	const running = new Set<number>();
	return {
		start(callback, delayMs) {
			const timer = ++next;
			running.add(timer);
			if (delayMs < patienceMs) {
				queueMicrotask(() => {
					if (running.delete(timer)) callback();
				});
			}
			return timer;
		},
		cancel: (timer) => void running.delete(timer)
	};
}
