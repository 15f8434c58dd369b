import { array, integer, number, object, string, type Parsed } from '$lib/domain/base/parser';
import { fail, mapResult, succeed, type Result } from '$lib/domain/base/result';
import { ByteReader } from './byte-reader';
import { readHeader, type EncoderFileError } from './read-header';

/** The only format this app reads; tools/encoder/README.md describes it. */
const FORMAT = 1;
const LARGEST_BYTES = 8_000_000;
const LEVELS = 16;

const header = object({
	format: integer(),
	version: string({ minLength: 1, maxLength: 20 }),
	dims: integer({ min: 2, max: 1024 }),
	words: integer({ min: 1, max: 100_000 }),
	buckets: integer({ min: 1, max: 200_000 }),
	grams: array(integer({ min: 2, max: 8 }), { maxLength: 4 }),
	/** How much a word's letter sequences say: beside its own row, and where it has none. */
	besideRow: number({ min: 0, max: 10 }),
	insteadOfRow: number({ min: 0, max: 10 }),
	/** A word's vector is made longer by its own length to this power: what says much says more. */
	emphasis: number({ min: 0, max: 2 }),
	levels: array(number({ min: -100, max: 100 }), { maxLength: LEVELS }),
	largestScale: number({ min: 0, max: 1000 }),
	wordsBytes: integer({ min: 1, max: 2_000_000 })
});

/** A vector for each known word and each bucket of letter sequences, kept packed: 4 bits a number. */
export interface EncoderTable extends Parsed<typeof header> {
	/** Row of each whole word; the buckets follow the words. */
	readonly rowOfWord: ReadonlyMap<string, number>;
	/** 16 bits a row, little-endian: 65,535 is `largestScale`. */
	readonly scales: DataView;
	/** `dims / 2` bytes a row, the first number in the low half: places in `levels`. */
	readonly codes: Uint8Array;
}

/** Reads `encoder.bin`. The bytes are kept, not copied. */
export function readEncoder(bytes: Uint8Array): Result<EncoderTable, EncoderFileError> {
	const parts = readHeader(bytes, { magic: 'DARASAEN', format: FORMAT, largestBytes: LARGEST_BYTES, parse: header });
	if (!parts.ok) return parts;
	const { header: found, body } = parts.value;
	const rows = found.words + found.buckets;
	const codesAt = found.wordsBytes + 2 * rows;
	const isWhole = body.length === codesAt + (rows * found.dims) / 2;
	if (!isWhole || found.dims % 2 !== 0 || found.levels.length !== LEVELS) return fail({ kind: 'broken' });
	return mapResult(readRows(body.subarray(0, found.wordsBytes), found.words), (rowOfWord) => ({
		...found,
		rowOfWord,
		scales: new DataView(body.buffer, body.byteOffset + found.wordsBytes, 2 * rows),
		codes: body.subarray(codesAt)
	}));
}

function readRows(bytes: Uint8Array, count: number): Result<ReadonlyMap<string, number>, EncoderFileError> {
	const reader = new ByteReader(bytes);
	const rows = new Map(reader.words(count).map((word, row) => [word, row]));
	const isWhole = !reader.failed && reader.at === bytes.length && rows.size === count;
	return isWhole ? succeed(rows) : fail({ kind: 'broken' });
}
