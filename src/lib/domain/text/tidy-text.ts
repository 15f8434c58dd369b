/** Control characters no writer means; private-use ones are the readers' own marks. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff\ue000-\ue01f]/gu;

/**
 * Brings a written text into the one spelling that is kept: `\n` ends a line, no more than one space in a row and none
 * beside a line end, at most one empty line, nothing unseen, letters put together with their marks (NFC). Tidying twice changes nothing more.
 */
export function tidyText(text: string): string {
	return text
		.replace(/\r\n?|[\u2028\u2029]/gu, '\n')
		.replace(UNWANTED, '')
		.replace(/[ \t]+/gu, ' ')
		.replace(/ ?\n ?/gu, '\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim()
		.normalize('NFC');
}

/** The same on one line: titles, numbers and accepted words. */
export function tidyLine(text: string): string {
	return tidyText(text).replace(/\n+/gu, ' ');
}
