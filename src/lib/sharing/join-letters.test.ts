import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKeyPair } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { asId, type ProfileId } from '../domain/base/ids';
import type { ClassInvitation, ClassMark, JoinAnswer } from '../domain/classroom/class-invitation';
import { PROFILE_PICTURES } from '../domain/learning/profile';
import { drawLetter } from './draw-letter';
import { readInvitationLetter, writeInvitationLetter } from './invitation-letter';
import { readJoinLetter, writeJoinLetter } from './join-letter';
import { readSlipLetter } from './slip-letter';

const [teacher, learner, other] = [makeKeyPair(), makeKeyPair(), makeKeyPair()];
const salt = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const hands = { learner, teacherKey: encodeHex(teacher.publicKey), salt };
const mark = asId<ClassMark>('00112233445566ff');

const invitation: ClassInvitation = {
	...{ classMark: mark, teacherKey: encodeHex(teacher.publicKey), teacher: 'Mwalimu Okoth', className: '5B' }
};
const answer: JoinAnswer = { classMark: mark, nickname: 'Amina', picture: 'lion', profileId: asId('k3m9x2b7q1ra') };
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter(({ length }) => length <= 24);

describe('the code of a class', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(name, name, (teacherName, className) => {
				const one = { ...invitation, teacher: teacherName, className };
				expect(readInvitationLetter(writeInvitationLetter(one, teacher))).toEqual({ ok: true, value: one });
			}),
			{ numRuns: 20 }
		);
	});

	it('is refused with any single byte changed or cut off, or signed by another hand', () => {
		const letter = writeInvitationLetter(invitation, teacher);
		for (let at = 1; at < letter.length; at += 3) {
			const changed = letter.map((byte, place) => (place === at ? byte ^ 1 : byte));
			expect(readInvitationLetter(changed).ok, `byte ${at}`).toBe(false);
			expect(readInvitationLetter(letter.slice(0, at)).ok).toBe(false);
		}
		const forged = writeInvitationLetter(invitation, { ...other, publicKey: teacher.publicKey });
		expect(readInvitationLetter(forged)).toEqual({ ok: false, error: 'bad-signature' });
		expect(readInvitationLetter(Uint8Array.of(3, 2, ...letter.slice(2)))).toEqual({ ok: false, error: 'newer' });
	});

	it('fits into one code, as does the answer', () => {
		const address = 'https://darasa.example.org/receive';
		for (const letter of [writeInvitationLetter(invitation, teacher), writeJoinLetter(answer, hands)])
			expect(drawLetter(letter, address).kind).toBe('one');
	});
});

describe('the answer of a learner who joins', () => {
	it('comes back to its teacher as it was written, with the key of the phone', () => {
		const id = fc.stringMatching(/^[a-z0-9]{1,20}$/).map((text) => asId<ProfileId>(text));
		fc.assert(
			fc.property(name, fc.constantFrom(...PROFILE_PICTURES), id, (nickname, picture, profileId) => {
				const join = { ...answer, nickname, picture, profileId };
				const read = readJoinLetter(writeJoinLetter(join, hands), [other.privateKey, teacher.privateKey]);
				expect(read).toEqual({ ok: true, value: { join, key: encodeHex(learner.publicKey) } });
			}),
			{ numRuns: 20 }
		);
	});

	it('is closed to others, hides the name, and is no slip', () => {
		const letter = writeJoinLetter(answer, hands);
		expect(readJoinLetter(letter, [other.privateKey])).toEqual({ ok: false, error: 'foreign' });
		expect(new TextDecoder('latin1').decode(letter)).not.toContain('Amina');
		expect(readSlipLetter(letter, [teacher.privateKey])).toEqual({ ok: false, error: 'not-a-slip' });
		// The same bytes under the kind of a slip: a signature for one purpose fits no other.
		const disguised = Uint8Array.of(2, ...letter.slice(1));
		expect(readSlipLetter(disguised, [teacher.privateKey])).toEqual({ ok: false, error: 'bad-signature' });
	});

	it('is refused with any single byte changed or cut off', () => {
		const letter = writeJoinLetter(answer, hands);
		for (let at = 0; at < letter.length; at += 3) {
			const changed = letter.map((byte, place) => (place === at ? byte ^ 1 : byte));
			expect(readJoinLetter(changed, [teacher.privateKey]).ok, `byte ${at}`).toBe(false);
			expect(readJoinLetter(letter.slice(0, at), [teacher.privateKey]).ok).toBe(false);
		}
	});
});
