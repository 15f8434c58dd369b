import type { EncoderTable } from './read-encoder';
import { gramsOf, hashGram, splitForEncoder } from './tokenise';

/** Turns texts into vectors of length 1: texts that say the same lie near each other, whatever their language. */
export interface Encoder {
	readonly dims: number;
	/** A vector of `dims` numbers and length 1, or all 0 for a text without a word. */
	encode(text: string): Float32Array;
}

/**
 * A text's vector is the sum of its words' vectors; a word that the table lacks is the sum of its letter sequences
 * divided by the root of their number (after Bojanowski et al. 2017). How much a word says is in its vector's length.
 */
export function createEncoder(table: EncoderTable): Encoder {
	const { dims, levels, scales, codes, largestScale, rowOfWord, words, buckets, grams } = table;
	const half = dims / 2;

	function addRow(sum: Float64Array, row: number, weight: number): void {
		const scale = ((scales.getUint16(2 * row, true) * largestScale) / 65_535) * weight;
		for (let at = 0, code = row * half; at < dims; at += 2, code++) {
			const pair = codes[code] as number;
			sum[at] = (sum[at] as number) + (levels[pair & 15] as number) * scale;
			sum[at + 1] = (sum[at + 1] as number) + (levels[pair >> 4] as number) * scale;
		}
	}

	function addWord(sum: Float64Array, word: string): void {
		const row = rowOfWord.get(word);
		if (row !== undefined) {
			addRow(sum, row, 1);
			return;
		}
		const found = gramsOf(word, grams);
		for (const gram of found) addRow(sum, words + (hashGram(gram) % buckets), 1 / Math.sqrt(found.length));
	}

	return {
		dims,
		encode(text) {
			const sum = new Float64Array(dims);
			for (const word of splitForEncoder(text)) addWord(sum, word);
			const length = Math.sqrt(sum.reduce((square, part) => square + part * part, 0));
			return Float32Array.from(sum, (part) => (length === 0 ? 0 : part / length));
		}
	};
}
