import { fail, succeed, type Result } from '../domain/base/result';

/** Reads JSON from UTF-8 bytes; refuses what nests deeper than `maxDepth` before a parser could recurse into it. */
export function readJson(
	bytes: Uint8Array,
	limits: { readonly maxDepth: number }
): Result<unknown, 'not-json' | 'too-deep'> {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		if (measureDepth(text) > limits.maxDepth) return fail('too-deep');
		return succeed(JSON.parse(text));
	} catch {
		return fail('not-json');
	}
}

/** How deep brackets nest, strings left out. */
function measureDepth(text: string): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (inString) {
			if (character === '\\') index++;
			else if (character === '"') inString = false;
		} else if (character === '"') inString = true;
		else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
		else if (character === '}' || character === ']') depth--;
	}
	return deepest;
}
