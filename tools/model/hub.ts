import { createHash } from 'node:crypto';
import {
	closeSync,
	createReadStream,
	existsSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	statSync,
	writeSync
} from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

interface HubAddress {
	readonly hub: string;
	readonly revision: string;
}

export interface HubFile {
	readonly path: string;
	readonly bytes: number;
	/** The hub knows it of large files only. */
	readonly sha256?: string;
}

interface HubListing {
	/** The exact state. */
	readonly sha: string;
	readonly license: string | undefined;
	readonly files: readonly HubFile[];
}

async function ask<Answer>(url: string): Promise<Answer> {
	const response = await fetch(url).catch(() => undefined);
	if (!response) throw new Error(`${url} cannot be reached. Is there a network?`);
	if (response.status === 401 || response.status === 403 || response.status === 404) {
		throw new Error(`${url}: ${response.status}. Is the name right, and is the model open to all?`);
	}
	if (!response.ok) throw new Error(`${url}: ${response.status}. Try again later.`);
	return (await response.json()) as Answer;
}

/** The files of a model at the state that a revision stands for now. API: huggingface.co/docs/hub/api. */
export async function listHubFiles(repo: string, { hub, revision }: HubAddress): Promise<HubListing> {
	const model = await ask<{ sha: string; cardData?: { license?: string } }>(
		`${hub}/api/models/${repo}/revision/${revision}`
	);
	const tree = await ask<{ type: string; path: string; size: number; lfs?: { oid: string; size: number } }[]>(
		`${hub}/api/models/${repo}/tree/${model.sha}?recursive=true`
	);
	const files = tree
		.filter(({ type }) => type === 'file')
		.map(({ path, size, lfs }) => ({ path, bytes: lfs?.size ?? size, ...(lfs ? { sha256: lfs.oid } : {}) }));
	return { sha: model.sha, license: model.cardData?.license, files };
}

/**
 * Fetches one file to `target`, going on with what an earlier run left beside it, and returns its SHA-256.
 * @throws Error when the hub's hash or length is another.
 */
export async function fetchHubFile(
	file: HubFile,
	{ hub, repo, revision, target }: HubAddress & { readonly repo: string; readonly target: string }
): Promise<string> {
	if (existsSync(target) && statSync(target).size === file.bytes) {
		const sha256 = await hashFile(target);
		if (file.sha256 === undefined || file.sha256 === sha256) return sha256;
	}
	const part = `${target}.part`;
	mkdirSync(dirname(target), { recursive: true });
	const kept = existsSync(part) ? statSync(part).size : 0;
	const url = `${hub}/${repo}/resolve/${revision}/${file.path}`;
	const response = await fetch(url, kept > 0 ? { headers: { Range: `bytes=${kept}-` } } : {});
	if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
	const flags = response.status === 206 ? 'a' : 'w';
	const out = openSync(part, flags);
	try {
		// Chunk by chunk, so that what came before a break is on the disk.
		for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) writeSync(out, chunk);
	} catch {
		throw new Error(`${url}: the connection broke. Run the same command again, it goes on from there.`);
	} finally {
		closeSync(out);
	}
	const sha256 = await hashFile(part);
	if (statSync(part).size !== file.bytes || (file.sha256 !== undefined && file.sha256 !== sha256)) {
		rmSync(part);
		throw new Error(`${url}: other bytes than the hub promises; thrown away.`);
	}
	renameSync(part, target);
	return sha256;
}

async function hashFile(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}
