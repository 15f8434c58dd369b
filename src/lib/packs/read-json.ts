import { fail, succeed, type Result } from '../domain/base/result';

/** Reads JSON from UTF-8 bytes; refuses what nests deeper than `maxDepth` before a parser could recurse into it. */
export function readJson(
	bytes: Uint8Array,
	limits: { readonly maxDepth: number }
): Result<unknown, 'not-json' | 'too-deep'> {
	try {
		if (measureDepth(bytes) > limits.maxDepth) return fail('too-deep');
		return succeed(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
	} catch {
		return fail('not-json');
	}
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** With the third bit set, `[` is `{` and `]` is `}`, and no other letter of ASCII is one of them. */
const BRACKET_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** How deep brackets nest, strings left out. All that matters is ASCII, which no other letter has a byte of in UTF-8. */
function measureDepth(bytes: Uint8Array): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let index = 0; index < bytes.length; index++) {
		const byte = bytes[index] ?? 0;
		if (inString) {
			if (byte === BACKSLASH) index++;
			else if (byte === QUOTE) inString = false;
		} else if (byte === QUOTE) inString = true;
		else if ((byte | BRACKET_BIT) === OPENING) deepest = Math.max(deepest, ++depth);
		else if ((byte | BRACKET_BIT) === CLOSING) depth--;
	}
	return deepest;
}
