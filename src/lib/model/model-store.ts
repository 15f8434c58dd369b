/**
 * Where the files of models are kept, each by its hash and in pieces: what came before a connection broke stays, and a
 * file that two models share is there once. Reading and writing reject with what the browser rejects with.
 */
export interface ModelStore {
	/** The pieces of a file that are here, from its beginning up to the first that is missing. None is read. */
	pieces(sha256: string): Promise<readonly Blob[]>;
	/** Whole or not at all, also when the tab is killed meanwhile. */
	writePiece(sha256: string, index: number, bytes: Uint8Array): Promise<void>;
	/** Says that the pieces are the whole file and that its hash was proved. */
	seal(sha256: string): Promise<void>;
	isSealed(sha256: string): Promise<boolean>;
	remove(sha256: string): Promise<void>;
	/** Hashes of all files of which anything is here. */
	list(): Promise<readonly string[]>;
}

/** Small enough that a broken connection loses little and that a phone holds a few in memory. */
export const PIECE_BYTES = 2 * 1024 * 1024;

/** A proved file without reading it; undefined if it is not all here. */
export async function openSealed(store: ModelStore, sha256: string): Promise<Blob | undefined> {
	if (!(await store.isSealed(sha256))) return undefined;
	return new Blob([...(await store.pieces(sha256))]);
}
