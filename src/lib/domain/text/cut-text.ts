/** A mark, a joiner or the second half of a character: it belongs to the letter before it. */
const GOES_ON = /^(?:[\p{M}\p{Emoji_Modifier}\u200c\u200d]|[\udc00-\udfff])/u;
const JOINER = '\u200d';

/**
 * The beginning of a text, at most `most` UTF-16 units of it, never between a letter and its marks (ọ̀ is two signs
 * wherever it is written) nor inside an emoji. A letter with more marks than that is cut all the same. Not by
 * `Intl.Segmenter`: Firefox has it from 125 only.
 */
export function cutText(text: string, most: number): string {
	if (text.length <= most) return text;
	let end = most;
	while (end > 0 && (GOES_ON.test(text.slice(end, end + 2)) || text[end - 1] === JOINER)) end--;
	return text.slice(0, end > 0 ? end : most);
}

/** The same with `…` behind it where something was left out, also within `most`. */
export function shortenText(text: string, most: number): string {
	return text.length <= most ? text : `${cutText(text, most - 1).trimEnd()}…`;
}
