import type { PassageId } from '$lib/domain/tutor/passage';
import { countBits } from './count-bits';
import type { Encoder } from './encoder/encoder';
import type { SearchablePassage } from './searchable';
import { hashText, packVector, type KeptVector, type KeptVectors } from './vector-file';

/** How like a passage is to a question, from -1 to 1. */
export interface Likeness {
	readonly id: PassageId;
	/** Its title and text. */
	readonly text: number;
	/** The likest of the ways to ask for it; -1 where it has none. */
	readonly asked: number;
}

/** The rows of one passage: the first is its text, the others are ways to ask for it. */
interface Rows {
	readonly first: number;
	readonly count: number;
}

/** Rows that a shelf begins with; it grows by half when they are full. */
const FIRST_ROWS = 64;
const WORD_BITS = 32;
/** A row with so many more differences is hardly the likest of its passage. */
const A_LITTLE_MORE = 8;

/** A question as the shelves compare it. */
export interface PackedQuestion {
	readonly parts: Int8Array;
	readonly step: number;
	/** A bit for each dimension: whether its part is below 0. */
	readonly signs: Int32Array;
}

export function packQuestion(vector: Float32Array): PackedQuestion {
	const parts = new Int8Array(vector.length);
	const step = packVector(vector, parts);
	const signs = new Int32Array(Math.ceil(vector.length / WORD_BITS));
	writeSigns(parts, signs);
	return { parts, step, signs };
}

/** The rows of a shelf that come near a question. */
export interface NearRows {
	/** By row: in how many signs it differs. */
	readonly differences: Uint16Array;
	/** What differs in at most so many is near. */
	readonly most: number;
}

/**
 * The passages of one language by their meaning: one vector for the text, and one for each way to ask for it. All lie in
 * one table of bytes, a quarter of their size and without an object for each. A question is compared with the signs of all
 * (after Charikar 2002: the share of signs that differ tells the angle), and in full with those that come near.
 */
export class MeaningShelf {
	readonly #encoder: Encoder;
	readonly #signWords: number;
	readonly #rows = new Map<PassageId, Rows>();
	/** By row: whose it is; nobody's, when the passage has gone. */
	#owners: (PassageId | undefined)[] = [];
	#parts: Int8Array;
	#signs: Int32Array;
	/** What 1 in the parts of a row means. */
	#steps: Float32Array;
	#hashes: Float64Array;
	#used = 0;
	#gone = 0;

	constructor(encoder: Encoder) {
		this.#encoder = encoder;
		this.#signWords = Math.ceil(encoder.dims / WORD_BITS);
		this.#parts = new Int8Array(FIRST_ROWS * encoder.dims);
		this.#signs = new Int32Array(FIRST_ROWS * this.#signWords);
		this.#steps = new Float32Array(FIRST_ROWS);
		this.#hashes = new Float64Array(FIRST_ROWS);
	}

