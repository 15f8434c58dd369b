import { sha256Hex } from '../bytes/sha256';
import { joinContainer } from './container';
import { formatFor, type PackFile, type PackManifest } from './manifest';
import type { PackContent } from './pack-content';
import { writeMembers } from './write-members';

/** Packs the same bytes to the same bytes: no time, no platform in the header. The tools bring one. */
export type FixedGzip = (bytes: Uint8Array) => Uint8Array;

export interface PackingOptions {
	/** The platform's own will do where nobody compares the bytes of two makers: a teacher's phone has it. */
	readonly gzip: FixedGzip | ((bytes: Uint8Array) => Promise<Uint8Array>);
	/** In the notation of format 5, which a weak phone reads sooner and an app of before does not know. */
	readonly isShort?: boolean;
	/** Over the exact bytes of the manifest; without it the pack is trusted by its hash in the build only. */
	readonly sign?: (manifest: Uint8Array) => Uint8Array;
}

/** Writes a pack as one file: the same content gives the same bytes. */
export async function packBytes(
	content: PackContent,
	{ gzip, sign, isShort = false }: PackingOptions
): Promise<Uint8Array> {
	const files: PackFile[] = [];
	const packedMembers: Uint8Array[] = [];
	for (const { path, bytes, type } of writeMembers(content, { isShort })) {
		const packed = await gzip(bytes);
		packedMembers.push(packed);
		const sizes = { bytes: bytes.length, packedBytes: packed.length };
		files.push({ path, ...sizes, sha256: await sha256Hex(packed), ...(type ? { type } : {}) });
	}
	const { id, version, title, languages } = content;
	const manifest: PackManifest = { format: formatFor(content, isShort), id, version, title, languages, files };
	const manifestBytes = new TextEncoder().encode(JSON.stringify(manifest));
	const signature = sign ? sign(manifestBytes) : new Uint8Array();
	return joinContainer({ manifestBytes, signature, members: packedMembers });
}
