import { BitReader } from '../bytes/bit-reader';
import { BitWriter } from '../bytes/bit-writer';
import { isSignedBy, joinBytes, PUBLIC_KEY_BYTES, SIGNATURE_BYTES, signBytes, type KeyPair } from '../bytes/ed25519';
import { decodeHex, encodeHex } from '../bytes/hex';
import { openSealedFor, sealFor } from '../bytes/seal-for';
import { asId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Assignment } from '../domain/classroom/assignment';
import {
	MOST_ANSWERS,
	SLIP_OUTCOMES,
	SLIP_PURPOSES,
	type ResultSlip,
	type SlipAnswer
} from '../domain/classroom/result-slip';
import type { Letter } from './letter';

export const SLIP_LETTER = 2;
const VERSION = 1;
const ID_BYTES = 8;
/** The last minute that a date can hold. */
const LAST_MINUTE = 144_000_000_000;
const PURPOSE = new TextEncoder().encode('darasa slip 1\n');

/** `foreign`: sealed for another teacher. */
export type SlipProblem = 'not-a-slip' | 'newer' | 'damaged' | 'bad-signature' | 'foreign';

const PROBLEMS: Readonly<Record<SlipProblem, Message>> = {
	'not-a-slip': message('classroom.slipNotASlip'),
	newer: message('sharing.errorNewer'),
	damaged: message('sharing.errorDamaged'),
	'bad-signature': message('classroom.slipBadSignature'),
	foreign: message('classroom.slipForeign')
};

/** What happened and what to do. */
export function explainSlipProblem(problem: SlipProblem): Message {
	return PROBLEMS[problem];
}

export interface SignedSlip {
	readonly slip: ResultSlip;
	/** Public key (hex) of the phone that handed it in. */
	readonly key: string;
}

/** From whom and to whom: the learner's own keys, the key of the teacher who gave the work, 8 bytes drawn by chance. */
export interface SlipHands {
	readonly learner: KeyPair;
	readonly teacherKey: Assignment['teacherKey'];
	readonly salt: Uint8Array;
}

/**
 * A result slip as a letter: kind, version, which work, the learner's key; then all else sealed for the teacher, and a
 * signature over the whole. Thirty answers of five skills fit into one code of 300 bytes.
 */
export function writeSlipLetter(slip: ResultSlip, { learner, teacherKey, salt }: SlipHands): Letter {
	const sealed = sealFor(writeInside(slip), { privateKey: learner.privateKey, publicKey: decodeHex(teacherKey) }, salt);
	const body = joinBytes(Uint8Array.of(SLIP_LETTER, VERSION), decodeHex(slip.workId), learner.publicKey, sealed);
	return joinBytes(body, signBytes(joinBytes(PURPOSE, body), learner.privateKey));
}

/** Reads a slip with the teacher's own keys, also of earlier phones: its signature first, then the seal, then what is in it. */
export function readSlipLetter(letter: Letter, privateKeys: readonly Uint8Array[]): Result<SignedSlip, SlipProblem> {
	if (letter[0] !== SLIP_LETTER) return fail('not-a-slip');
	if ((letter[1] ?? 0) > VERSION) return fail('newer');
	const keyAt = 2 + ID_BYTES;
	const sealedAt = keyAt + PUBLIC_KEY_BYTES;
	if (letter.length < sealedAt + SIGNATURE_BYTES) return fail('damaged');
	const body = letter.subarray(0, -SIGNATURE_BYTES);
	const key = letter.subarray(keyAt, sealedAt);
	if (!isSignedBy(joinBytes(PURPOSE, body), letter.subarray(-SIGNATURE_BYTES), key)) return fail('bad-signature');
	const inside = openWithAny(body.subarray(sealedAt), privateKeys, key);
	if (!inside) return fail('foreign');
	try {
		const workId = asId<ResultSlip['workId']>(encodeHex(letter.subarray(2, keyAt)));
		return succeed({ slip: { workId, ...readInside(new BitReader(inside)) }, key: encodeHex(key) });
	} catch {
		// A BitFault: whoever sealed it wrote something else.
		return fail('damaged');
	}
}

