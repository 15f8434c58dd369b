import { fail, succeed, type Result } from '../domain/base/result';

/** The chat of a class over a year, but no film. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Marks that messengers put in and nobody sees: of order, of direction, of where a line may break. */
const UNSEEN = /[\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g;
/** What mail programs put before the lines of a message that is answered or sent on. */
const QUOTED = /^[ \t]*(?:[>|][ \t>|]*)/gm;

/** Text as one line after another, without the marks of quoting and what cannot be seen. */
export function cleanLines(text: string): string {
	return text.replace(UNSEEN, '').replace(/\r\n?/g, '\n').replace(QUOTED, '');
}

/** The text of a file: UTF-8, or UTF-16 with its mark, as Windows saves it. Never throws. */
export function readAsText(content: string | Uint8Array): Result<string, 'too-large'> {
	if (content.length > MOST_BYTES) return fail('too-large');
	if (typeof content === 'string') return succeed(content);
	const isLittle = content[0] === 0xff && content[1] === 0xfe;
	const isBig = content[0] === 0xfe && content[1] === 0xff;
	return succeed(new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(content));
}
