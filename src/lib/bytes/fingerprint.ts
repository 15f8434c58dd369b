import { sha256 } from '@noble/hashes/sha2.js';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
const WORDS = 4;

/**
 * Four words that stand for a public key, for people to compare aloud: `lusab babad gutih tugad`. Each word holds 16 bits
 * as consonants and vowels by turns, so it can be said in any language and needs no list of words (proquints, Wilkerson
 * 2009). 64 bits of the key's SHA-256: nobody can make another key with the same words.
 */
export function sayFingerprint(publicKey: Uint8Array): string {
	const hash = sha256(publicKey);
	const view = new DataView(hash.buffer, hash.byteOffset);
	return Array.from({ length: WORDS }, (_, word) => sayWord(view.getUint16(word * 2))).join(' ');
}

function sayWord(bits: number): string {
	const consonant = (shift: number): string => CONSONANTS[(bits >>> shift) & 15] ?? '';
	const vowel = (shift: number): string => VOWELS[(bits >>> shift) & 3] ?? '';
	return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
