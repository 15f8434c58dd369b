import type { PassageId } from '$lib/domain/tutor/passage';
import type { Encoder } from './encoder/encoder';
import type { SearchablePassage } from './searchable';

/** Where children's own ways to ask come nearer to a question than the passage itself does, they say more. */
const ASKED_WEIGHT = 1;
/** A whole passage is about more than a question is: its likeness to one is never as high as between two questions. */
const PASSAGE_WEIGHT = 1;

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

	/** How like each passage is to a question, from -1 to 1: by its text, or by the likest way to ask for it. */
	*compare(question: Float32Array): Iterable<readonly [PassageId, number]> {
		for (const [id, [whole, ...asked]] of this.#vectors) {
			let best = whole ? PASSAGE_WEIGHT * likeness(question, whole) : 0;
			for (const vector of asked) best = Math.max(best, ASKED_WEIGHT * likeness(question, vector));
			yield [id, best];
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
	const step = vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0) / 127 || 1;
	return { parts: Int8Array.from(vector, (part) => Math.round(part / step)), step };
}

/** The cosine of two vectors of length 1. */
function likeness(one: Float32Array, { parts, step }: PackedVector): number {
	let sum = 0;
	for (let at = 0; at < parts.length; at++) sum += (one[at] as number) * (parts[at] as number);
	return sum * step;
}
