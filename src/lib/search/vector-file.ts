/** A vector as it is compared and kept: whole numbers from -127 to 127, and what 1 means in them. */
export interface PackedVector {
	readonly parts: Int8Array;
	readonly step: number;
}

/** With the hash of the text that it is the vector of. */
export interface KeptVector extends PackedVector {
	readonly hash: number;
}

/**
 * Vectors as a phone keeps them: 8 bytes `DARASAVE`, 4 bytes format, 4 bytes dimensions, 4 bytes count and 4 that are 0;
 * then of all vectors the hashes (8 bytes each), the steps (4 bytes), and the parts (1 byte a dimension). In the order of
 * bytes of the phone that wrote it, as no other reads it.
 */
const MAGIC = new TextEncoder().encode('DARASAVE');
const FORMAT = 1;
const HEAD_BYTES = 24;

/** The largest part of a packed vector. */
const LARGEST = 127;

/** Writes a vector into `parts`; returns what 1 means in them. */
export function packVector(vector: Float32Array, parts: Int8Array): number {
	let most = 0;
	for (let at = 0; at < vector.length; at++) most = Math.max(most, Math.abs(vector[at] as number));
	const step = most / LARGEST || 1;
	for (let at = 0; at < parts.length; at++) parts[at] = Math.round((vector[at] as number) / step);
	return step;
}

/** 53 bits of a text, from two FNV-1a hashes of 32 bits: no two of some thousand texts share them by chance. */
export function hashText(text: string): number {
	let low = 0x811c9dc5;
	let high = 0x9747b28c;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		low = Math.imul(low ^ unit, 0x01000193);
		high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
	}
	return ((high >>> 0) & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/** The vectors that were kept of texts, so that a phone makes each once. */
export class KeptVectors {
	readonly #dims: number;
	readonly #rowOf: ReadonlyMap<number, number>;
	readonly #steps: Float32Array;
	readonly #parts: Int8Array;

	private constructor(dims: number, hashes: Float64Array, steps: Float32Array, parts: Int8Array) {
		this.#dims = dims;
		this.#rowOf = new Map(Array.from(hashes, (hash, row) => [hash, row]));
		this.#steps = steps;
		this.#parts = parts;
	}

	/** Undefined for bytes that are no such file, or of another encoder. */
	static read(bytes: Uint8Array, dims: number): KeptVectors | undefined {
		if (bytes.length < HEAD_BYTES || !MAGIC.every((byte, at) => bytes[at] === byte)) return undefined;
		// Numbers of 8 bytes must begin where 8 goes into.
		const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
		const [format, foundDims, count = 0] = new Uint32Array(buffer, byteOffset + MAGIC.length, 3);
		if (format !== FORMAT || foundDims !== dims || bytes.length !== HEAD_BYTES + count * (12 + dims)) return undefined;
		const stepsAt = byteOffset + HEAD_BYTES + 8 * count;
		const hashes = new Float64Array(buffer, byteOffset + HEAD_BYTES, count);
		const steps = new Float32Array(buffer, stepsAt, count);
		return new KeptVectors(dims, hashes, steps, new Int8Array(buffer, stepsAt + 4 * count, count * dims));
	}

	find(hash: number): PackedVector | undefined {
		const row = this.#rowOf.get(hash);
		if (row === undefined) return undefined;
		const parts = this.#parts.subarray(row * this.#dims, (row + 1) * this.#dims);
		return { parts, step: this.#steps[row] as number };
	}
}

/** The file that `KeptVectors` reads. */
export function writeVectors(vectors: readonly KeptVector[], dims: number): Uint8Array<ArrayBuffer> {
	const count = vectors.length;
	const bytes = new Uint8Array(HEAD_BYTES + count * (12 + dims));
	bytes.set(MAGIC);
	new Uint32Array(bytes.buffer, MAGIC.length, 3).set([FORMAT, dims, count]);
	const stepsAt = HEAD_BYTES + 8 * count;
	new Float64Array(bytes.buffer, HEAD_BYTES, count).set(vectors.map(({ hash }) => hash));
	new Float32Array(bytes.buffer, stepsAt, count).set(vectors.map(({ step }) => step));
	const parts = new Int8Array(bytes.buffer, stepsAt + 4 * count);
	for (const [row, vector] of vectors.entries()) parts.set(vector.parts, row * dims);
	return bytes;
}
