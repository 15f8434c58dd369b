import type { ItemOption } from './item';

/** The ids of the first two options that look the same in some language, or undefined when all differ. */
export function findSameText(options: readonly ItemOption[]): readonly [string, string] | undefined {
	const seen = new Map<string, string>();
	for (const { id, text } of options) {
		for (const [tag, content] of Object.entries(text)) {
			const look = `${tag} ${JSON.stringify(content)}`;
			const earlier = seen.get(look);
			if (earlier !== undefined) return [earlier, id];
			seen.set(look, id);
		}
	}
	return undefined;
}