	/** Adds a passage, or replaces it. Says how many vectors had to be made, as nobody had kept them. */
	add({ id, title, text, asked = [] }: SearchablePassage, kept?: KeptVectors): number {
		this.remove(id);
		const texts = [`${title} ${text}`, ...asked];
		this.#makeRoom(texts.length);
		this.#rows.set(id, { first: this.#used, count: texts.length });
		let made = 0;
		for (const one of texts) {
			const row = this.#used++;
			const hash = hashText(one);
			const parts = this.#partsOf(row);
			const known = kept?.find(hash);
			if (known) parts.set(known.parts);
			else made++;
			this.#steps[row] = known?.step ?? packVector(this.#encoder.encode(one), parts);
			this.#hashes[row] = hash;
			this.#owners[row] = id;
			writeSigns(parts, this.#signs.subarray(row * this.#signWords, (row + 1) * this.#signWords));
		}
		return made;
	}

	remove(id: PassageId): void {
		const rows = this.#rows.get(id);
		if (!rows) return;
		this.#owners.fill(undefined, rows.first, rows.first + rows.count);
		this.#gone += rows.count;
		this.#rows.delete(id);
		if (this.#gone * 2 > this.#used) this.#tidy();
	}

	/** In how many signs each row differs from a question; adds to `counts` how many rows differ in so many. */
	compareSigns({ signs }: PackedQuestion, counts: Uint32Array): Uint16Array {
		const differences = new Uint16Array(this.#used);
		const [table, owners, words] = [this.#signs, this.#owners, this.#signWords];
		for (let row = 0, at = 0; row < differences.length; row++) {
			let different = 0;
			for (let word = 0; word < words; word++, at++) {
				different += countBits((table[at] as number) ^ (signs[word] as number));
			}
			differences[row] = different;
			if (owners[row] !== undefined) counts[different] = (counts[different] as number) + 1;
		}
		return differences;
	}

	/** Those who own a row that is near. */
	listNear({ differences, most }: NearRows): Set<PassageId> {
		const near = new Set<PassageId>();
		for (let row = 0; row < differences.length; row++) {
			if ((differences[row] as number) > most) continue;
			const owner = this.#owners[row];
			if (owner !== undefined) near.add(owner);
		}
		return near;
	}

	/** How like a question passages are, those that are here. Of ways to ask that are far nothing is said. */
	compare(question: PackedQuestion, { differences, most }: NearRows, ids: Iterable<PassageId>): readonly Likeness[] {
		const alike: Likeness[] = [];
		for (const id of ids) {
			const rows = this.#rows.get(id);
			if (!rows) continue;
			let asked = -1;
			for (let row = rows.first + 1; row < rows.first + rows.count; row++) {
				if ((differences[row] as number) > most + A_LITTLE_MORE) continue;
				asked = Math.max(asked, this.#likeness(question, row));
			}
			alike.push({ id, text: this.#likeness(question, rows.first), asked });
		}
		return alike;
	}

	/** All vectors, to keep them. */
	*vectors(): Iterable<KeptVector> {
		for (let row = 0; row < this.#used; row++) {
			if (this.#owners[row] === undefined) continue;
			yield { hash: this.#hashes[row] as number, step: this.#steps[row] as number, parts: this.#partsOf(row) };
		}
	}

	#partsOf(row: number): Int8Array {
		const { dims } = this.#encoder;
		return this.#parts.subarray(row * dims, (row + 1) * dims);
	}

	/** Whole numbers all the way: so a slow phone's engine multiplies without a detour. */
	#likeness({ parts: asked, step }: PackedQuestion, row: number): number {
		const parts = this.#parts;
		const dims = asked.length;
		let [sum, other] = [0, 0];
		// Two at a time: the number of dimensions is even, as the table packs them in pairs.
		for (let at = 0, part = row * dims; at < dims; at += 2, part += 2) {
			sum = (sum + Math.imul(asked[at] as number, parts[part] as number)) | 0;
			other = (other + Math.imul(asked[at + 1] as number, parts[part + 1] as number)) | 0;
		}
		return (sum + other) * (this.#steps[row] as number) * step;
	}

	#makeRoom(rows: number): void {
		const wanted = this.#used + rows;
		if (wanted <= this.#steps.length) return;
		const room = Math.max(wanted, Math.ceil(1.5 * this.#steps.length));
		this.#parts = moved(this.#parts, new Int8Array(room * this.#encoder.dims));
		this.#signs = moved(this.#signs, new Int32Array(room * this.#signWords));
		this.#steps = moved(this.#steps, new Float32Array(room));
		this.#hashes = moved(this.#hashes, new Float64Array(room));
	}

	/** Moves the rows that are still wanted together, in their order. */
	#tidy(): void {
		const { dims } = this.#encoder;
		let used = 0;
		for (const [id, { first, count }] of this.#rows) {
			this.#parts.copyWithin(used * dims, first * dims, (first + count) * dims);
			this.#signs.copyWithin(used * this.#signWords, first * this.#signWords, (first + count) * this.#signWords);
			this.#steps.copyWithin(used, first, first + count);
			this.#hashes.copyWithin(used, first, first + count);
			this.#owners.fill(id, used, used + count);
			this.#rows.set(id, { first: used, count });
			used += count;
		}
		this.#owners.length = used;
		this.#used = used;
		this.#gone = 0;
	}
}

function moved<Table extends { set(from: Table): void }>(from: Table, to: Table): Table {
	to.set(from);
	return to;
}

function writeSigns(parts: Int8Array, signs: Int32Array): void {
	signs.fill(0);
	for (let at = 0; at < parts.length; at++) {
		const word = at >> 5;
		if ((parts[at] as number) < 0) signs[word] = (signs[word] as number) | (1 << (at & 31));
	}
}
