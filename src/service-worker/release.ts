import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { groupsOf, type LaterGroups } from './later-groups';
import { readCoreList, readSiteFiles, type CoreFiles } from './site-files';

/** What questions are answered from. */
export interface StoredSite {
	readonly scope: string;
	readonly core: CoreFiles;
	groups(): Promise<LaterGroups>;
}

/** The release that this service worker belongs to: its core, stored at install, and the groups that follow. */
export class Release implements StoredSite {
	/** Address of the app, with a slash at the end. */
	readonly scope: string;
	readonly core = new PrecacheController();
	#groups: Promise<LaterGroups> | undefined;

	constructor(scope: string) {
		this.scope = scope;
		this.core.addToCacheList(readCoreList().map(({ url, revision }) => ({ url: new URL(url, scope).href, revision })));
	}

	/** Read once in the life of the worker; browsers end and start it as they like. */
	groups(): Promise<LaterGroups> {
		this.#groups ??= readSiteFiles(this.core, this.scope).then((files) => groupsOf(files, this.scope));
		return this.#groups;
	}
}
