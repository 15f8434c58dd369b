import type { MathNode } from '$lib/domain/base/math-node';

export type SentencePart = string | MathNode;

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/;

/** Neighbouring words become one string, empty ones go. */
function joinParts(parts: readonly SentencePart[]): SentencePart[] {
	const joined: SentencePart[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
		else if (part !== '') joined.push(part);
	}
	return joined;
}

/**
 * Puts values into the `{{name}}` places of a sentence. Values are never read as templates, so a nickname
 * such as `{{count}}` or `$t(x)` stays what it is. A place without a value stays visible: it is a bug to be seen.
 */
export function fillSentence(
	sentence: string,
	valueOf: (name: string) => readonly SentencePart[] | undefined
): readonly SentencePart[] {
	// Splitting by a pattern with one group gives words and names in turn.
	const pieces = sentence.split(PLACEHOLDER);
	return joinParts(
		pieces.flatMap((piece, index) => (index % 2 === 0 ? [piece] : (valueOf(piece) ?? [`{{${piece}}}`])))
	);
}
