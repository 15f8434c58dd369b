import type { LaterGroup } from '../lib/platform/site-messages';
import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';

export interface SiteFile {
	readonly url: string;
	readonly revision: string | null;
	/** Compressed size: what storing it costs the learner's data. */
	readonly bytes: number;
}

/** Partial: a list that an older build wrote lacks groups of today. */
export type SiteFiles = Readonly<Record<'core', readonly SiteFile[]>> &
	Readonly<Partial<Record<LaterGroup, readonly SiteFile[]>>>;

/** What is stored of the core. */
export type CoreFiles = Pick<PrecacheController, 'getCacheKeyForURL' | 'matchPrecache'>;

/** A file of the core: its address alone where the name holds a hash, else with its revision. */
type CoreEntry = string | readonly [url: string, revision: string];

export const SITE_FILES = 'site-files.json';

/**
 * The files to store at once. The last step of a build, when all files are known, puts the list in front of this
 * script. Everything that is not needed to install stands in `site-files.json`, so that this script stays small.
 */
export function readCoreList(): { url: string; revision: string | null }[] {
	const { DARASA_CORE = [] } = self as { DARASA_CORE?: readonly CoreEntry[] };
	return DARASA_CORE.map((entry) =>
		typeof entry === 'string' ? { url: entry, revision: null } : { url: entry[0], revision: entry[1] }
	);
}

/** All groups with sizes, as this release's build wrote them. */
export async function readSiteFiles(core: CoreFiles, scope: string): Promise<SiteFiles> {
	const stored = await core.matchPrecache(new URL(SITE_FILES, scope).href);
	return stored ? ((await stored.json()) as SiteFiles) : { core: [] };
}
