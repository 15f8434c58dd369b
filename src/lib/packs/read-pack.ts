import { asId, type LessonId } from '../domain/base/ids';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Lesson } from '../domain/lesson/lesson';
import { splitContainer } from './container';
import { PACK_LIMITS, type PackLimits } from './limits';
import type { PackManifest } from './manifest';
import type { PackContent } from './pack-content';
import type { PackError } from './pack-error';
import { parseSkills, parseTerms } from './parse-lesson';
import { readLesson, readMember } from './read-lesson';
import { readManifest } from './read-manifest';
import { findMissingMedia } from './read-media';
import { readMembers, type Members } from './read-members';
import { readSignature } from './pack-signature';

/** A pack that was read whole and fits its schema. Its signature is right; whether its signer is trusted is for the caller to decide. */
export interface OpenedPack extends PackContent {
	readonly manifest: PackManifest;
	/** Public key (hex) of whoever signed it; none for a pack that is trusted by its hash in the build. */
	readonly signer?: string;
}

/**
 * Reads a pack from a source that is not trusted: within limits, its signature checked before anything is parsed, each
 * member checked by its hash before it is inflated, everything parsed. Gives all of it or one error; never throws.
 */
export async function readPack(
	file: Uint8Array,
	limits: PackLimits = PACK_LIMITS
): Promise<Result<OpenedPack, PackError>> {
	const parts = splitContainer(file, limits);
	if (!parts.ok) return parts;
	const { manifestBytes, signature, body } = parts.value;
	const signer = readSignature(signature, manifestBytes);
	if (!signer.ok) return signer;
	const manifest = readManifest(manifestBytes, limits);
	if (!manifest.ok) return manifest;
	const members = await readMembers(body, manifest.value, limits);
	if (!members.ok) return members;
	const content = readContent(manifest.value, members.value);
	if (!content.ok) return content;
	return succeed({
		...content.value,
		manifest: manifest.value,
		...(signer.value === undefined ? {} : { signer: signer.value })
	});
}

function readContent(
	{ id, version, title, languages }: PackManifest,
	{ values: members, media }: Members
): Result<PackContent, PackError> {
	const skills = readMember(members, 'skills.json', parseSkills);
	if (!skills.ok) return skills;
	const terms = readMember(members, 'terms.json', parseTerms);
	if (!terms.ok) return terms;
	const lessons: Lesson[] = [];
	for (const lessonId of listLessonIds(members)) {
		const lesson = readLesson(lessonId, { packId: id, skills: skills.value, terms: terms.value, members });
		if (!lesson.ok) return lesson;
		lessons.push(lesson.value);
	}
	lessons.sort((one, other) => one.position - other.position);
	const missing = findMissingMedia(lessons, media);
	if (missing !== undefined)
		return fail({ kind: 'bad-content', detail: `lessons/${missing}: media that the pack lacks` });
	return succeed({ id, version, title, languages, skills: skills.value, terms: terms.value, lessons, media });
}

function listLessonIds(members: ReadonlyMap<string, unknown>): readonly LessonId[] {
	return [...members.keys()].flatMap((path) => {
		const lessonId = /^lessons\/([^/]+)\/lesson\.json$/.exec(path)?.[1];
		return lessonId === undefined ? [] : [asId<LessonId>(lessonId)];
	});
}
