import type { PrecacheController } from 'workbox-precaching';
import type { GroupStatus, SiteReply } from '../lib/platform/site-messages';
import type { GroupCache } from './group-cache';
import type { SiteFiles } from './site-files';

export interface Stores {
	readonly core: PrecacheController;
	readonly files: SiteFiles;
	readonly groups: Readonly<Record<'rest' | 'model', GroupCache>>;
	readonly updatedAddresses: () => readonly string[];
}

async function coreStatus({ core, files }: Stores): Promise<GroupStatus> {
	let storedFiles = 0;
	let missingBytes = 0;
	let allBytes = 0;
	for (const file of files.core) {
		const stored = await core.matchPrecache(new URL(file.url, self.location.href).href);
		allBytes += file.bytes;
		if (stored) storedFiles += 1;
		else missingBytes += file.bytes;
	}
	return { storedFiles, allFiles: files.core.length, missingBytes, allBytes };
}

function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'QuotaExceededError';
}

async function storeGroup(group: GroupCache, reply: (message: SiteReply) => void): Promise<void> {
	try {
		await group.storeMissing(async () => reply({ kind: 'progress', status: await group.status() }));
		reply({ kind: 'stored', status: await group.status() });
	} catch (error) {
		reply({ kind: 'failed', reason: isFull(error) ? 'full' : 'network', status: await group.status() });
	}
}

function updateBytes(stores: Stores): number {
	const updated = new Set(stores.updatedAddresses());
	return stores.files.core
		.filter((file) => updated.has(new URL(file.url, self.location.href).href))
		.reduce((sum, file) => sum + file.bytes, 0);
}

/** Answers one question of a page. Anything that is not a question is ignored. */
export async function answerPage(request: object, port: MessagePort, stores: Stores): Promise<void> {
	const reply = (message: SiteReply): void => port.postMessage(message);
	const { kind, group } = request as { kind?: unknown; group?: unknown };
	if (kind === 'status') {
		const [core, rest, model] = await Promise.all([
			coreStatus(stores),
			stores.groups.rest.status(),
			stores.groups.model.status()
		]);
		reply({ kind: 'status', core, rest, model });
	} else if (kind === 'store' && (group === 'rest' || group === 'model')) {
		await storeGroup(stores.groups[group], reply);
	} else if (kind === 'update-size') {
		reply({ kind: 'update-size', bytes: updateBytes(stores) });
	}
}
