import type { Lab } from './lab';

export interface Reading {
	readonly value: number;
	/** Where the value came from, for whoever has to make it smaller. */
	readonly note?: string;
}

/** One line of the bench: what a phone may cost a learner in time or memory. Nothing here fails a test. */
export interface Budget {
	/** For `--only`. */
	readonly name: string;
	readonly what: string;
	readonly unit: 'ms' | 'MB' | 'requests' | 'score';
	/** Absent where only the limit was set. */
	readonly target?: number;
	readonly limit: number;
	/** Measures once, on a phone that nobody has used before. */
	measure(lab: Lab): Promise<Reading>;
}
