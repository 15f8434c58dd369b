const PREAMBLE =
	/^(?:(?:sure|of course|certainly|okay|ok|absolutely|great|yes)\b[^.:!\n]{0,40}[!.,:]\s*)?(?:here(?:'s| is| are)|this is|in (?:other|simple|simpler|short|easy) words|simply put|simple version|simpler version|reworded|answer|sure|of course|certainly|okay)\b[^.:!?\n]{0,70}:\s*/iu;
const SENTENCE_END = /[.!?؟።…]["'”’»)]*$/u;
/** Where a sentence cannot end. */
const OPEN_END =
	/(?:[,;:(–-]|\b(?:the|a|an|of|and|or|is|are|to|in|on|with|that|than|because|if|when|by|for|from|but|so|as|at|which|its|their|your|na|ya|wa|za|kwa|ni|au|katika|le|la|les|de|des|et|un|une|est|que|du))$/iu;
/** Headline-like answers without a full stop are short. */
const LONGEST_BARE = 14;

/** Takes off what small models put around an answer: "Sure! Here is …:", quotation marks, stars of Markdown. */
export function unwrapAnswer(text: string): string {
	const plain = text
		.replace(/\*{1,3}([^*\n]+)\*{1,3}/gu, '$1')
		.replace(/^#{1,4} +/gmu, '')
		.replace(/^[-*•] +/gmu, '')
		.trim()
		.replace(PREAMBLE, '')
		.replace(/\s+/gu, ' ')
		.trim();
	const quoted = /^["“«](.*)["”»]$/u.exec(plain)?.[1];
	const bare = quoted !== undefined && !/["“”«»]/u.test(quoted) ? quoted : plain;
	return bare.trim();
}

/**
 * Cuts a text that was broken off (the limit of tokens came first) back to its last whole sentence. Undefined where
 * there is none and the text plainly does not end.
 */
export function cutUnfinished(text: string): string | undefined {
	if (SENTENCE_END.test(text)) return text;
	// A full stop between digits ends nothing.
	const whole = /^.*(?<!\b(?:e\.g|i\.e|Mr|Dr))[.!?؟።]["'”’»)]*(?=\s)/su.exec(text)?.[0];
	if (whole !== undefined && !/^\W*\d{1,2}\.$/u.test(whole)) return whole.replace(/\s+\d{1,2}\.$/u, '').trim();
	return OPEN_END.test(text) || text.split(' ').length > LONGEST_BARE ? undefined : text;
}
