import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex } from './hex';

/** SHA-256 of what comes piece by piece: the platform's own wants a file whole, and a model does not fit into memory. */
export interface Sha256Stream {
	update(bytes: Uint8Array): void;
	/** 64 lower-case hex digits of what came so far; the stream goes on. */
	digestHex(): string;
}

/** By @noble/hashes: about a third of the platform's speed, and faster than any phone's connection. */
export function createSha256(): Sha256Stream {
	const hash = sha256.create();
	return {
		update: (bytes) => void hash.update(bytes),
		digestHex: () => encodeHex(hash.clone().digest())
	};
}
