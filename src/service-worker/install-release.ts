import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { StoredSite } from './release';
import type { SiteFile } from './site-files';
import { noteUpdateBytes } from './update-bytes';

function sumBytes(files: readonly SiteFile[], addresses: readonly string[], scope: string): number {
	const wanted = new Set(addresses);
	return files.filter(({ url }) => wanted.has(new URL(url, scope).href)).reduce((sum, { bytes }) => sum + bytes, 0);
}

type InstallingSite = StoredSite & { readonly core: Pick<PrecacheController, 'install'> };

/**
 * Stores what this release needs before it may take over. A phone that holds the later files of the release before gets
 * the changed ones now as well: the learner may say yes to the update in airplane mode, in a language of hers.
 */
export async function installRelease(event: ExtendableEvent, release: InstallingSite): Promise<void> {
	const { updatedURLs } = await release.core.install(event);
	const { files, later } = await release.groups();
	let laterBytes = 0;
	for (const group of [later.rest, later.teacher]) {
		if (!(await group.isBegun())) continue;
		laterBytes += (await group.status()).missingBytes;
		await group.storeMissing();
	}
	await noteUpdateBytes(sumBytes(files.core, updatedURLs, release.scope) + laterBytes);
}
