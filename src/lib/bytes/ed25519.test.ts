import { expect, it } from 'vitest';
import { isSignedBy, makeKeyPair, publicKeyOf, signBytes } from './ed25519';
import { sayFingerprint } from './fingerprint';
import { encodeHex } from './hex';

const bytesOf = (hex: string): Uint8Array =>
	Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

/** RFC 8032, 7.1, tests 2 and 3. */
it.each([
	[
		'4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
		'3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
		'72',
		'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
	],
	[
		'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
		'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
		'af82',
		'6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'
	]
])('signs as RFC 8032 does', (privateKey, publicKey, text, signature) => {
	expect(encodeHex(publicKeyOf(bytesOf(privateKey)))).toBe(publicKey);
	expect(encodeHex(signBytes(bytesOf(text), bytesOf(privateKey)))).toBe(signature);
	expect(isSignedBy(bytesOf(text), bytesOf(signature), bytesOf(publicKey))).toBe(true);
});

it('is not deceived by other bytes, another key or nonsense', () => {
	const { privateKey, publicKey } = makeKeyPair();
	const bytes = bytesOf('0102030405');
	const signature = signBytes(bytes, privateKey);
	expect(isSignedBy(bytes, signature, publicKey)).toBe(true);
	expect(isSignedBy(bytesOf('0102030406'), signature, publicKey)).toBe(false);
	expect(isSignedBy(bytes, signature, makeKeyPair().publicKey)).toBe(false);
	expect(isSignedBy(bytes, signature.slice(1), publicKey)).toBe(false);
	expect(isSignedBy(bytes, signature, new Uint8Array(32).fill(255))).toBe(false);
	// The point of small order, for which a lax check would take a signature of nothing for right.
	expect(isSignedBy(bytes, new Uint8Array(64), bytesOf('01' + '00'.repeat(31)))).toBe(false);
});

it('says a key in four words, each key in others', () => {
	const words = sayFingerprint(bytesOf('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'));
	expect(words).toMatch(/^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz] ?){4}$/);
	expect(sayFingerprint(bytesOf('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'))).toBe(words);
	expect(sayFingerprint(makeKeyPair().publicKey)).not.toBe(words);
});
