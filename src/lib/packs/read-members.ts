import { gunzipBounded } from '../bytes/gunzip';
import { sha256Hex } from '../bytes/sha256';
import { fail, mapResult, succeed, type Result } from '../domain/base/result';
import type { MediaFile } from '../domain/lesson/media';
import type { PackLimits } from './limits';
import type { PackFile, PackManifest } from './manifest';
import type { PackError } from './pack-error';
import { readJson } from './read-json';
import { readMedia } from './read-media';

export interface Members {
	/** JSON values by path. */
	readonly values: ReadonlyMap<string, unknown>;
	readonly media: readonly MediaFile[];
}

/** Unpacks the members. Each is checked against its hash before it is inflated. */
export async function readMembers(
	body: Uint8Array,
	{ files }: PackManifest,
	limits: PackLimits
): Promise<Result<Members, PackError>> {
	const packedBytes = files.reduce((sum, file) => sum + file.packedBytes, 0);
	if (packedBytes !== body.length)
		return fail({ kind: 'corrupt', detail: 'cut off, or longer than its manifest says' });
	const values = new Map<string, unknown>();
	const media: MediaFile[] = [];
	let at = 0;
	for (const file of files) {
		const bytes = await unpackMember(body.subarray(at, at + file.packedBytes), file, limits);
		if (!bytes.ok) return bytes;
		const read =
			file.type === undefined
				? mapResult(readValue(bytes.value, file, limits), (value) => void values.set(file.path, value))
				: mapResult(await readMedia(bytes.value, { ...file, type: file.type }, limits), (one) => void media.push(one));
		if (!read.ok) return read;
		at += file.packedBytes;
	}
	return succeed({ values, media });
}

async function unpackMember(
	packed: Uint8Array,
	file: PackFile,
	limits: PackLimits
): Promise<Result<Uint8Array<ArrayBuffer>, PackError>> {
	if ((await sha256Hex(packed)) !== file.sha256) return fail({ kind: 'corrupt', detail: `${file.path}: wrong hash` });
	const bytes = await gunzipBounded(packed, { maxBytes: file.bytes, maxRatio: limits.maxRatio });
	if (!bytes.ok) {
		return fail(bytes.error === 'too-large' ? { kind: 'too-large' } : { kind: 'corrupt', detail: file.path });
	}
	if (bytes.value.length !== file.bytes) return fail({ kind: 'corrupt', detail: `${file.path}: wrong size` });
	return bytes;
}

function readValue(bytes: Uint8Array, { path }: PackFile, limits: PackLimits): Result<unknown, PackError> {
	const json = readJson(bytes, { maxDepth: limits.maxJsonDepth });
	return json.ok ? json : fail({ kind: 'bad-content', detail: `${path}: ${json.error}` });
}
