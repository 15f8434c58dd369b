import type { TextFormat } from './foreign-text';

/** Where these characters stand for themselves, GIFT puts a backslash before them. */
const MARKS = '\\~=#{}:';
/** Private-use characters that stand for the escaped ones while the marks are looked for, and one for a line end. */
const FIRST = 0xe010;
const LINE_END = '\ue01f';

/** Takes the escapes out of the way: after it, each mark that is left is one. A backslash before another character stays. */
export function maskEscapes(source: string): string {
	return source.replace(/[\ue000-\ue01f]/gu, '').replace(/\\([\\~=#{}:n])/gu, (_, mark: string) => {
		return mark === 'n' ? LINE_END : String.fromCharCode(FIRST + MARKS.indexOf(mark));
	});
}

/** The text as it was meant. A line end of the source is a space; only `\n` ends a line. */
export function unmaskEscapes(masked: string): string {
	return masked
		.replaceAll('\n', ' ')
		.replaceAll(LINE_END, '\n')
		.replace(/[\ue010-\ue016]/gu, (held) => MARKS[held.charCodeAt(0) - FIRST] ?? '');
}

export function writeEscapes(text: string): string {
	return text.replace(/[\\~=#{}:]/gu, '\\$&').replaceAll('\n', '\\n');
}

/** A text with the mark of its own format, or in that of the question; unmasked. */
export function readGiftFormat(masked: string, inherited: TextFormat): readonly [string, TextFormat] {
	const mark = /^\s*\[(html|moodle|plain|markdown)\]/u.exec(masked);
	return [unmaskEscapes(mark ? masked.slice(mark[0].length) : masked), (mark?.[1] ?? inherited) as TextFormat];
}
