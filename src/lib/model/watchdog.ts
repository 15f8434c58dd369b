/** Timers, so that tests decide when time passes. */
export interface Timers {
	start(callback: () => void, delayMs: number): number;
	cancel(timer: number): void;
}

export const browserTimers: Timers = {
	start: (callback, delayMs) => Number(setTimeout(callback, delayMs)),
	cancel: (timer) => clearTimeout(timer)
};

/** Calls `onSilence` when nothing was heard for too long. Each `expect` starts the wait anew. */
export class Watchdog {
	readonly #timers: Timers;
	readonly #onSilence: () => void;
	#timer: number | undefined;

	constructor(timers: Timers, onSilence: () => void) {
		this.#timers = timers;
		this.#onSilence = onSilence;
	}

	expect(withinMs: number): void {
		this.rest();
		this.#timer = this.#timers.start(() => {
			this.#timer = undefined;
			this.#onSilence();
		}, withinMs);
	}

	rest(): void {
		if (this.#timer !== undefined) this.#timers.cancel(this.#timer);
		this.#timer = undefined;
	}
}
