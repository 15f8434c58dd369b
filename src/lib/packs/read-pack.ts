import { asId, type LessonId } from '../domain/base/ids';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Lesson } from '../domain/lesson/lesson';
import { listMedia, type MediaFile } from '../domain/lesson/media';
import { parseReadings } from '../domain/lesson/parse-reading';
import type { Reading } from '../domain/lesson/reading';
import { splitContainer } from './container';
import { PACK_LIMITS, type PackLimits } from './limits';
import { READINGS_PATH, type PackManifest } from './manifest';
import type { PackContent } from './pack-content';
import type { PackError } from './pack-error';
import { parseSkills, parseTerms } from './parse-lesson';
import { readLesson, readMember } from './read-lesson';
import { readManifest } from './read-manifest';
import { hasAllMedia } from './read-media';
import { locateMembers, MEDIA, readAllMedia, readValues, type MemberFolders, type PackedMember } from './read-members';
import { readSignature } from './pack-signature';

/** What was kept of each lesson, with everything else of a pack that was read whole and fits its schema. */
interface OpenedPackOf<Kept> extends Omit<PackContent, 'lessons'> {
	/** In the order of the pack. */
	readonly lessons: readonly Kept[];
	readonly manifest: PackManifest;
	/**
	 * Public key (hex) of whoever signed it; none for a pack that is trusted by its hash in the build. The signature is
	 * right; whether its signer is trusted is for the caller to decide.
	 */
	readonly signer?: string;
}

type OpenedPack = OpenedPackOf<Lesson>;

/**
 * Reads a pack from a source that is not trusted: within limits, its signature checked before anything is parsed, each
 * member checked by its hash before it is inflated, everything parsed. Gives all of it or one error; never throws.
 */
export function readPack(file: Uint8Array, limits: PackLimits = PACK_LIMITS): Promise<Result<OpenedPack, PackError>> {
	return readPackKeeping((lesson) => lesson, file, limits);
}

/** What to keep of a lesson that was read, and of the members that it was read from. */
type Keep<Kept> = (lesson: Lesson, members: readonly PackedMember[]) => Kept;

/** Reads a pack as `readPack` does, and keeps of each lesson what `keep` makes of it: the rest is let go at once. */
export async function readPackKeeping<Kept>(
	keep: Keep<Kept>,
	file: Uint8Array,
	limits: PackLimits = PACK_LIMITS
): Promise<Result<OpenedPackOf<Kept>, PackError>> {
	const parts = splitContainer(file, limits);
	if (!parts.ok) return parts;
	const { manifestBytes, signature, body } = parts.value;
	const signer = readSignature(signature, manifestBytes);
	if (!signer.ok) return signer;
	const manifest = readManifest(manifestBytes, limits);
	if (!manifest.ok) return manifest;
	const folders = locateMembers(body, manifest.value.files);
	if (!folders.ok) return folders;
	const content = await readContent(manifest.value, { folders: folders.value, keep, limits });
	if (!content.ok) return content;
	return succeed({
		...content.value,
		manifest: manifest.value,
		...(signer.value === undefined ? {} : { signer: signer.value })
	});
}

interface Unpacking<Kept> {
	readonly folders: MemberFolders;
	readonly keep: Keep<Kept>;
	readonly limits: PackLimits;
}

async function readContent<Kept>(
	{ id, version, title, languages }: PackManifest,
	{ folders, keep, limits }: Unpacking<Kept>
): Promise<Result<Omit<OpenedPackOf<Kept>, 'manifest' | 'signer'>, PackError>> {
	const shared = await readValues(folders.get('') ?? [], limits);
	if (!shared.ok) return shared;
	const skills = readMember(shared.value, 'skills.json', parseSkills);
	if (!skills.ok) return skills;
	const terms = readMember(shared.value, 'terms.json', parseTerms);
	if (!terms.ok) return terms;
	const media = await readAllMedia(folders.get(MEDIA) ?? [], limits);
	if (!media.ok) return media;
	const readings = readReadings(shared.value, media.value);
	if (!readings.ok) return readings;
	const lessons: { readonly position: number; readonly kept: Kept }[] = [];
	for (const [folder, packed] of folders) {
		if (folder === '' || folder === MEDIA) continue;
		const members = await readValues(packed, limits);
		if (!members.ok) return members;
		const lessonId = asId<LessonId>(folder.slice('lessons/'.length));
		if (!members.value.has(`${folder}/lesson.json`)) continue;
		const around = { packId: id, skills: skills.value, terms: terms.value, members: members.value };
		const lesson = readLesson(lessonId, around);
		if (!lesson.ok) return lesson;
		if (!hasAllMedia(listMedia(lesson.value), media.value)) {
			return fail({ kind: 'bad-content', detail: `${folder}: media that the pack lacks` });
		}
		lessons.push({ position: lesson.value.position, kept: keep(lesson.value, packed) });
	}
	lessons.sort((one, other) => one.position - other.position);
	return succeed({
		...{ id, version, title, languages, skills: skills.value, terms: terms.value, media: media.value },
		...(readings.value ? { readings: readings.value } : {}),
		lessons: lessons.map(({ kept }) => kept)
	});
}

/** None in most packs; where there are some, each with its recording. */
function readReadings(
	shared: ReadonlyMap<string, unknown>,
	media: readonly MediaFile[]
): Result<readonly Reading[] | undefined, PackError> {
	if (!shared.has(READINGS_PATH)) return succeed(undefined);
	const readings = readMember(shared, READINGS_PATH, parseReadings);
	if (!readings.ok) return readings;
	const recordings = new Set(readings.value.map((reading) => reading.media));
	return hasAllMedia({ images: new Set(), recordings }, media)
		? readings
		: fail({ kind: 'bad-content', detail: `${READINGS_PATH}: recordings that the pack lacks` });
}
