/** A file of the encoder's formats: magic, length of the header, header, body. */
export function makeFile(magic: string, header: unknown, body: Uint8Array): Uint8Array {
	const head = new TextEncoder().encode(JSON.stringify(header));
	const bytes = new Uint8Array(magic.length + 4 + head.length + body.length);
	bytes.set(new TextEncoder().encode(magic));
	new DataView(bytes.buffer).setUint32(magic.length, head.length, true);
	bytes.set(head, magic.length + 4);
	bytes.set(body, magic.length + 4 + head.length);
	return bytes;
}

/** Words one after the other, none of which repeats letters of the one before. */
export function codeWords(words: readonly string[]): Uint8Array {
	return Uint8Array.from(
		words.flatMap((word) => {
			const bytes = new TextEncoder().encode(word);
			return [0, bytes.length, ...bytes];
		})
	);
}

/** Two words and one bucket of two numbers each: "one" is (1, 0), "two" is (0, 1), any other word (-1, 0). */
export function makeEncoderFile(
	changed: Readonly<Record<string, unknown>> = {},
	more: readonly number[] = []
): Uint8Array {
	const words = codeWords(['one', 'two']);
	const header = {
		format: 1,
		version: '1.0.0',
		dims: 2,
		words: 2,
		buckets: 1,
		grams: [3],
		besideRow: 0,
		insteadOfRow: 1,
		emphasis: 0,
		levels: Array.from({ length: 16 }, (_, at) => at - 8),
		largestScale: 1,
		wordsBytes: words.length,
		...changed
	};
	const scales = [255, 255, 255, 255, 255, 255];
	return makeFile('DARASAEN', header, Uint8Array.from([...words, ...scales, 0x89, 0x98, 0x87, ...more]));
}

/** Zulu `amanzi` is water (0.8) or river (0.1), `umanzi` wet (0.4). */
export function makeLexiconFile(changed: Readonly<Record<string, unknown>> = {}): Uint8Array {
	const english = codeWords(['river', 'water', 'wet']);
	const zulu = [...codeWords(['iznama', 'iznamu']), 2, 1, 0b0111, 0, 0b0000, 0, 0b1010, 0];
	const header = {
		format: 1,
		version: '1.0.0',
		english: 3,
		englishBytes: english.length,
		levels: [0.1, 0.2, 0.4, 0.8],
		languages: [{ tag: 'zu', words: 2, bytes: zulu.length }],
		...changed
	};
	return makeFile('DARASALX', header, Uint8Array.from([...english, ...zulu]));
}
