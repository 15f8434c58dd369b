import { BitFault, BitReader } from '../bytes/bit-reader';
import { BitWriter } from '../bytes/bit-writer';
import { isSignedBy, joinBytes, PUBLIC_KEY_BYTES, SIGNATURE_BYTES, signBytes, type KeyPair } from '../bytes/ed25519';
import { decodeHex, encodeHex } from '../bytes/hex';
import { fail, succeed, type Result } from '../domain/base/result';
import {
	MOST_LESSONS,
	MOST_MINUTES,
	MOST_SKILLS,
	parseAssignment,
	type Assignment
} from '../domain/classroom/assignment';
import { entryOf } from '../domain/classroom/work-scope';
import type { Letter } from './letter';

/** The first byte of each kind of letter. */
export const ASSIGNMENT_LETTER = 1;
/** Work of which an older app knows all is written as it reads it. */
const PLAIN_VERSION = 1;
const VERSION = 2;
const ID_BYTES = 8;
/** Bytes. */
const ONE_CODE = 300;
const DAY_BITS = 16;
const SKILL_BITS = 16;
/** Before what is signed, so that a signature for one purpose never fits another. */
const PURPOSE = new TextEncoder().encode('darasa assignment 1\n');

export type AssignmentProblem = 'not-an-assignment' | 'newer' | 'damaged' | 'bad-signature';

/**
 * Given work as a letter: kind, version, the teacher's key, the fields in bits, and a signature over all before it. Five
 * lessons with five skills chosen fit into one code of 300 bytes; titles travel where they fit, too.
 */
export function writeAssignmentLetter(assignment: Assignment, keys: KeyPair): Letter {
	const letter = writeLetter(assignment, keys);
	if (letter.length <= ONE_CODE || !assignment.titles) return letter;
	const untitled: { -readonly [Field in keyof Assignment]: Assignment[Field] } = { ...assignment };
	delete untitled.titles;
	return writeLetter(untitled, keys);
}

function writeLetter(assignment: Assignment, { privateKey, publicKey }: KeyPair): Letter {
	const bits = new BitWriter();
	const version = isPlain(assignment) ? PLAIN_VERSION : VERSION;
	bits.put(ASSIGNMENT_LETTER, 8);
	bits.put(version, 8);
	bits.putBytes(publicKey);
	bits.putBytes(decodeHex(assignment.id));
	bits.put(assignment.withHints ? 1 : 0, 1);
	bits.put(assignment.withModel ? 1 : 0, 1);
	bits.put(assignment.dueDay === undefined ? 0 : 1, 1);
	if (assignment.dueDay !== undefined) bits.put(assignment.dueDay, DAY_BITS);
	bits.putNumber(assignment.exercises, 5);
	bits.putText(assignment.teacher);
	bits.putText(assignment.audience);
	bits.putNumber(assignment.lessonIds.length, 3);
	for (const id of assignment.lessonIds) bits.putText(id);
	if (version !== PLAIN_VERSION) putMore(bits, assignment);
	const body = bits.toBytes();
	return joinBytes(body, signBytes(joinBytes(PURPOSE, body), privateKey));
}

/** Reads a letter from anywhere: its signature first, then its fields. */
export function readAssignmentLetter(letter: Letter): Result<Assignment, AssignmentProblem> {
	if (letter[0] !== ASSIGNMENT_LETTER) return fail('not-an-assignment');
	if ((letter[1] ?? 0) > VERSION) return fail('newer');
	if (letter.length < 2 + PUBLIC_KEY_BYTES + ID_BYTES + SIGNATURE_BYTES) return fail('damaged');
	const body = letter.subarray(0, -SIGNATURE_BYTES);
	const teacherKey = letter.subarray(2, 2 + PUBLIC_KEY_BYTES);
	if (!isSignedBy(joinBytes(PURPOSE, body), letter.subarray(-SIGNATURE_BYTES), teacherKey))
		return fail('bad-signature');
	try {
		const parsed = parseAssignment(readFields(new BitReader(body)));
		return parsed.ok ? succeed(parsed.value) : fail('damaged');
	} catch {
		// A BitFault: cut off, or beyond its limits.
		return fail('damaged');
	}
}

function isPlain({ skills, titles, kind, minutes, examDay }: Assignment): boolean {
	return [skills, titles, kind, minutes, examDay].every((later) => later === undefined);
}

/** Places of kinds in a letter: only ever appended to. */
const KINDS = [{}, { kind: 'review' }, { kind: 'quiz' }, { kind: 'quiz', isIndividual: true }] as const;
const KIND_BITS = 3;

function kindOf({ kind, isIndividual }: Assignment): number {
	return kind === undefined ? 0 : kind === 'review' ? 1 : isIndividual ? 3 : 2;
}

/** What came with version 2. */
function putMore(bits: BitWriter, assignment: Assignment): void {
	const { lessonIds, skills, titles, minutes, examDay } = assignment;
	bits.put(kindOf(assignment), KIND_BITS);
	bits.putNumber(minutes ?? 0, 5);
	bits.put(examDay === undefined ? 0 : 1, 1);
	if (examDay !== undefined) bits.put(examDay, DAY_BITS);
	for (const id of lessonIds) {
		const chosen = entryOf(skills, id) ?? [];
		bits.putNumber(chosen.length, 3);
		for (const short of chosen) bits.put(short, SKILL_BITS);
	}
	for (const id of lessonIds) {
		const title = entryOf(titles, id);
		bits.put(title === undefined ? 0 : 1, 1);
		if (title !== undefined) bits.putText(title);
	}
}

function readMore(bits: BitReader, lessonIds: readonly string[]) {
	const kind = KINDS[bits.get(KIND_BITS)];
	if (!kind) throw new BitFault('a kind that is none');
	const minutes = bits.getNumber(5, MOST_MINUTES);
	const examDay = bits.get(1) === 1 ? { examDay: bits.get(DAY_BITS) } : {};
	const chosen = lessonIds.map((id) => [id, getSkills(bits)] as const).filter(([, skills]) => skills.length > 0);
	const skills = chosen.length > 0 ? { skills: Object.fromEntries(chosen) } : {};
	const named = lessonIds.flatMap((id) => (bits.get(1) === 1 ? [[id, bits.getText()] as const] : []));
	const titles = named.length > 0 ? { titles: Object.fromEntries(named) } : {};
	return { ...kind, ...(minutes > 0 ? { minutes } : {}), ...examDay, ...skills, ...titles };
}

function getSkills(bits: BitReader): readonly number[] {
	return Array.from({ length: bits.getNumber(3, MOST_SKILLS) }, () => bits.get(SKILL_BITS));
}

function readFields(bits: BitReader): unknown {
	const [, version] = bits.getBytes(2);
	const teacherKey = encodeHex(bits.getBytes(PUBLIC_KEY_BYTES));
	const id = encodeHex(bits.getBytes(ID_BYTES));
	const [withHints, withModel, hasDueDay] = [bits.get(1) === 1, bits.get(1) === 1, bits.get(1) === 1];
	const dueDay = hasDueDay ? { dueDay: bits.get(DAY_BITS) } : {};
	const exercises = bits.getNumber(5, 1_000);
	const [teacher, audience] = [bits.getText(), bits.getText()];
	const lessonIds = Array.from({ length: bits.getNumber(3, MOST_LESSONS) }, () => bits.getText());
	const more = version === PLAIN_VERSION ? {} : readMore(bits, lessonIds);
	bits.end();
	return { id, teacherKey, teacher, audience, lessonIds, exercises, withHints, withModel, ...dueDay, ...more };
}