function openWithAny(
	sealed: Uint8Array,
	privateKeys: readonly Uint8Array[],
	publicKey: Uint8Array
): Uint8Array | undefined {
	for (const privateKey of privateKeys) {
		const opened = openSealedFor(sealed, { privateKey, publicKey });
		if (opened) return opened;
	}
	return undefined;
}

/** A table of what comes again and again: each answer then names its place only. */
function tableOf<Value>(values: readonly Value[]): { readonly list: readonly Value[]; readonly bits: number } {
	const list = [...new Set(values)];
	return { list, bits: bitsFor(list.length) };
}

function bitsFor(count: number): number {
	return Math.ceil(Math.log2(Math.max(1, count)));
}

/** Most answers are so: then one bit says all five of these. */
function isPlain({ outcome, purpose, isFirstTry, isHelped, misconception }: SlipAnswer): boolean {
	return outcome === 'right' && purpose === 'practice' && isFirstTry && !isHelped && misconception === undefined;
}

const PLAIN = { outcome: 'right', purpose: 'practice', isFirstTry: true, isHelped: false } as const;

function writeInside({ nickname, profileId, minutes, flags, answers }: ResultSlip): Uint8Array {
	const bits = new BitWriter();
	bits.putText(nickname);
	putId(bits, profileId);
	bits.putNumber(minutes, 5);
	bits.putNumber(flags, 2);
	bits.putNumber(answers.length, 5);
	const devices = tableOf(answers.map(({ deviceId }) => deviceId));
	const lessons = tableOf(answers.map(({ lesson }) => lesson));
	const kinds = tableOf(answers.map(kindOf));
	const misconceptions = tableOf(answers.flatMap(({ misconception }) => misconception ?? []));
	bits.putNumber(devices.list.length, 2);
	for (const id of devices.list) putId(bits, id);
	for (const { list } of [lessons, misconceptions]) {
		bits.putNumber(list.length, 4);
		for (const short of list) bits.put(short, 16);
	}
	bits.putNumber(kinds.list.length, 4);
	for (const kind of kinds.list) {
		bits.put(lessons.list.indexOf(Math.floor(kind / KIND_BASE)), lessons.bits);
		bits.put(kind % KIND_BASE, 16);
	}
	let minute = 0;
	const seqs = new Map<string, number>();
	for (const answer of answers) {
		bits.put(devices.list.indexOf(answer.deviceId), devices.bits);
		const step = answer.seq - (seqs.get(answer.deviceId) ?? 0);
		bits.put(step === 1 ? 1 : 0, 1);
		if (step !== 1) bits.putNumber(zigzag(step), 3);
		seqs.set(answer.deviceId, answer.seq);
		bits.putNumber(zigzag(answer.minute - minute), 3);
		minute = answer.minute;
		bits.put(kinds.list.indexOf(kindOf(answer)), kinds.bits);
		bits.putNumber(answer.draw ?? 0, 4);
		bits.put(isPlain(answer) ? 1 : 0, 1);
		if (isPlain(answer)) continue;
		bits.put(SLIP_OUTCOMES.indexOf(answer.outcome), 2);
		bits.putNumber(SLIP_PURPOSES.indexOf(answer.purpose), 2);
		bits.put(answer.isFirstTry ? 1 : 0, 1);
		bits.put(answer.isHelped ? 1 : 0, 1);
		bits.put(answer.misconception === undefined ? 0 : 1, 1);
		if (answer.misconception !== undefined)
			bits.put(misconceptions.list.indexOf(answer.misconception), misconceptions.bits);
	}
	return bits.toBytes();
}

/** Lesson and template as one number: a template is of one lesson. */
const KIND_BASE = 65_536;

