import { createSha256, type Sha256Stream } from '../bytes/sha256-stream';
import { PIECE_BYTES, type ModelStore } from './model-store';

/** A file of a model, wherever it comes from. */
export interface WantedFile {
	readonly bytes: number;
	/** Hex. The only thing that decides whether what came is right. */
	readonly sha256: string;
	/** Where it may be had, best first. */
	readonly addresses: readonly string[];
}

export interface KeepTools {
	readonly store: ModelStore;
	/** Hears how many bytes of this file are on the phone. */
	readonly onBytes?: ((bytes: number) => void) | undefined;
	readonly pieceBytes?: number;
}

/** What is on the phone of one file, with the hash of exactly that. */
export class KeptPieces {
	readonly #file: WantedFile;
	readonly #tools: KeepTools;
	readonly #hash: Sha256Stream = createSha256();
	#pieces = 0;
	#bytes = 0;

	private constructor(file: WantedFile, tools: KeepTools) {
		this.#file = file;
		this.#tools = tools;
	}

	/** Reads what is there once more, for its hash. */
	static async open(file: WantedFile, tools: KeepTools): Promise<KeptPieces> {
		const kept = new KeptPieces(file, tools);
		for (const piece of await tools.store.pieces(file.sha256)) {
			if (kept.#bytes + piece.size > file.bytes) break;
			kept.#count(new Uint8Array(await piece.arrayBuffer()));
		}
		return kept;
	}

	get bytes(): number {
		return this.#bytes;
	}

	get isWhole(): boolean {
		return this.#bytes === this.#file.bytes;
	}

	/** How long the next piece may be: nothing, when all is there. */
	get nextBytes(): number {
		return Math.min(this.#tools.pieceBytes ?? PIECE_BYTES, this.#file.bytes - this.#bytes);
	}

	/** Rejects when the phone is full; what was kept before stays. */
	async add(piece: Uint8Array): Promise<void> {
		await this.#tools.store.writePiece(this.#file.sha256, this.#pieces, piece);
		this.#count(piece);
	}

	/** Whether it is the file that was promised. What is not is thrown away. */
	async prove(): Promise<boolean> {
		const { sha256 } = this.#file;
		const isRight = this.isWhole && this.#hash.digestHex() === sha256;
		await (isRight ? this.#tools.store.seal(sha256) : this.#tools.store.remove(sha256));
		return isRight;
	}

	#count(piece: Uint8Array): void {
		this.#hash.update(piece);
		this.#pieces += 1;
		this.#bytes += piece.length;
		this.#tools.onBytes?.(this.#bytes);
	}
}
