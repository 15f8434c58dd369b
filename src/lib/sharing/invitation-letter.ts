import { BitReader } from '../bytes/bit-reader';
import { BitWriter } from '../bytes/bit-writer';
import { isSignedBy, joinBytes, PUBLIC_KEY_BYTES, SIGNATURE_BYTES, signBytes, type KeyPair } from '../bytes/ed25519';
import { decodeHex, encodeHex } from '../bytes/hex';
import { fail, succeed, type Result } from '../domain/base/result';
import { parseInvitation, type ClassInvitation } from '../domain/classroom/class-invitation';
import type { Letter } from './letter';

export const INVITATION_LETTER = 3;
const VERSION = 1;
const MARK_BYTES = 8;
const PURPOSE = new TextEncoder().encode('darasa class 1\n');

export type InvitationProblem = 'newer' | 'damaged' | 'bad-signature';

/** The code of a class as a letter: kind, version, the teacher's key, the fields, and a signature over all before it. */
export function writeInvitationLetter(invitation: ClassInvitation, { privateKey, publicKey }: KeyPair): Letter {
	const bits = new BitWriter();
	bits.put(INVITATION_LETTER, 8);
	bits.put(VERSION, 8);
	bits.putBytes(publicKey);
	bits.putBytes(decodeHex(invitation.classMark));
	bits.putText(invitation.teacher);
	bits.putText(invitation.className);
	const body = bits.toBytes();
	return joinBytes(body, signBytes(joinBytes(PURPOSE, body), privateKey));
}

/** Reads one from anywhere: its signature first, then its fields. Its kind is known already. */
export function readInvitationLetter(letter: Letter): Result<ClassInvitation, InvitationProblem> {
	if ((letter[1] ?? 0) > VERSION) return fail('newer');
	if (letter.length < 2 + PUBLIC_KEY_BYTES + MARK_BYTES + SIGNATURE_BYTES) return fail('damaged');
	const body = letter.subarray(0, -SIGNATURE_BYTES);
	const teacherKey = letter.subarray(2, 2 + PUBLIC_KEY_BYTES);
	if (!isSignedBy(joinBytes(PURPOSE, body), letter.subarray(-SIGNATURE_BYTES), teacherKey))
		return fail('bad-signature');
	try {
		const parsed = parseInvitation(readFields(new BitReader(body)));
		return parsed.ok ? succeed(parsed.value) : fail('damaged');
	} catch {
		// A BitFault: cut off, or beyond its limits.
		return fail('damaged');
	}
}

function readFields(bits: BitReader): unknown {
	bits.getBytes(2);
	const teacherKey = encodeHex(bits.getBytes(PUBLIC_KEY_BYTES));
	const classMark = encodeHex(bits.getBytes(MARK_BYTES));
	const [teacher, className] = [bits.getText(), bits.getText()];
	bits.end();
	return { classMark, teacherKey, teacher, className };
}
