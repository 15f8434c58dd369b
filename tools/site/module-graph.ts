/** The part of Vite's manifest that we read: which chunk came from where and what it pulls in. */
export interface Chunk {
	readonly file: string;
	readonly src?: string;
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
	readonly css?: readonly string[];
	readonly assets?: readonly string[];
}

export type ModuleGraph = Readonly<Record<string, Chunk>>;

/** The files that load together with a chunk: itself, what it imports statically, and their styles. */
export function filesOf(graph: ModuleGraph, start: string, seen = new Set<string>()): Set<string> {
	const files = new Set<string>();
	const visit = (key: string): void => {
		const chunk = graph[key];
		if (!chunk || seen.has(key)) return;
		seen.add(key);
		files.add(chunk.file);
		for (const style of chunk.css ?? []) files.add(style);
		for (const next of chunk.imports ?? []) visit(next);
	};
	visit(start);
	return files;
}

/** Every chunk that some entry reaches, lazily too, not passing through a chunk that `stops` names. */
export function reachableKeys(
	graph: ModuleGraph,
	starts: readonly string[],
	stops: (key: string) => boolean
): Set<string> {
	const reached = new Set<string>();
	const queue = [...starts];
	for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
		const chunk = graph[key];
		if (!chunk || reached.has(key) || stops(key)) continue;
		reached.add(key);
		queue.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
	}
	return reached;
}
