/** Splits the path of a mismatch, `templates[2].answer`, into what leads there. */
export function splitPath(path: string): readonly (string | number)[] {
	if (path === '(top)') return [];
	return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
		index === undefined ? (name ?? '') : Number(index)
	);
}
