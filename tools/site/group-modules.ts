/** The little of the bundler's module graph that grouping reads. */
export interface ModuleGraph {
	/** `importers` are those that import it at once, not those that load it later. */
	getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * What is always loaded together, by the modules it is loaded for. A module goes to the first group that needs it.
 */
const GROUPS: Readonly<Record<string, readonly RegExp[]>> = {
	/** Kit's client, the layout with the page for errors, and the two pages that anybody sees first. */
	shell: [
		/kit\/src\/runtime\/client\/entry\.js$/,
		/client-optimized\/(?:app|nodes\/[01])\.js$/,
		/src\/routes\/(?:welcome\/)?\+page\.svelte$/
	],
	storage: [/src\/lib\/storage\/open-storage\.ts$/],
	packs: [/src\/lib\/packs\/(?:read-aside|pack-error|pack-index)\.ts$/],
	ask: [/src\/lib\/domain\/tutor\/(?:understand-question|compose-answer)\.ts$/, /src\/lib\/search\/client\.ts$/]
};

/** The list of all pages: Kit follows its imports, and would preload too little for a page whose chunk it shares. */
const ROUTES = /client-optimized\/app\.js$/;

function isNeededBy(entries: readonly RegExp[], id: string, graph: ModuleGraph): boolean {
	const seen = new Set([id]);
	for (const module of seen) {
		if (entries.some((entry) => entry.test(module))) return true;
		for (const importer of graph.getModuleInfo(module)?.importers ?? []) seen.add(importer);
	}
	return false;
}

export interface ModuleGroup {
	/** The chunk of a module, null for one that the group does not need. */
	name(id: string, graph: ModuleGraph): string | null;
	readonly priority: number;
}

/**
 * Groups for the bundler, which would else cut the shell alone into thirty small files. On a slow line each file waits
 * 400 ms for its turn. The shell's libraries stand apart: an update seldom brings them.
 */
export const MODULE_GROUPS: readonly ModuleGroup[] = Object.entries(GROUPS).map(
	([name, entries], place, { length }) => ({
		priority: length - place,
		name: (id, graph) => {
			if (ROUTES.test(id) || !isNeededBy(entries, id, graph)) return null;
			return name === 'shell' && id.includes('/node_modules/') ? 'libraries' : name;
		}
	})
);
