import { foldWords } from '$lib/domain/text/fold';

/** French "l'eau", Igbo "n'ime": one letter (or "qu") with an apostrophe is a word of its own, whatever the language. */
const ELISION = /(\p{L}|[qQ]u)['’‘ʼʻʹ`´＇](?=\p{L})/gu;
const LETTER = /\p{L}/u;
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/** The folded words of a text in any language, as the encoder learned them. */
export function splitForEncoder(text: string): string[] {
	// No language: a question is often in another one than the app is set to.
	return foldWords(text.replace(ELISION, separate), 'und')
		.split(' ')
		.filter((word) => word !== '');
}

/** Without a look behind, which older browsers do not have. */
function separate(found: string, part: string, at: number, text: string): string {
	return LETTER.test(text[at - 1] ?? '') ? found : `${part} `;
}

/**
 * Letter sequences of a word with its ends marked, `<word>`, of the given lengths: what is left of a word when it is
 * misspelled or has another prefix. One letter fewer in Ethiopic, where a sign is a syllable.
 */
export function gramsOf(word: string, sizes: readonly number[]): string[] {
	const marked = `<${word}>`;
	const fewer = word >= '\u1200' && word < '\u1380' ? 1 : 0;
	return sizes.flatMap((size) => {
		const length = size - fewer;
		return Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, at) => marked.slice(at, at + length));
	});
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashGram(gram: string): number {
	let hash = HASH_START;
	for (let at = 0; at < gram.length; at++) hash = Math.imul(hash ^ gram.charCodeAt(at), HASH_FACTOR);
	return hash >>> 0;
}
