import type { MathNode } from '../domain/base/math-node';
import type { Inline } from '../domain/lesson/rich-text';

/** Words as a pack of format 5 writes them: plain text is a string, its mathematics is short. */
type ShortInline = string | object;

/** A number, a sign or the name of a variable as a string; everything else as in the domain, of short parts. */
type ShortMath = string | object;

/**
 * Writes the content of a member shorter: most of a lesson is plain words, digits, signs and variables, and a weak phone
 * takes its time over each object of it. Read back by `parseRichText` and `parseMathNode`.
 */
export function shorten(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shorten);
	if (typeof value !== 'object' || value === null) return value;
	return isInline(value) ? shortenInline(value) : shortenFields(value, shorten);
}

/** An answer is of kind `text`, too, but has no field of this name. */
function isInline(value: object): value is Extract<Inline, { kind: 'text' | 'math' }> {
	if (!('kind' in value)) return false;
	return (value.kind === 'text' && 'text' in value) || (value.kind === 'math' && 'node' in value);
}

function shortenInline(inline: Extract<Inline, { kind: 'text' | 'math' }>): ShortInline {
	return inline.kind === 'text' ? inline.text : { kind: 'math', node: shortenMath(inline.node) };
}

function shortenMath(node: MathNode): ShortMath {
	if (node.kind === 'number') return node.text;
	if (node.kind === 'sign') return node.sign;
	if (node.kind === 'slot' && node.form === undefined) return node.name;
	return shortenFields(node, (part) => {
		if (Array.isArray(part)) return part.map((item: MathNode) => shortenMath(item));
		return typeof part === 'object' && part !== null ? shortenMath(part as MathNode) : part;
	});
}

function shortenFields(value: object, change: (part: unknown) => unknown): object {
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
}
