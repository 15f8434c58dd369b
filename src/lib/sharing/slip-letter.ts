import type { BitReader } from '../bytes/bit-reader';
import { BitWriter } from '../bytes/bit-writer';
import { asId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import {
	MOST_ANSWERS,
	SLIP_ANSWER_KINDS,
	SLIP_OUTCOMES,
	SLIP_PURPOSES,
	type ResultSlip,
	type SlipAnswer
} from '../domain/classroom/result-slip';
import { shortId } from '../domain/classroom/short-id';
import { ENGINE_TEMPLATE } from '../domain/exercise/engine-template';
import type { Letter } from './letter';
import { getId, putId } from './packed-id';
import { readSealedLetter, writeSealedLetter, type LetterHands, type SealedKind } from './sealed-letter';

export const SLIP_LETTER = 2;
/** The last minute that a date can hold. */
const LAST_MINUTE = 144_000_000_000;
const KIND: SealedKind = { kind: SLIP_LETTER, version: 1, purpose: new TextEncoder().encode('darasa slip 1\n') };

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

/**
 * A result slip as a letter about the work. Thirty answers of five skills fit into one code of 300 bytes.
 */
export function writeSlipLetter(slip: ResultSlip, hands: LetterHands): Letter {
	return writeSealedLetter(KIND, { about: slip.workId, inside: writeInside(slip) }, hands);
}

/** Reads a slip with the teacher's own keys, also of earlier phones. */
export function readSlipLetter(letter: Letter, privateKeys: readonly Uint8Array[]): Result<SignedSlip, SlipProblem> {
	const read = readSealedLetter(KIND, letter, { privateKeys, read: readInside });
	if (!read.ok) return fail(read.error === 'other-kind' ? 'not-a-slip' : read.error);
	const { about, key, inside } = read.value;
	return succeed({ slip: { workId: asId<ResultSlip['workId']>(about), ...inside }, key });
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
	const misconceptions = tableOf(
		answers.flatMap(({ misconception, couldShow = [] }) => [misconception ?? [], couldShow].flat())
	);
	const draws = new Map<number, number>();
	const against = new Map<number, string>();
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
		const draw = answer.draw ?? 0;
		const isNext = draw === (draws.get(kindOf(answer)) ?? 0) + 1;
		draws.set(kindOf(answer), draw);
		bits.put(isNext ? 1 : 0, 1);
		if (!isNext) bits.putNumber(draw, 4);
		putMade(bits, answer);
		bits.put(isPlain(answer) ? 1 : 0, 1);
		putAgainst(bits, answer, { against, list: misconceptions.list });
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

function kindOf({ lesson, template }: Pick<SlipAnswer, 'lesson' | 'template'>): number {
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
	const draws = new Map<number, number>();
	const against = new Map<number, readonly number[]>();
	const answers: SlipAnswer[] = [];
	for (let place = 0; place < count; place++) {
		const deviceId = pick(devices, bits);
		const seq = (seqs.get(deviceId) ?? 0) + (bits.get(1) === 1 ? 1 : unzigzag(bits.getNumber(3)));
		seqs.set(deviceId, seq);
		minute += unzigzag(bits.getNumber(3));
		if (seq < 1 || minute < 0 || minute > LAST_MINUTE) throw new RangeError('an answer beyond all time');
		const kind = pick(kinds, bits);
		const isNext = bits.get(1) === 1;
		const draw = isNext ? (draws.get(kindOf(kind)) ?? 0) + 1 : bits.getNumber(4, 1_000_000_000);
		draws.set(kindOf(kind), draw);
		const made = getMade(bits, kind);
		const isPlain = bits.get(1) === 1;
		const couldShow = getAgainst(bits, kindOf(kind), { against, list: misconceptions });
		const facts = isPlain ? PLAIN : getFacts(bits, misconceptions);
		const rest = { ...(draw > 0 ? { draw } : {}), ...made, ...(couldShow.length > 0 ? { couldShow } : {}) };
		answers.push({ deviceId, seq, minute, ...kind, ...facts, ...rest });
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

const ENGINE = shortId(ENGINE_TEMPLATE);
const MOST_SKILLS = 20;

/** Only where the template's short id is that of the engine: a lesson's own may be the same by chance. */
function putMade(bits: BitWriter, { template, made }: SlipAnswer): void {
	if (template !== ENGINE) return;
	bits.put(made ? 1 : 0, 1);
	if (!made) return;
	bits.putText(made.seed);
	bits.putNumber(made.skills.length, 2);
	for (const short of made.skills) bits.put(short, 16);
	bits.put(made.level - 1, 2);
	bits.put(SLIP_ANSWER_KINDS.indexOf(made.answerKind), 3);
}

function getMade(bits: BitReader, { template }: Pick<SlipAnswer, 'template'>): Pick<SlipAnswer, 'made'> {
	if (template !== ENGINE || bits.get(1) === 0) return {};
	const seed = bits.getText();
	const skills = Array.from({ length: bits.getNumber(2, MOST_SKILLS) }, () => bits.get(16));
	const level = ([1, 2, 3] as const)[bits.get(2)];
	const answerKind = SLIP_ANSWER_KINDS[bits.get(3)];
	if (!level || !answerKind) throw new RangeError('no such level or kind');
	return { made: { seed, skills, level, answerKind } };
}

interface Against<Mask> {
	/** By kind, what the last answer of it spoke against: mostly the next one does, too, and one bit says so. */
	readonly against: Map<number, Mask>;
	readonly list: readonly number[];
}

function putAgainst(bits: BitWriter, answer: SlipAnswer, { against, list }: Against<string>): void {
	if (list.length === 0) return;
	const mask = list.map((short) => (answer.couldShow?.includes(short) ? '1' : '0')).join('');
	const isSame = mask === (against.get(kindOf(answer)) ?? '0'.repeat(list.length));
	against.set(kindOf(answer), mask);
	bits.put(isSame ? 1 : 0, 1);
	if (!isSame) for (const bit of mask) bits.put(Number(bit), 1);
}

function getAgainst(bits: BitReader, kind: number, { against, list }: Against<readonly number[]>): readonly number[] {
	if (list.length === 0) return [];
	const isSame = bits.get(1) === 1;
	const found = isSame ? (against.get(kind) ?? []) : list.filter(() => bits.get(1) === 1);
	against.set(kind, found);
	return [...found].sort((one, other) => one - other);
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
