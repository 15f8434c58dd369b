import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKeyPair } from '../bytes/ed25519';
import { decodeHex, encodeHex } from '../bytes/hex';
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
const anyShort = fc.nat(65_535);
/** Of an older app, or with what came later. */
const anyAssignment: fc.Arbitrary<Assignment> = fc
	.record(
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
			dueDay: fc.integer({ min: 0, max: 65_535 }),
			kind: fc.constantFrom(
				{ kind: 'review' } as const,
				{ kind: 'quiz' } as const,
				{ kind: 'quiz', isIndividual: true } as const
			),
			minutes: fc.integer({ min: 1, max: 300 }),
			examDay: fc.integer({ min: 0, max: 65_535 }),
			narrowed: fc.array(fc.array(anyShort, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
		},
		{ requiredKeys: ['id', 'teacherKey', 'teacher', 'audience', 'lessonIds', 'exercises', 'withHints', 'withModel'] }
	)
	.map(({ narrowed, kind, ...work }) => {
		const lessonIds = [...new Set(work.lessonIds)];
		const skills = Object.fromEntries(
			(narrowed ?? []).slice(0, lessonIds.length).map((one, at) => [lessonIds[at], one])
		);
		return { ...work, ...kind, lessonIds, ...(Object.keys(skills).length > 0 ? { skills } : {}) };
	});

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

/** `usual` as the first version of the app wrote it, and by whom. */
const OLD_KEY = '8fb38c2dad20caa1f1961bc7a2ad2dfff05c397a99980fe10b6530edecb6e525';
const OLD_LETTER = `
	01018fb38c2dad20caa1f1961bc7a2ad2dfff05c397a99980fe10b6530edecb6e52500112233445566ffaa280506a6bbb0b634b6ba9027
	b5b7ba34011aa1285b83630b1b296bb30b63ab28930b23234b73396b9bab13a3930b1ba34b7338a36bab63a34b8363cb4b73396b234bb3
	4b234b7338a333930b1ba34b7b73996b2b8bab4bb30b632b73a08333930b1ba34b7b73996b0b23234b733808a096affbcc53c87aaa6a86
	16c404c054a4f896cc7855a47b272a3dae4fdd0f57ae88681985dcd8cf9c41689a101f3867fe3a22bfef67102296e07b9217ba02
`.replace(/\s/g, '');

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
	draw: (place < 9 ? 40 : 1) + (place % 3),
	...(place % 4 === 3 ? { misconception: shortId(`mistake-${place % 5}`) } : {}),
	...(place % 4 === 0 ? { couldShow: [shortId(`mistake-${place % 8 === 0 ? 1 : 3}`)] } : {})
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
		couldShow: fc
			.uniqueArray(fc.nat(65_535), { minLength: 1, maxLength: 5 })
			.map((shorts) => [...shorts].sort((one, other) => one - other)),
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
const anyMade: fc.Arbitrary<SlipAnswer> = fc
	.record({
		answer: anyAnswer,
		seed: name,
		skills: fc.array(fc.nat(65_535), { maxLength: 3 }),
		level: fc.constantFrom(1, 2, 3),
		answerKind: fc.constantFrom('number', 'choice', 'algebra')
	})
	.map(({ answer, ...made }) => ({ ...answer, template: shortId('engine/task'), made }));
const anySlip: fc.Arbitrary<ResultSlip> = fc.record({
	workId: hex(8).map((id) => asId<ResultSlip['workId']>(id)),
	nickname: name,
	profileId: fc.stringMatching(/^[a-z0-9]{1,12}$/).map((id) => asId<ProfileId>(id)),
	minutes: fc.nat(10_000),
	flags: fc.nat(100),
	answers: fc.array(fc.oneof({ weight: 4, arbitrary: anyAnswer }, anyMade), { maxLength: 40 })
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

	it('fits into one code with five lessons and five skills', () => {
		const skills = Object.fromEntries(usual.lessonIds.map((id) => [id, [shortId(`skill of ${id}`)]]));
		const full: Assignment = { ...usual, skills, minutes: 40, examDay: 20_820, kind: 'quiz', isIndividual: true };
		expect(writeAssignmentLetter(full, teacher).length).toBeLessThanOrEqual(300);
	});

	it('is written as an older app reads it where that knows all of it', () => {
		expect(writeAssignmentLetter(usual, teacher)[1]).toBe(1);
		const [lessonId] = usual.lessonIds;
		expect(writeAssignmentLetter({ ...usual, skills: { [String(lessonId)]: [1] } }, teacher)[1]).toBe(2);
	});

	it('tells what lessons are called, as long as one code holds it', () => {
		const [lessonId] = usual.lessonIds;
		const titled = (title: string): Assignment => ({ ...usual, titles: { [String(lessonId)]: title } });
		const short = writeAssignmentLetter(titled('Our market'), teacher);
		expect(readAssignmentLetter(short)).toEqual({ ok: true, value: titled('Our market') });
		const long = writeAssignmentLetter({ ...titled('ሀ'.repeat(60)), examDay: 20_820 }, teacher);
		expect(long.length).toBeLessThanOrEqual(300);
		expect(readAssignmentLetter(long)).toEqual({ ok: true, value: { ...usual, examDay: 20_820 } });
	});

	it('of an older app still opens', () => {
		expect(readAssignmentLetter(decodeHex(OLD_LETTER))).toEqual({ ok: true, value: { ...usual, teacherKey: OLD_KEY } });
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
			}),
			{ numRuns: 50 }
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
