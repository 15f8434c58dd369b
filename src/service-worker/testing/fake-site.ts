import { groupsOf } from '../later-groups';
import type { StoredSite } from '../release';
import type { SiteFile, SiteFiles } from '../site-files';

export const SCOPE = 'https://school.example/darasa/';

export interface FakeSiteOptions {
	/** Path inside the scope to content, of what was stored at install. */
	readonly core?: Readonly<Record<string, string>>;
	/** Core files that the browser has lost. */
	readonly lost?: readonly string[];
	readonly rest?: readonly SiteFile[];
	readonly model?: readonly SiteFile[];
}

function describe(url: string, content: string): SiteFile {
	return { url, revision: null, bytes: content.length };
}

/** A release whose core lies in memory; its later groups are real and use the caches that the test put in place. */
export function makeSite(options: FakeSiteOptions = {}): StoredSite {
	const { core = {}, lost = [], rest = [], model = [] } = options;
	const stored = new Map(Object.entries(core).map(([path, content]) => [new URL(path, SCOPE).href, content]));
	const lostAddresses = lost.map((path) => new URL(path, SCOPE).href);
	const files: SiteFiles = {
		core: Object.entries(core).map(([path, content]) => describe(path, content)),
		rest,
		model
	};
	return {
		scope: SCOPE,
		core: {
			getCacheKeyForURL: (address) => (stored.has(address) ? address : undefined),
			matchPrecache: async (address) => {
				const content = lostAddresses.includes(String(address)) ? undefined : stored.get(String(address));
				return content === undefined ? undefined : new Response(content);
			}
		},
		groups: async () => groupsOf(files, SCOPE)
	};
}
