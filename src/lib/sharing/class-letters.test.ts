import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKeyPair } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { asId, type DeviceId, type LessonId, type ProfileId } from '../domain/base/ids';
import type { Assignment } from '../domain/classroom/assignment';
import type { ResultSlip, SlipAnswer } from '../domain/classroom/result-slip';
import { shortId } from '../domain/classroom/short-id';
import { readAssignmentLetter, writeAssignmentLetter } from './assignment-letter';
import { readSlipLetter, writeSlipLetter } from './slip-letter';

const [teacher, learner, other] = [makeKeyPair(), makeKeyPair(), makeKeyPair()];
const salt = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

const hex = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(encodeHex);
const name = fc.string({ unit: 'grapheme', maxLength: 12 });
const anyAssignment: fc.Arbitrary<Assignment> = fc.record(
	{
		id: hex(8).map((id) => asId<Assignment['id']>(id)),
		teacherKey: fc.constant(encodeHex(teacher.publicKey)),
		teacher: name,
		audience: name,
		lessonIds: fc.array(
			fc.stringMatching(/^[a-z-]{1,30}$/).map((id) => asId<LessonId>(id)),
			{ maxLength: 12 }
		),
		exercises: fc.integer({ min: 1, max: 50 }),
		withHints: fc.boolean(),
		withModel: fc.boolean(),
		dueDay: fc.integer({ min: 0, max: 65_535 })
	},
	{ requiredKeys: ['id', 'teacherKey', 'teacher', 'audience', 'lessonIds', 'exercises', 'withHints', 'withModel'] }
);

const usual: Assignment = {
	id: asId('00112233445566ff'),
	teacherKey: encodeHex(teacher.publicKey),
	teacher: 'Mwalimu Okoth',
	audience: '5B',
	lessonIds: [
		'place-value',
		'adding-subtracting',
		'multiplying-dividing',
		'fractions-equivalent',
		'fractions-adding'
	].map((id) => asId<LessonId>(id)),
	exercises: 10,
	withHints: true,
	withModel: false,
	dueDay: 20_800
};

/** Thirty answers of five skills, as a week of homework makes them. */
const answers: readonly SlipAnswer[] = Array.from({ length: 30 }, (_, place) => ({
	deviceId: asId<DeviceId>('k3m9x2b7q1ra'),
	seq: 4_200 + place + (place > 20 ? 3 : 0),
	minute: 29_800_000 + place * 2 + Math.floor(place / 10) * 1_440,
	lesson: shortId(`lesson-${Math.floor(place / 6)}`),
	template: shortId(`template-${Math.floor(place / 3)}`),
	outcome: place % 4 === 3 ? 'wrong' : 'right',
	purpose: place % 6 === 5 ? 'review' : 'practice',
	isFirstTry: true,
	isHelped: place % 7 === 0,
	draw: 1 + (place % 12),
	...(place % 4 === 3 ? { misconception: shortId(`mistake-${place % 5}`) } : {})
}));
const slip: ResultSlip = {
	workId: usual.id,
	nickname: 'Amina Wanjiru',
	profileId: asId('w8xk2m4p6t9a'),
	minutes: 47,
	flags: 1,
	answers
};
const hands = { learner, teacherKey: usual.teacherKey, salt };

const anyAnswer: fc.Arbitrary<SlipAnswer> = fc.record(
	{
		deviceId: fc.constantFrom('one', 'two', 'three').map((id) => asId<DeviceId>(id)),
		seq: fc.integer({ min: 1, max: 1_000_000 }),
		minute: fc.integer({ min: 0, max: 50_000_000 }),
		lesson: fc.nat(65_535),
		template: fc.nat(65_535),
		misconception: fc.nat(65_535),
		outcome: fc.constantFrom('right', 'other-form', 'wrong', 'shown'),
		purpose: fc.constantFrom('practice', 'review', 'placement', 'contrast', 'twin', 'pair', 'board', 'quiz'),
		isFirstTry: fc.boolean(),
		isHelped: fc.boolean(),
		draw: fc.integer({ min: 1, max: 1_000 })
	},
	{
		requiredKeys: ['deviceId', 'seq', 'minute', 'lesson', 'template', 'outcome', 'purpose', 'isFirstTry', 'isHelped']
	}
);
const anySlip: fc.Arbitrary<ResultSlip> = fc.record({
	workId: hex(8).map((id) => asId<ResultSlip['workId']>(id)),
	nickname: name,
	profileId: fc.stringMatching(/^[a-z0-9]{1,12}$/).map((id) => asId<ProfileId>(id)),
	minutes: fc.nat(10_000),
	flags: fc.nat(100),
	answers: fc.array(anyAnswer, { maxLength: 40 })
});

describe('an assignment as a letter', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(anyAssignment, (assignment) => {
				expect(readAssignmentLetter(writeAssignmentLetter(assignment, teacher))).toEqual({
					ok: true,
					value: assignment
				});
			})
		);
	});

	it('fits into one code with five lessons', () => {
		expect(writeAssignmentLetter(usual, teacher).length).toBeLessThanOrEqual(300);
	});

	it('is refused with any single byte changed, cut off, or signed by another hand', () => {
		const letter = writeAssignmentLetter(usual, teacher);
		for (let at = 0; at < letter.length; at++) {
			const changed = letter.map((byte, place) => (place === at ? byte ^ 0x41 : byte));
			expect(readAssignmentLetter(changed).ok, `byte ${at}`).toBe(false);
			expect(readAssignmentLetter(letter.slice(0, at)).ok).toBe(false);
		}
		const forged = writeAssignmentLetter(usual, { privateKey: other.privateKey, publicKey: teacher.publicKey });
		expect(readAssignmentLetter(forged)).toEqual({ ok: false, error: 'bad-signature' });
	});
});

describe('a result slip as a letter', () => {
	it('comes back to its teacher as it was written, with the key of the phone', () => {
		fc.assert(
			fc.property(anySlip, (one) => {
				const read = readSlipLetter(writeSlipLetter(one, hands), [teacher.privateKey]);
				expect(read).toEqual({ ok: true, value: { slip: one, key: encodeHex(learner.publicKey) } });
			})
		);
	});

	it('fits into one code with thirty answers of five skills', () => {
		expect(writeSlipLetter(slip, hands).length).toBeLessThanOrEqual(300);
	});

	it('is closed to another teacher, and holds no name that others could read', () => {
		const letter = writeSlipLetter(slip, hands);
		expect(readSlipLetter(letter, [other.privateKey])).toEqual({ ok: false, error: 'foreign' });
		expect(new TextDecoder('latin1').decode(letter)).not.toContain('Amina');
	});

	it('is refused with any single byte changed or cut off', () => {
		const letter = writeSlipLetter({ ...slip, answers: answers.slice(0, 2) }, hands);
		for (let at = 0; at < letter.length; at++) {
			const changed = letter.map((byte, place) => (place === at ? byte ^ 0x41 : byte));
			expect(readSlipLetter(changed, [teacher.privateKey]).ok, `byte ${at}`).toBe(false);
			expect(readSlipLetter(letter.slice(0, at), [teacher.privateKey]).ok).toBe(false);
		}
	});

	it('never fails otherwise, whatever comes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(readSlipLetter(Uint8Array.of(2, 1, ...bytes), [teacher.privateKey]).ok).toBe(false);
				expect(readAssignmentLetter(Uint8Array.of(1, 1, ...bytes)).ok).toBe(false);
			})
		);
	});
});
