import { sha256Hex } from '../bytes/sha256';
import { fail, succeed, type Result } from '../domain/base/result';

/** Small enough that a broken connection loses little, large enough that asking costs less than sending. */
export const PIECE_BYTES = 128 * 1024;

/** Where pieces wait until all are there; a phone that keeps none begins anew each time. */
export interface PieceStore {
	read(name: string): Promise<Uint8Array | undefined>;
	write(name: string, bytes: Uint8Array): Promise<void>;
	/** Forgets all pieces of one file. */
	forget(prefix: string): Promise<void>;
}

export interface WantedFile {
	readonly address: string;
	readonly bytes: number;
	/** Hex. Names the pieces too, so that those of another release are never mixed in. */
	readonly sha256: string;
}

/**
 * - `interrupted`: no connection, or the host answers with something else; what has come stays for the next try;
 * - `changed`: all has come, but it is another file than was promised; nothing is kept.
 */
export type FetchFault = 'interrupted' | 'changed';

/** Fetches a file piece by piece and goes on where the last try ended. `onProgress` hears the bytes that are there. */
export async function fetchPieces(
	file: WantedFile,
	{ store, onProgress }: { readonly store: PieceStore; readonly onProgress?: (bytes: number) => void }
): Promise<Result<Uint8Array, FetchFault>> {
	const whole = new Uint8Array(file.bytes);
	for (let first = 0; first < file.bytes; first += PIECE_BYTES) {
		const end = Math.min(first + PIECE_BYTES, file.bytes);
		const name = `${file.sha256}-${first}`;
		const piece = await readPiece(store, name, end - first);
		const bytes = piece ?? (await fetchPiece(file, { first, end }));
		if (!bytes) return fail('interrupted');
		if (bytes.length === file.bytes) {
			// The host does not know how to send a part.
			whole.set(bytes);
			first = file.bytes;
		} else {
			if (!piece) await store.write(name, bytes).catch(() => undefined);
			whole.set(bytes, first);
		}
		onProgress?.(Math.min(first + bytes.length, file.bytes));
	}
	await store.forget(file.sha256).catch(() => undefined);
	return (await sha256Hex(whole)) === file.sha256 ? succeed(whole) : fail('changed');
}

async function readPiece(store: PieceStore, name: string, length: number): Promise<Uint8Array | undefined> {
	const piece = await store.read(name).catch(() => undefined);
	return piece?.length === length ? piece : undefined;
}

/** The piece, or the whole file where the host sends no parts. */
async function fetchPiece(
	{ address, bytes }: WantedFile,
	{ first, end }: { readonly first: number; readonly end: number }
): Promise<Uint8Array | undefined> {
	try {
		const response = await fetch(address, { headers: { Range: `bytes=${first}-${end - 1}` } });
		if (!response.ok) return undefined;
		const sent = new Uint8Array(await response.arrayBuffer());
		const expected = response.status === 206 ? end - first : bytes;
		return sent.length === expected ? sent : undefined;
	} catch {
		return undefined;
	}
}