function kindOf({ lesson, template }: SlipAnswer): number {
	return lesson * KIND_BASE + template;
}

function readInside(bits: BitReader): Omit<ResultSlip, 'workId'> {
	const nickname = bits.getText(100);
	const profileId = getId<ResultSlip['profileId']>(bits);
	const minutes = bits.getNumber(5, 1_000_000);
	const flags = bits.getNumber(2, 10_000);
	const count = bits.getNumber(5, MOST_ANSWERS);
	const devices = Array.from({ length: bits.getNumber(2, 100) }, () => getId<SlipAnswer['deviceId']>(bits));
	const lessons = getShorts(bits);
	const misconceptions = getShorts(bits);
	const kinds = Array.from({ length: bits.getNumber(4, MOST_ANSWERS) }, () => {
		const lesson = pick(lessons, bits);
		return { lesson, template: bits.get(16) };
	});
	let minute = 0;
	const seqs = new Map<string, number>();
	const answers: SlipAnswer[] = [];
	for (let place = 0; place < count; place++) {
		const deviceId = pick(devices, bits);
		const seq = (seqs.get(deviceId) ?? 0) + (bits.get(1) === 1 ? 1 : unzigzag(bits.getNumber(3)));
		seqs.set(deviceId, seq);
		minute += unzigzag(bits.getNumber(3));
		if (seq < 1 || minute < 0 || minute > LAST_MINUTE) throw new RangeError('an answer beyond all time');
		const kind = pick(kinds, bits);
		const draw = bits.getNumber(4, 1_000_000_000);
		const facts = bits.get(1) === 1 ? PLAIN : getFacts(bits, misconceptions);
		answers.push({ deviceId, seq, minute, ...kind, ...facts, ...(draw > 0 ? { draw } : {}) });
	}
	bits.end();
	return { nickname, profileId, minutes, flags, answers };
}

function getFacts(bits: BitReader, misconceptions: readonly number[]) {
	const outcome = SLIP_OUTCOMES[bits.get(2)] ?? 'wrong';
	// A purpose that only a later app knows counts as practice: the answer itself still counts.
	const purpose = SLIP_PURPOSES[bits.getNumber(2, 1_000)] ?? 'practice';
	const [isFirstTry, isHelped] = [bits.get(1) === 1, bits.get(1) === 1];
	const misconception = bits.get(1) === 1 ? { misconception: pick(misconceptions, bits) } : {};
	return { outcome, purpose, isFirstTry, isHelped, ...misconception };
}

function getShorts(bits: BitReader): readonly number[] {
	return Array.from({ length: bits.getNumber(4, MOST_ANSWERS) }, () => bits.get(16));
}

/** Crockford's base 32, of which the app draws its ids (storage/new-id.ts): five bits a letter instead of eight. */
const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 12;

function putId(bits: BitWriter, id: string): void {
	const isDrawn = id.length === ID_LENGTH && [...id].every((letter) => ID_LETTERS.includes(letter));
	bits.put(isDrawn ? 1 : 0, 1);
	if (isDrawn) for (const letter of id) bits.put(ID_LETTERS.indexOf(letter), 5);
	else bits.putText(id);
}

function getId<Id extends string>(bits: BitReader): Id {
	if (bits.get(1) === 0) {
		const text = bits.getText(120);
		if (text === '') throw new RangeError('an id without a letter');
		return asId<Id>(text);
	}
	return asId<Id>(Array.from({ length: ID_LENGTH }, () => ID_LETTERS[bits.get(5)]).join(''));
}

function pick<Value>(list: readonly Value[], bits: BitReader): Value {
	const value = list[bits.get(bitsFor(list.length))];
	if (value === undefined) throw new RangeError('not in the table');
	return value;
}

/** Small steps back as small numbers, too. */
function zigzag(step: number): number {
	return step < 0 ? -2 * step - 1 : 2 * step;
}

function unzigzag(value: number): number {
	return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
