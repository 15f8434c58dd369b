import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitFault, BitReader } from './bit-reader';
import { BitWriter } from './bit-writer';
import { makeKeyPair } from './ed25519';
import { openSealedFor, SALT_BYTES, sealFor } from './seal-for';

describe('bits', () => {
	it('come back as they were written', () => {
		const value = fc.oneof(
			fc.record({ kind: fc.constant('bits' as const), value: fc.nat(255) }),
			fc.record({
				kind: fc.constant('number' as const),
				value: fc.maxSafeNat(),
				group: fc.integer({ min: 1, max: 8 })
			}),
			fc.record({ kind: fc.constant('text' as const), value: fc.string({ unit: 'grapheme', maxLength: 20 }) })
		);
		fc.assert(
			fc.property(fc.array(value), (values) => {
				const writer = new BitWriter();
				for (const one of values) {
					if (one.kind === 'bits') writer.put(one.value, 8);
					else if (one.kind === 'number') writer.putNumber(one.value, one.group);
					else writer.putText(one.value);
				}
				const reader = new BitReader(writer.toBytes());
				for (const one of values) {
					if (one.kind === 'bits') expect(reader.get(8)).toBe(one.value);
					else if (one.kind === 'number') expect(reader.getNumber(one.group)).toBe(one.value);
					else expect(reader.getText()).toBe(one.value);
				}
				reader.end();
			})
		);
	});

	it('end with a fault and nothing else where they are cut off, too large or go on', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
				const reader = new BitReader(bytes);
				try {
					for (;;) reader.getText(20);
				} catch (fault) {
					expect(fault).toBeInstanceOf(BitFault);
				}
			})
		);
		expect(() => new BitReader(Uint8Array.of(0x01)).end()).toThrow(BitFault);
		expect(() => new BitReader(Uint8Array.of(0xff, 0xff)).getNumber(7, 100)).toThrow(BitFault);
	});
});

describe('a sealed letter', () => {
	const [teacher, learner, other] = [makeKeyPair(), makeKeyPair(), makeKeyPair()];
	const salt = Uint8Array.from({ length: SALT_BYTES }, (_, place) => place);
	const words = new TextEncoder().encode('Amina');
	const sealed = sealFor(words, { privateKey: learner.privateKey, publicKey: teacher.publicKey }, salt);

	it('opens for the one it is for', () => {
		expect(openSealedFor(sealed, { privateKey: teacher.privateKey, publicKey: learner.publicKey })).toEqual(words);
	});

	it('opens for nobody else, not as from somebody else, and not with any byte changed', () => {
		expect(openSealedFor(sealed, { privateKey: other.privateKey, publicKey: learner.publicKey })).toBeUndefined();
		expect(openSealedFor(sealed, { privateKey: teacher.privateKey, publicKey: other.publicKey })).toBeUndefined();
		for (let at = 0; at < sealed.length; at++) {
			const changed = sealed.map((byte, place) => (place === at ? byte ^ 1 : byte));
			expect(openSealedFor(changed, { privateKey: teacher.privateKey, publicKey: learner.publicKey })).toBeUndefined();
		}
		expect(
			openSealedFor(new Uint8Array(3), { privateKey: teacher.privateKey, publicKey: new Uint8Array(32) })
		).toBeUndefined();
	});
});
