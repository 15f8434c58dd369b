import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeKeyPair, publicKeyOf } from '../../src/lib/bytes/ed25519';
import { sayFingerprint } from '../../src/lib/bytes/fingerprint';
import { encodeHex } from '../../src/lib/bytes/hex';

/** What `keys:new` tells: nothing of it is secret. */
export interface KeyFacts {
	/** Hex, for `signers` in darasa.config.json. */
	readonly publicKey: string;
	/** Four words that people can compare. */
	readonly words: string;
}

/** Writes a new private key to a file that only its owner can read. Refuses inside a repository, and over another file. */
export function writeNewKey(file: string): KeyFacts {
	const path = resolve(file);
	const repository = findRepository(path);
	if (repository) throw new Error(`${path} lies in the repository ${repository}: a private key belongs elsewhere`);
	if (existsSync(path)) throw new Error(`${path} is there already: a new key over an old one would lose it`);
	const { privateKey } = makeKeyPair();
	writeFileSync(path, `${encodeHex(privateKey)}\n`, { mode: 0o600, flag: 'wx' });
	return describeKey(privateKey);
}

/** Reads a private key that `writeNewKey` wrote. */
export function readKey(file: string): Uint8Array {
	const text = readFileSync(file, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} is no key of npm run keys:new`);
	return Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

export function describeKey(privateKey: Uint8Array): KeyFacts {
	const publicKey = publicKeyOf(privateKey);
	return { publicKey: encodeHex(publicKey), words: sayFingerprint(publicKey) };
}

function findRepository(path: string): string | undefined {
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		if (existsSync(resolve(folder, '.git'))) return folder;
		if (folder === dirname(folder)) return undefined;
	}
}
