import { StoppingCriteria } from '@huggingface/transformers';

/**
 * Ends the writing when asked to, or at a time: transformers.js knows the option `max_time` but ignores it
 * (models-in-the-browser.md 1.9 g).
 */
export class StopRules extends StoppingCriteria {
	readonly #deadline: number;
	reason: 'stopped' | 'deadline' | undefined;

	/** `deadline` on the clock of `performance.now()`. */
	constructor(deadline: number) {
		super();
		this.#deadline = deadline;
	}

	stop(): void {
		this.reason ??= 'stopped';
	}

	override _call(sequences: number[][]): boolean[] {
		if (performance.now() >= this.#deadline) this.reason ??= 'deadline';
		return sequences.map(() => this.reason !== undefined);
	}
}
