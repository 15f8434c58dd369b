/** The little of the bundler's module graph that grouping reads. */
export interface ModuleGraph {
	/** `importers` are those that import it at once, not those that load it later. */
	getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

interface Together {
	/** A module is in the group that one of these needs at once. */
	readonly neededBy: readonly RegExp[];
	/** Only these modules; all without it. */
	readonly within?: RegExp;
}

const DOMAIN = /src\/lib\/domain\//;
const NUMBERS = /src\/lib\/domain\/(?:base|number|text)\//;
const PRACTICE = [/src\/routes\/practice\/\[lesson\]\/\+page\.svelte$/];

/**
 * What is always loaded together, by the modules it is loaded for. A module goes to the first group that needs it.
 */
const GROUPS: Readonly<Record<string, Together>> = {
	/** Kit's client, the layout with the page for errors, and the two pages that anybody sees first. */
	shell: {
		neededBy: [
			/kit\/src\/runtime\/client\/entry\.js$/,
			/client-optimized\/(?:app|nodes\/[01])\.js$/,
			/src\/routes\/(?:welcome\/)?\+page\.svelte$/
		]
	},
	/** What storage and pages both know of a class, so that no page waits for storage before it shows. */
	lists: { neededBy: [/src\/lib\/storage\/open-storage\.ts$/], within: /src\/lib\/domain\/(?:base|classroom)\// },
	storage: { neededBy: [/src\/lib\/storage\/open-storage\.ts$/] },
	packs: { neededBy: [/src\/lib\/packs\/(?:read-aside|fold-aside|pack-error|pack-index)\.ts$/] },
	/** What texts, formulas and pictures need on any page. */
	texts: { neededBy: [/src\/lib\/ui\/(?:math|pictures|rich)\//], within: DOMAIN },
	/** What the tutor must know to put an exercise on the screen. `check-budgets.ts` weighs these with the texts. */
	numbers: { neededBy: PRACTICE, within: NUMBERS },
	exercise: { neededBy: PRACTICE, within: DOMAIN },
	/** What questions and exercises both work out. */
	solving: { neededBy: [/src\/lib\/domain\/tutor\/compose-answer\.ts$/], within: NUMBERS },
	ask: {
		neededBy: [/src\/lib\/domain\/tutor\/(?:understand-question|compose-answer)\.ts$/, /src\/lib\/search\/client\.ts$/]
	},
	/** Small things that several pages share: one file instead of twelve. */
	bits: {
		neededBy: [
			/\/(?:PartMissing|LoadingLine|ListCard|FilePick|ProgressDots|LanguageButton|SkillNames|ProfileGrid)\.svelte/,
			/src\/lib\/app\/(?:lesson-language|review-rows|class-list\.svelte)\.ts$/
		],
		within: /src\/(?:lib\/(?:ui|app)|routes)\//
	},
	/** All that a language model needs on the page: loaded where somebody wants one. */
	'model-room': { neededBy: [/src\/lib\/model\/(?:files|client|judge-model|phone|catalogue)\.ts$/] },
	/** What stands between a language model and a learner. */
	guard: {
		neededBy: [/src\/lib\/domain\/tutor\/(?:guard-rewording|guard-thoughts|prompt|split-thoughts)\.ts$/],
		within: /src\/lib\/domain\/tutor\//
	},
	/** What an answer in an exercise or a lesson is checked with. */
	checking: { neededBy: [/src\/lib\/domain\/exercise\/check-answer\.ts$/], within: DOMAIN },
	/** The rest of what the tutor knows: mistakes, steps, help, what is remembered. */
	mind: {
		neededBy: [
			/src\/lib\/domain\/exercise\/(?:diagnose-answer|contrast-item|mistakes\/name-misconception|steps\/(?:check-line|works-by-lines)|help\/help-for)\.ts$/,
			/src\/lib\/domain\/learning\/(?:attempt-from|progress)\.ts$/
		],
		within: /src\/lib\/domain\/|node_modules\/ts-fsrs\//
	},
	/** How letters travel: loaded where somebody sends or receives one. The reader of codes is a chunk of its own. */
	sharing: { neededBy: [/src\/lib\/sharing\//] }
};

/** The list of all pages: Kit follows its imports, and would preload too little for a page whose chunk it shares. */
const ROUTES = /client-optimized\/app\.js$/;

function isIn({ neededBy, within }: Together, id: string, graph: ModuleGraph): boolean {
	if (within && !within.test(id)) return false;
	const seen = new Set([id]);
	for (const module of seen) {
		if (neededBy.some((entry) => entry.test(module))) return true;
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
	([name, together], place, { length }) => ({
		priority: length - place,
		name: (id, graph) => {
			if (ROUTES.test(id) || !isIn(together, id, graph)) return null;
			return name === 'shell' && id.includes('/node_modules/') ? 'libraries' : name;
		}
	})
);
