import { gunzipBounded } from '../bytes/gunzip';
import { sha256Hex } from '../bytes/sha256';
import { fail, succeed, type Result } from '../domain/base/result';
import type { PackLimits } from './limits';
import type { PackFile, PackManifest } from './manifest';
import type { PackError } from './pack-error';
import { readJson } from './read-json';

/** Unpacks the members to JSON values by path. Each is checked against its hash before it is inflated. */
export async function readMembers(
	body: Uint8Array,
	{ files }: PackManifest,
	limits: PackLimits
): Promise<Result<ReadonlyMap<string, unknown>, PackError>> {
	const packedBytes = files.reduce((sum, file) => sum + file.packedBytes, 0);
	if (packedBytes !== body.length)
		return fail({ kind: 'corrupt', detail: 'cut off, or longer than its manifest says' });
	const members = new Map<string, unknown>();
	let at = 0;
	for (const file of files) {
		const member = await readMember(body.subarray(at, at + file.packedBytes), file, limits);
		if (!member.ok) return member;
		members.set(file.path, member.value);
		at += file.packedBytes;
	}
	return succeed(members);
}

async function readMember(packed: Uint8Array, file: PackFile, limits: PackLimits): Promise<Result<unknown, PackError>> {
	if ((await sha256Hex(packed)) !== file.sha256) return fail({ kind: 'corrupt', detail: `${file.path}: wrong hash` });
	const bytes = await gunzipBounded(packed, { maxBytes: file.bytes, maxRatio: limits.maxRatio });
	if (!bytes.ok) {
		return fail(bytes.error === 'too-large' ? { kind: 'too-large' } : { kind: 'corrupt', detail: file.path });
	}
	if (bytes.value.length !== file.bytes) return fail({ kind: 'corrupt', detail: `${file.path}: wrong size` });
	const json = readJson(bytes.value, { maxDepth: limits.maxJsonDepth });
	return json.ok ? json : fail({ kind: 'bad-content', detail: `${file.path}: ${json.error}` });
}
