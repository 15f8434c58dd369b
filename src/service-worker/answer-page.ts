import type { GroupStatus, SiteReply } from '../lib/platform/site-messages';
import type { GroupCache } from './group-cache';
import type { StoredSite } from './release';
import type { SiteFile } from './site-files';
import { readUpdateBytes } from './update-bytes';

async function coreStatus({ core, scope }: StoredSite, files: readonly SiteFile[]): Promise<GroupStatus> {
	let storedFiles = 0;
	let missingBytes = 0;
	let allBytes = 0;
	for (const file of files) {
		const stored = await core.matchPrecache(new URL(file.url, scope).href);
		allBytes += file.bytes;
		if (stored) storedFiles += 1;
		else missingBytes += file.bytes;
	}
	return { storedFiles, allFiles: files.length, missingBytes, allBytes };
}

function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'QuotaExceededError';
}

async function storeGroup(group: GroupCache, reply: (message: SiteReply) => void): Promise<void> {
	try {
		await group.storeMissing((status) => reply({ kind: 'progress', status }));
		reply({ kind: 'stored', status: await group.status() });
	} catch (error) {
		reply({ kind: 'failed', reason: isFull(error) ? 'full' : 'network', status: await group.status() });
	}
}

/** Answers one question of a page. Anything that is not a question is ignored. */
export async function answerPage(request: object, port: MessagePort, release: StoredSite): Promise<void> {
	const reply = (message: SiteReply): void => port.postMessage(message);
	const { kind, group } = request as { kind?: unknown; group?: unknown };
	const { files, later } = await release.groups();
	const wanted = Object.entries(later).find(([name]) => name === group)?.[1];
	if (kind === 'status') {
		const status: Record<string, GroupStatus> = { core: await coreStatus(release, files.core) };
		for (const [name, cache] of Object.entries(later)) status[name] = await cache.status();
		reply({ kind, ...status } as SiteReply);
	} else if (kind === 'store' && wanted) {
		await storeGroup(wanted, reply);
	} else if (kind === 'update-size') {
		reply({ kind: 'update-size', bytes: await readUpdateBytes() });
	}
}
