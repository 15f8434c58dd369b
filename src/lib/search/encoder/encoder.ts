import type { EncoderTable } from './read-encoder';
import { gramsOf, hashGram, splitForEncoder } from './tokenise';

/** Turns texts into vectors of length 1: texts that say the same lie near each other, whatever their language. */
export interface Encoder {
	readonly dims: number;
	/** A vector of `dims` numbers and length 1, or all 0 for a text without a word. */
	encode(text: string): Float32Array;
	/** Lets go of the words' vectors that it kept to be quicker: for when many texts are done. */
	forget(): void;
}

/** Words whose vectors are kept: enough for most of a pack's texts, about 3 MB. */
const MOST_KEPT = 4_000;

/**
 * A text's vector is the sum of its words' vectors; a word's is its own row, if the table has one, and those of its letter
 * sequences divided by the root of their number (after Bojanowski et al. 2017). How much a word says is in its length.
 */
export function createEncoder(table: EncoderTable): Encoder {
	const { dims, levels, scales, codes, largestScale, rowOfWord, words, buckets, grams } = table;
	const half = dims / 2;
	const kept = new Map<string, Float32Array>();

	function addRow(sum: Float64Array, row: number, weight: number): void {
		const scale = ((scales.getUint16(2 * row, true) * largestScale) / 65_535) * weight;
		for (let at = 0, code = row * half; at < dims; at += 2, code++) {
			const pair = codes[code] as number;
			sum[at] = (sum[at] as number) + (levels[pair & 15] as number) * scale;
			sum[at + 1] = (sum[at + 1] as number) + (levels[pair >> 4] as number) * scale;
		}
	}

	function unpackWord(word: string): Float32Array {
		const sum = new Float64Array(dims);
		const row = rowOfWord.get(word);
		if (row !== undefined) addRow(sum, row, 1);
		const found = gramsOf(word, grams);
		const share = (row === undefined ? table.insteadOfRow : table.besideRow) / Math.sqrt(found.length);
		for (const gram of found) addRow(sum, words + (hashGram(gram) % buckets), share);
		return scaled(sum, Math.pow(lengthOf(sum), table.emphasis));
	}

	function vectorOfWord(word: string): Float32Array {
		const known = kept.get(word);
		if (known) return known;
		const vector = unpackWord(word);
		if (kept.size === MOST_KEPT) kept.clear();
		kept.set(word, vector);
		return vector;
	}

	return {
		dims,
		encode(text) {
			const sum = new Float64Array(dims);
			for (const word of splitForEncoder(text)) {
				const vector = vectorOfWord(word);
				for (let at = 0; at < dims; at++) sum[at] = (sum[at] as number) + (vector[at] as number);
			}
			const length = lengthOf(sum);
			return scaled(sum, length === 0 ? 0 : 1 / length);
		},
		forget: () => kept.clear()
	};
}

function lengthOf(vector: Float64Array): number {
	let square = 0;
	for (let at = 0; at < vector.length; at++) square += (vector[at] as number) ** 2;
	return Math.sqrt(square);
}

/** A loop, not `from`: a pack has thousands of texts, and `from` takes ten times as long. */
function scaled(vector: Float64Array, by: number): Float32Array {
	const result = new Float32Array(vector.length);
	for (let at = 0; at < result.length; at++) result[at] = (vector[at] as number) * by;
	return result;
}
