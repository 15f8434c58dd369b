/** A source of chance that a seed determines fully: the same seed draws the same item on every phone. */
export interface Random {
	/** A number in [0, 1). */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	integer(low: number, high: number): number;
	pick<Choice>(choices: readonly Choice[]): Choice;
	shuffle<Entry>(entries: readonly Entry[]): Entry[];
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashSeed(seed: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < seed.length; index++) {
		hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, good enough for drawing exercises, not for secrets. */
export function createRandom(seed: string): Random {
	let state = hashSeed(seed);
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	return {
		next,
		integer,
		pick<Choice>(choices: readonly Choice[]): Choice {
			const choice = choices[integer(0, choices.length - 1)];
			if (choice === undefined) throw new RangeError('pick needs at least one choice');
			return choice;
		},
		shuffle<Entry>(entries: readonly Entry[]): Entry[] {
			const shuffled = [...entries];
			for (let last = shuffled.length - 1; last > 0; last--) {
				const other = integer(0, last);
				[shuffled[last], shuffled[other]] = [shuffled[other] as Entry, shuffled[last] as Entry];
			}
			return shuffled;
		}
	};
}
