import { readFileSync } from 'node:fs';
import type { ModuleGraph } from './module-graph';

/** Kit's own module of one page. */
const NODE = /client-optimized\/nodes\/\d+\.js$/;
const TEACHER_ROUTE = /src\/routes\/(?:class|write)\//;
const TEACHER_WORDS = /(?:^|\/)locales\/[A-Za-z-]+\/(?:classroom|write)(?:\.json)?$/;

/**
 * The files that only a teacher's pages need: what can be reached from them and from no page of a learner. A phone
 * without a teacher never fetches them. `readNode` reads Kit's module of a page, which names the page.
 */
export function findTeacherChunks(
	graph: ModuleGraph,
	readNode: (path: string) => string = (path) => readFileSync(path, 'utf8')
): ReadonlySet<string> {
	const keys = Object.keys(graph);
	const gates = keys.filter(
		(key) => TEACHER_WORDS.test(graph[key]?.src ?? key) || (NODE.test(key) && TEACHER_ROUTE.test(readNode(key)))
	);
	const entries = keys.filter((key) => graph[key]?.isEntry);
	const shared = reach(graph, entries, new Set(gates));
	const own = [...reach(graph, gates, new Set())].filter((key) => !shared.has(key));
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
