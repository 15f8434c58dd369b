/**
 * The name of a lesson, template or misconception in 16 bits (FNV-1a, folded), for what must fit into one code. Who reads
 * it knows the few names it may stand for; where two of those share it, it stands for none.
 */
export function shortId(id: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
	return (hash >>> 16) ^ (hash & 0xffff);
}

/** Looks up what short ids stand for among these. */
export function resolveShort<Id extends string>(ids: Iterable<Id>): ReadonlyMap<number, Id> {
	const found = new Map<number, Id>();
	const shared = new Set<number>();
	for (const id of new Set(ids)) {
		const short = shortId(id);
		if (found.has(short)) shared.add(short);
		found.set(short, id);
	}
	for (const short of shared) found.delete(short);
	return found;
}
