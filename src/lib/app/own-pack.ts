import { gzip } from '../bytes/gzip';
import { encodeJson } from '../bytes/json-bytes';
import { sha256Hex } from '../bytes/sha256';
import { asId, type PackId, type ProfileId } from '../domain/base/ids';
import { mapResult, type Result } from '../domain/base/result';
import type { PackContent } from '../packs/pack-content';
import type { StorageError } from '../storage/errors';
import type { ProfileSettings } from '../storage/setting-keys';
import type { StorageRoom } from './storage-room';

/** A pack that a teacher makes again and again: what was noted when it was made last. */
export type OwnPack = NonNullable<ProfileSettings['ownPack']>;

/** What is to be in the next one. */
export interface OwnContent<Content> {
	readonly content: Content;
	readonly title: string;
}

/**
 * Notes the next version before it is made: of two packs with one number, phones would keep the older. The version rises
 * when the content is another.
 */
export async function reservePack<Content>(
	storage: StorageRoom,
	{ teacherId, name }: { readonly teacherId: ProfileId; readonly name: 'ownPack' | 'ownReadings' },
	fill: (packId: PackId) => OwnContent<Content>
): Promise<Result<{ readonly content: Content; readonly own: OwnPack }, StorageError>> {
	const { drawId } = await import('../storage/new-id');
	const read = await storage.use(({ settings }) => settings.readProfile(teacherId));
	if (!read.ok) return read;
	const before = read.value[name];
	const id = before?.id ?? asId<PackId>(`own-${drawId()}`);
	const { content, title } = fill(id);
	const mark = await sha256Hex(encodeJson(content));
	const version = (before?.version ?? 0) + (before?.mark === mark ? 0 : 1);
	const own: OwnPack = { id, version, title, mark };
	const kept = await storage.use(({ settings }) => settings.changeProfile(teacherId, { [name]: own }));
	return mapResult(kept, () => ({ content, own }));
}

/** The pack as a signed file. */
export async function signPack(content: PackContent, privateKey: Uint8Array): Promise<Uint8Array> {
	const [{ packBytes }, { writeSignature }] = await Promise.all([
		import('../packs/pack-bytes'),
		import('../packs/pack-signature')
	]);
	return packBytes(content, { gzip, sign: (manifest) => writeSignature(manifest, privateKey) });
}

/** Letters and digits of any script; what file systems could stumble on becomes a hyphen. */
export function packFileName(title: string): string {
	return `${title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || 'darasa'}.darasa`;
}
