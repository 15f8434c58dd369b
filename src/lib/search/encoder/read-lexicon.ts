import { array, integer, number, object, string, type Parsed } from '$lib/domain/base/parser';
import { fail, succeed, type Result } from '$lib/domain/base/result';
import { ByteReader } from './byte-reader';
import { readHeader, type EncoderFileError } from './read-header';

const FORMAT = 1;
const LARGEST_BYTES = 3_000_000;
/** A translation takes 16 bits: 14 for the English word, 2 for how likely it is. */
const MOST_ENGLISH = 16_384;
const LEVELS = 4;

const language = object({
	tag: string({ minLength: 2, maxLength: 12 }),
	words: integer({ min: 1, max: 100_000 }),
	bytes: integer({ min: 1, max: LARGEST_BYTES })
});
const header = object({
	format: integer(),
	version: string({ minLength: 1, maxLength: 20 }),
	english: integer({ min: 1, max: MOST_ENGLISH }),
	englishBytes: integer({ min: 1, max: 1_000_000 }),
	levels: array(number({ min: 0, max: 1 }), { maxLength: LEVELS }),
	languages: array(language, { maxLength: 60 })
});

const NO_WORDS: LanguageLexicon = { reversed: [], starts: new Uint32Array(1), packed: new Uint16Array(0) };

type Header = Parsed<typeof header>;

/** What the file holds, by language and still packed: most phones ever need one or two. */
export interface LexiconFile {
	readonly version: string;
	/** Stems of English words, as `stemLightly` makes them. */
	readonly english: readonly string[];
	readonly levels: readonly number[];
	readonly languages: ReadonlyMap<string, PackedLanguage>;
}

interface PackedLanguage {
	readonly words: number;
	readonly bytes: Uint8Array;
}

/** The words of one language in the order of their letters from the end, and what each may mean. */
export interface LanguageLexicon {
	readonly reversed: readonly string[];
	/** Where the translations of each word begin in `packed`, and where the last one's end. */
	readonly starts: Uint32Array;
	/** English word in the upper 14 bits, place in `levels` in the lower 2. */
	readonly packed: Uint16Array;
}

/** Reads `lexicon.bin`; the parts of each language are unpacked by `unpackLanguage` when they are needed. */
export function readLexicon(bytes: Uint8Array): Result<LexiconFile, EncoderFileError> {
	const parts = readHeader(bytes, { magic: 'DARASALX', format: FORMAT, largestBytes: LARGEST_BYTES, parse: header });
	if (!parts.ok) return parts;
	const { header: found, body } = parts.value;
	if (found.levels.length !== LEVELS || body.length !== lengthOf(found)) return fail({ kind: 'broken' });
	const reader = new ByteReader(body.subarray(0, found.englishBytes));
	const english = reader.words(found.english);
	if (reader.failed || reader.at !== found.englishBytes) return fail({ kind: 'broken' });
	const languages = new Map<string, PackedLanguage>();
	let at = found.englishBytes;
	for (const { tag, words, bytes: size } of found.languages) {
		languages.set(tag, { words, bytes: body.subarray(at, at + size) });
		at += size;
	}
	return succeed({ version: found.version, english, levels: found.levels, languages });
}

/** Unpacks one language, some ten thousand words in a few milliseconds; a damaged one has none. */
export function unpackLanguage({ words, bytes }: PackedLanguage): LanguageLexicon {
	const reader = new ByteReader(bytes);
	const reversed = reader.words(words);
	const counts = reader.take(words);
	const starts = new Uint32Array(words + 1);
	for (let word = 0; word < words; word++) starts[word + 1] = (starts[word] as number) + (counts[word] ?? 0);
	const total = starts[words] as number;
	const parts = reader.take(2 * total);
	if (reader.failed || reader.at !== bytes.length) return NO_WORDS;
	const packed = Uint16Array.from({ length: total }, (_, at) => (parts[2 * at] ?? 0) | ((parts[2 * at + 1] ?? 0) << 8));
	return { reversed, starts, packed };
}

function lengthOf({ englishBytes, languages }: Header): number {
	return languages.reduce((sum, { bytes }) => sum + bytes, englishBytes);
}
