import { encodeJson } from '../bytes/json-bytes';
import type { LessonId, PackId } from '../domain/base/ids';
import { array, id, object } from '../domain/base/parser';
import type { Lesson } from '../domain/lesson/lesson';
import { summariseLesson, type KeptLesson } from '../domain/lesson/lesson-summary';
import { PACK_LIMITS } from './limits';
import { packFile } from './manifest';
import { parseSkills, parseTerms } from './parse-lesson';
import { readJson } from './read-json';
import { readLesson } from './read-lesson';
import { locateMembers, readValues, type PackedMember } from './read-members';

/**
 * A packed lesson: 4 bytes head length (big-endian), head (JSON), then the lesson's gzip members back to back as the head
 * lists them. The head has what else of the pack the lesson needs: its own skills and terms.
 */
const LENGTH_BYTES = 4;

const parseHead = object({
	packId: id<PackId>(),
	lessonId: id<LessonId>(),
	skills: parseSkills,
	terms: parseTerms,
	files: array(packFile)
});

/**
 * Keeps a lesson that was read and fits its schema as its members lay in the pack, with nothing unpacked: a sixth of the
 * bytes, which a weak phone stores while it installs a pack. `foldPacked` does the rest when the lesson is first opened.
 */
export function keepPacked(lesson: Lesson, members: readonly PackedMember[]): KeptLesson {
	const { id: lessonId, packId, skills, terms } = lesson;
	const head = encodeJson({ packId, lessonId, skills, terms, files: members.map(({ file }) => file) });
	const parts = [head, ...members.map(({ packed }) => packed)];
	const content = new Uint8Array(parts.reduce((sum, part) => sum + part.length, LENGTH_BYTES));
	new DataView(content.buffer).setUint32(0, head.length);
	let at = LENGTH_BYTES;
	for (const part of parts) {
		content.set(part, at);
		at += part.length;
	}
	return { summary: summariseLesson(lesson), content, isPacked: true };
}

/** The whole lesson as JSON in UTF-8, read with the care and the parsers of a pack; undefined where bytes are damaged. */
export async function foldPacked(packed: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
	if (packed.length < LENGTH_BYTES) return undefined;
	const headLength = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
	const headEnd = LENGTH_BYTES + headLength;
	const json = readJson(packed.subarray(LENGTH_BYTES, headEnd), { maxDepth: PACK_LIMITS.maxJsonDepth });
	const head = json.ok ? parseHead(json.value) : json;
	if (!head.ok) return undefined;
	const { packId, lessonId, skills, terms, files } = head.value;
	const folders = locateMembers(packed.subarray(headEnd), files);
	if (!folders.ok) return undefined;
	const members = await readValues(folders.value.get(`lessons/${lessonId}`) ?? [], PACK_LIMITS);
	if (!members.ok) return undefined;
	const lesson = readLesson(lessonId, { packId, skills, terms, members: members.value });
	return lesson.ok ? encodeJson(lesson.value) : undefined;
}

/** The same of several, one after another, so that only one at a time lies unpacked in memory. */
export async function foldAllPacked(
	packed: readonly Uint8Array[]
): Promise<readonly (Uint8Array<ArrayBuffer> | undefined)[]> {
	const folded = [];
	for (const one of packed) folded.push(await foldPacked(one));
	return folded;
}
