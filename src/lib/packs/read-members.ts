import { gunzipBounded } from '../bytes/gunzip';
import { sha256Hex } from '../bytes/sha256';
import { fail, succeed, type Result } from '../domain/base/result';
import type { MediaFile } from '../domain/lesson/media';
import type { PackLimits } from './limits';
import type { PackFile } from './manifest';
import type { PackError } from './pack-error';
import { readJson } from './read-json';
import { readMedia } from './read-media';

/** A member, still packed. */
export interface PackedMember {
	readonly file: PackFile;
	readonly packed: Uint8Array;
}

/** JSON values by path. */
type MemberValues = ReadonlyMap<string, unknown>;

/**
 * The members by the folder that they are read with: each lesson's, `media`, and the rest under an empty name. They are
 * unpacked folder by folder, so that of a large pack a phone never holds more than one lesson in parts.
 */
export type MemberFolders = ReadonlyMap<string, readonly PackedMember[]>;

export const MEDIA = 'media';

/** Finds the members in the body, without looking into them. */
export function locateMembers(body: Uint8Array, files: readonly PackFile[]): Result<MemberFolders, PackError> {
	const packedBytes = files.reduce((sum, file) => sum + file.packedBytes, 0);
	if (packedBytes !== body.length)
		return fail({ kind: 'corrupt', detail: 'cut off, or longer than its manifest says' });
	const folders = new Map<string, PackedMember[]>();
	let at = 0;
	for (const file of files) {
		const member = { file, packed: body.subarray(at, at + file.packedBytes) };
		const name = file.type === undefined ? (/^lessons\/[^/]+(?=\/)/.exec(file.path)?.[0] ?? '') : MEDIA;
		const folder = folders.get(name);
		if (folder) folder.push(member);
		else folders.set(name, [member]);
		at += file.packedBytes;
	}
	return succeed(folders);
}

/** Few enough that as many compression bombs at once cost a phone no more than some ten megabytes before they are refused. */
const AT_ONCE = 4;

/** Unpacks members that are JSON. Each is checked against its hash before it is inflated. */
export async function readValues(
	members: readonly PackedMember[],
	limits: PackLimits
): Promise<Result<MemberValues, PackError>> {
	const values = new Map<string, unknown>();
	for (let first = 0; first < members.length; first += AT_ONCE) {
		const some = members.slice(first, first + AT_ONCE);
		const read = await Promise.all(some.map((member) => readValue(member, limits)));
		for (const [place, value] of read.entries()) {
			if (!value.ok) return value;
			values.set(some[place]?.file.path ?? '', value.value);
		}
	}
	return succeed(values);
}

async function readValue(member: PackedMember, limits: PackLimits): Promise<Result<unknown, PackError>> {
	const bytes = await unpackMember(member, limits);
	if (!bytes.ok) return bytes;
	const json = readJson(bytes.value, { maxDepth: limits.maxJsonDepth });
	return json.ok ? json : fail({ kind: 'bad-content', detail: `${member.file.path}: ${json.error}` });
}

/** Unpacks members that are media, with the same care. */
export async function readAllMedia(
	members: readonly PackedMember[],
	limits: PackLimits
): Promise<Result<readonly MediaFile[], PackError>> {
	const media: MediaFile[] = [];
	for (const member of members) {
		const bytes = await unpackMember(member, limits);
		if (!bytes.ok) return bytes;
		const read = await readMedia(bytes.value, member.file, limits);
		if (!read.ok) return read;
		media.push(read.value);
	}
	return succeed(media);
}

async function unpackMember(
	{ file, packed }: PackedMember,
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
