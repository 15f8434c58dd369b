import { succeed, type Result } from '$lib/domain/base/result';
import { createEncoder, type Encoder } from './encoder/encoder';
import { createLexicon, type Lexicon } from './encoder/lexicon';
import { readEncoder } from './encoder/read-encoder';
import type { EncoderFileError } from './encoder/read-header';
import { readLexicon } from './encoder/read-lexicon';

/** What is known of the meaning of words in many languages: tools/encoder/README.md tells how it was learned. */
export interface Meaning {
	readonly encoder: Encoder;
	readonly lexicon: Lexicon;
}

/** The two files of the encoder, as they lie on the site, and what this phone made of them. */
export interface MeaningFiles {
	readonly encoder: Uint8Array;
	readonly lexicon: Uint8Array;
	/** Vectors of lessons by this encoder. */
	readonly vectors?: Uint8Array | undefined;
	/** The hash of the encoder, by which its vectors are kept. */
	readonly madeBy: string;
}

/** Reads both files; without either the search goes on by words alone. */
export function readMeaning({
	encoder,
	lexicon
}: Pick<MeaningFiles, 'encoder' | 'lexicon'>): Result<Meaning, EncoderFileError> {
	const table = readEncoder(encoder);
	if (!table.ok) return table;
	const words = readLexicon(lexicon);
	if (!words.ok) return words;
	return succeed({ encoder: createEncoder(table.value), lexicon: createLexicon(words.value) });
}
