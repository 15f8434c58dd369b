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

/** The passages of one language by their meaning: one vector for the text, and one for each way to ask for it. */
export class MeaningShelf {
	readonly #encoder: Encoder;
	readonly #vectors = new Map<PassageId, readonly PackedVector[]>();

	constructor(encoder: Encoder) {
		this.#encoder = encoder;
	}

	add({ id, title, text, asked = [] }: SearchablePassage): void {
		const texts = [`${title} ${text}`, ...asked];
		this.#vectors.set(
			id,
			texts.map((one) => pack(this.#encoder.encode(one)))
		);
	}

	remove(id: PassageId): void {
		this.#vectors.delete(id);
	}

	/** Compares the vector of a question with every passage. */
	*compare(question: Float32Array): Iterable<Likeness> {
		for (const [id, [whole, ...ways]] of this.#vectors) {
			let asked = -1;
			for (const vector of ways) asked = Math.max(asked, likeness(question, vector));
			yield { id, text: whole ? likeness(question, whole) : -1, asked };
		}
	}
}

/** A vector in a quarter of its bytes: thousands of them stay in a weak phone's memory. */
interface PackedVector {
	readonly parts: Int8Array;
	/** What 1 in `parts` means. */
	readonly step: number;
}

function pack(vector: Float32Array): PackedVector {
	let most = 0;
	for (let at = 0; at < vector.length; at++) most = Math.max(most, Math.abs(vector[at] as number));
	const step = most / 127 || 1;
	const parts = new Int8Array(vector.length);
	for (let at = 0; at < parts.length; at++) parts[at] = Math.round((vector[at] as number) / step);
	return { parts, step };
}

/** The cosine of two vectors of length 1. */
function likeness(one: Float32Array, { parts, step }: PackedVector): number {
	let sum = 0;
	for (let at = 0; at < parts.length; at++) sum += (one[at] as number) * (parts[at] as number);
	return sum * step;
}
