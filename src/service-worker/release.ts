import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { GroupCache } from './group-cache';
import { readCoreList, readSiteFiles, type CoreFiles, type SiteFiles } from './site-files';

export interface LaterGroups {
	readonly files: SiteFiles;
	readonly rest: GroupCache;
	readonly model: GroupCache;
}

/** What questions are answered from. */
export interface StoredSite {
	readonly scope: string;
	readonly core: CoreFiles;
	readonly updatedAddresses: readonly string[];
	groups(): Promise<LaterGroups>;
}

/** The release that this service worker belongs to: its core, stored at install, and the groups that follow. */
export class Release implements StoredSite {
	/** Address of the app, with a slash at the end. */
	readonly scope: string;
	readonly core = new PrecacheController();
	/** Addresses whose content this install really fetched: the price of the update. */
	updatedAddresses: readonly string[] = [];
	#groups: Promise<LaterGroups> | undefined;

	constructor(scope: string) {
		this.scope = scope;
		this.core.addToCacheList(readCoreList().map(({ url, revision }) => ({ url: new URL(url, scope).href, revision })));
	}

	/** Read once in the life of the worker; browsers end and start it as they like. */
	groups(): Promise<LaterGroups> {
		this.#groups ??= readSiteFiles(this.core, this.scope).then((files) => ({
			files,
			rest: new GroupCache('darasa-rest', files.rest, this.scope),
			model: new GroupCache('darasa-model-code', files.model, this.scope)
		}));
		return this.#groups;
	}
}
