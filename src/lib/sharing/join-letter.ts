import type { BitReader } from '../bytes/bit-reader';
import { BitWriter } from '../bytes/bit-writer';
import { asId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { mapResult, type Result } from '../domain/base/result';
import type { ClassMark, JoinAnswer } from '../domain/classroom/class-invitation';
import { NICKNAME_LETTERS, PROFILE_PICTURES } from '../domain/learning/profile';
import type { Letter } from './letter';
import { getId, putId } from './packed-id';
import {
	readSealedLetter,
	writeSealedLetter,
	type LetterHands,
	type SealedKind,
	type SealedProblem
} from './sealed-letter';

export const JOIN_LETTER = 4;
const KIND: SealedKind = { kind: JOIN_LETTER, version: 1, purpose: new TextEncoder().encode('darasa join 1\n') };
/** Three bytes a letter at most, by UTF-16 units. */
const MOST_NICKNAME_BYTES = NICKNAME_LETTERS * 3;

const PROBLEMS: Readonly<Record<SealedProblem, Message>> = {
	'other-kind': message('classroom.slipNotASlip'),
	newer: message('sharing.errorNewer'),
	damaged: message('sharing.errorDamaged'),
	'bad-signature': message('classroom.joinBadSignature'),
	foreign: message('classroom.joinForeign')
};

/** What happened and what to do. */
export function explainJoinProblem(problem: SealedProblem): Message {
	return PROBLEMS[problem];
}

export interface SignedJoin {
	readonly join: JoinAnswer;
	/** Public key (hex) of her phone. */
	readonly key: string;
}

/** A learner's yes as a letter about the class: her name, her picture and the id of her profile, sealed for the teacher. */
export function writeJoinLetter({ classMark, nickname, picture, profileId }: JoinAnswer, hands: LetterHands): Letter {
	const bits = new BitWriter();
	bits.putText(nickname);
	bits.putNumber(PROFILE_PICTURES.indexOf(picture));
	putId(bits, profileId);
	return writeSealedLetter(KIND, { about: classMark, inside: bits.toBytes() }, hands);
}

export function readJoinLetter(letter: Letter, privateKeys: readonly Uint8Array[]): Result<SignedJoin, SealedProblem> {
	const read = readSealedLetter(KIND, letter, { privateKeys, read: readInside });
	return mapResult(read, ({ about, key, inside }) => ({ join: { classMark: asId<ClassMark>(about), ...inside }, key }));
}

function readInside(bits: BitReader): Omit<JoinAnswer, 'classMark'> {
	const nickname = bits.getText(MOST_NICKNAME_BYTES);
	// A picture that only a later app has is any of ours: it is hers to change.
	const picture = PROFILE_PICTURES[bits.getNumber(7, 10_000)] ?? PROFILE_PICTURES[0];
	const profileId = getId<JoinAnswer['profileId']>(bits);
	bits.end();
	return { nickname, picture, profileId };
}
