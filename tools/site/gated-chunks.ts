import { readFileSync } from 'node:fs';
import type { Chunk, ModuleGraph } from './module-graph';

/** Kit's own module of one page. */
const NODE = /client-optimized\/nodes\/\d+\.js$/;

/** Where a part of the site begins that can wait, or that not every phone needs. */
export interface Gates {
	/** Folders of pages. */
	readonly routes: RegExp;
	/** Modules that are loaded when they are wanted, and words. */
	readonly modules: RegExp;
	/** Names of chunks that `group-modules.ts` makes. */
	readonly names?: readonly string[];
}

type ReadNode = (path: string) => string;

/** The keys of the chunks in which a part begins. `readNode` reads Kit's module of a page, which names the page. */
export function findGates(
	graph: ModuleGraph,
	{ routes, modules, names = [] }: Gates,
	readNode: ReadNode = (path) => readFileSync(path, 'utf8')
): ReadonlySet<string> {
	const isGate = ([key, { src, name }]: [string, Chunk]): boolean =>
		modules.test(src ?? key) || names.includes(name ?? '') || (NODE.test(key) && routes.test(readNode(key)));
	return new Set(
		Object.entries(graph)
			.filter(isGate)
			.map(([key]) => key)
	);
}

/**
 * The files that are needed behind these gates only: what can be reached from them, and not from the start of the app
 * with them and the other gates closed.
 */
export function findGated(
	graph: ModuleGraph,
	gates: ReadonlySet<string>,
	others: ReadonlySet<string> = new Set()
): ReadonlySet<string> {
	const entries = Object.keys(graph).filter((key) => graph[key]?.isEntry);
	const shared = reach(graph, entries, new Set([...gates, ...others]));
	const own = [...reach(graph, [...gates], others)].filter((key) => !shared.has(key));
	return new Set(own.flatMap((key) => [graph[key]?.file ?? [], graph[key]?.css ?? []].flat()));
}

/** Everything that is loaded with these chunks, at once or later, without passing through the closed ones. */
function reach(graph: ModuleGraph, from: readonly string[], closed: ReadonlySet<string>): ReadonlySet<string> {
	const found = new Set<string>();
	const waiting = from.filter((key) => !closed.has(key));
	for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
		if (found.has(key) || closed.has(key)) continue;
		found.add(key);
		waiting.push(...(graph[key]?.imports ?? []), ...(graph[key]?.dynamicImports ?? []));
	}
	return found;
}
