import type { PassageId } from '$lib/domain/tutor/passage';
import type { Encoder } from './encoder/encoder';
import type { SearchablePassage } from './searchable';

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

/** Rows that a shelf begins with; it doubles when they are full. */
const FIRST_ROWS = 64;
/** The largest part of a packed vector. */
const LARGEST = 127;

/**
 * The passages of one language by their meaning: one vector for the text, and one for each way to ask for it. All lie in
 * one table of bytes, a quarter of their size and without an object for each: a weak phone compares thousands at once.
 */
export class MeaningShelf {
	readonly #encoder: Encoder;
	readonly #rows = new Map<PassageId, Rows>();
	#parts: Int8Array;
	/** What 1 in the parts of a row means. */
	#steps: Float32Array;
	/** Rows in use, and those of them whose passage has gone. */
	#used = 0;
	#gone = 0;

	constructor(encoder: Encoder) {
		this.#encoder = encoder;
		this.#parts = new Int8Array(FIRST_ROWS * encoder.dims);
		this.#steps = new Float32Array(FIRST_ROWS);
	}

	add({ id, title, text, asked = [] }: SearchablePassage): void {
		this.remove(id);
		const texts = [`${title} ${text}`, ...asked];
		this.#makeRoom(texts.length);
		this.#rows.set(id, { first: this.#used, count: texts.length });
		for (const one of texts) {
			const { dims } = this.#encoder;
			const parts = this.#parts.subarray(this.#used * dims, (this.#used + 1) * dims);
			this.#steps[this.#used++] = pack(this.#encoder.encode(one), parts);
		}
	}

	remove(id: PassageId): void {
		this.#gone += this.#rows.get(id)?.count ?? 0;
		this.#rows.delete(id);
		if (this.#gone * 2 > this.#used) this.#tidy();
	}

	/** Compares the vector of a question with every passage. */
	compare(question: Float32Array): readonly Likeness[] {
		const asked = new Int8Array(question.length);
		const step = pack(question, asked);
		const found: Likeness[] = [];
		for (const [id, { first, count }] of this.#rows) {
			const text = this.#likeness(asked, first) * step;
			let best = -1;
			for (let row = first + 1; row < first + count; row++) best = Math.max(best, this.#likeness(asked, row) * step);
			found.push({ id, text, asked: best });
		}
		return found;
	}

	/** Whole numbers all the way: so a slow phone's engine multiplies without a detour. */
	#likeness(asked: Int8Array, row: number): number {
		const parts = this.#parts;
		const dims = asked.length;
		let [sum, other] = [0, 0];
		// Two at a time: the number of dimensions is even, as the table packs them in pairs.
		for (let at = 0, part = row * dims; at < dims; at += 2, part += 2) {
			sum = (sum + Math.imul(asked[at] as number, parts[part] as number)) | 0;
			other = (other + Math.imul(asked[at + 1] as number, parts[part + 1] as number)) | 0;
		}
		return (sum + other) * (this.#steps[row] as number);
	}

	#makeRoom(rows: number): void {
		const wanted = this.#used + rows;
		if (wanted > this.#steps.length) this.#resize(Math.max(wanted, 2 * this.#steps.length));
	}

	#resize(rows: number): void {
		const [parts, steps] = [this.#parts, this.#steps];
		this.#parts = new Int8Array(rows * this.#encoder.dims);
		this.#steps = new Float32Array(rows);
		this.#parts.set(parts.subarray(0, this.#parts.length));
		this.#steps.set(steps.subarray(0, rows));
	}

	/** Moves the rows that are still wanted together, in their order. */
	#tidy(): void {
		const { dims } = this.#encoder;
		let used = 0;
		for (const [id, { first, count }] of this.#rows) {
			this.#parts.copyWithin(used * dims, first * dims, (first + count) * dims);
			this.#steps.copyWithin(used, first, first + count);
			this.#rows.set(id, { first: used, count });
			used += count;
		}
		this.#used = used;
		this.#gone = 0;
	}
}

/** Writes a vector as bytes; returns what 1 means in them. */
function pack(vector: Float32Array, parts: Int8Array): number {
	let most = 0;
	for (let at = 0; at < vector.length; at++) most = Math.max(most, Math.abs(vector[at] as number));
	const step = most / LARGEST || 1;
	for (let at = 0; at < parts.length; at++) parts[at] = Math.round((vector[at] as number) / step);
	return step;
}
