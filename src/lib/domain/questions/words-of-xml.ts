/** The first words of a question in XML for an excerpt, read without care: it may be broken. Only for text on the screen. */
export function wordsOfXml(source: string): string {
	return source
		.slice(0, 2_000)
		.replace(/<!\[CDATA\[|\]\]>/gu, ' ')
		.replace(/<[^<>]*>/gu, ' ')
		.replace(/&(?:lt|gt|amp|quot|apos|nbsp);/gu, ' ')
		.replace(/<[^<>]*>?/gu, ' ');
}
