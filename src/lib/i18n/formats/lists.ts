import type { ListPattern } from './format-table';

/** `a, b and c` in the language of `pattern`. */
export function formatList(items: readonly string[], pattern: ListPattern): string {
	if (items.length <= 2) return items.join(pattern.two);
	return items.slice(0, -1).join(pattern.between) + pattern.last + (items.at(-1) ?? '');
}
