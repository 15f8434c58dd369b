/**
 * Finds blocks of equal length from sums (XOR) of some of them, as the sums come: Gaussian elimination over GF(2). Each
 * row is the marks of the blocks that it sums, then their sum.
 */
export class SumSolver {
	readonly #count: number;
	readonly #rowBytes: number;
	/** At each place the row whose first mark is there. */
	readonly #rows: (Uint8Array | undefined)[];
	#rank = 0;

	constructor(count: number, blockBytes: number) {
		this.#count = count;
		this.#rowBytes = count + blockBytes;
		this.#rows = Array.from({ length: count });
	}

	/** How many blocks' worth is known. */
	get rank(): number {
		return this.#rank;
	}

	/** Adds the sum of the blocks at these places. One that says nothing new changes nothing. */
	add(places: readonly number[], sum: Uint8Array): void {
		const row = new Uint8Array(this.#rowBytes);
		for (const place of places) row[place] = 1;
		row.set(sum, this.#count);
		for (let place = 0; place < this.#count; place++) {
			if (!row[place]) continue;
			const known = this.#rows[place];
			if (known) addInto(row, known);
			else {
				this.#rows[place] = row;
				this.#rank += 1;
				return;
			}
		}
	}

	/** All blocks, one behind the other; undefined until there are as many different sums as blocks. */
	solve(): Uint8Array | undefined {
		if (this.#rank < this.#count) return undefined;
		const blockBytes = this.#rowBytes - this.#count;
		const whole = new Uint8Array(this.#count * blockBytes);
		for (let place = this.#count - 1; place >= 0; place--) {
			const row = this.#rows[place] as Uint8Array;
			for (let later = place + 1; later < this.#count; later++) {
				if (row[later]) addInto(row, this.#rows[later] as Uint8Array);
			}
			whole.set(row.subarray(this.#count), place * blockBytes);
		}
		return whole;
	}
}

function addInto(row: Uint8Array, other: Uint8Array): void {
	for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) ^ (other[at] as number);
}
