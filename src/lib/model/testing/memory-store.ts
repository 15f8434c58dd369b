import type { ModelStore } from '../model-store';

/** A store in memory that can be full and counts what is written. */
export class MemoryStore implements ModelStore {
	readonly files = new Map<string, { pieces: Uint8Array<ArrayBuffer>[]; isSealed: boolean }>();
	roomBytes = Infinity;
	writes = 0;

	async pieces(sha256: string): Promise<readonly Blob[]> {
		return (this.files.get(sha256)?.pieces ?? []).map((piece) => new Blob([piece]));
	}

	async writePiece(sha256: string, index: number, bytes: Uint8Array): Promise<void> {
		this.roomBytes -= bytes.length;
		if (this.roomBytes < 0) throw new DOMException('no space', 'QuotaExceededError');
		this.writes += 1;
		this.#file(sha256).pieces[index] = bytes.slice();
	}

	async seal(sha256: string): Promise<void> {
		this.#file(sha256).isSealed = true;
	}

	async isSealed(sha256: string): Promise<boolean> {
		return this.files.get(sha256)?.isSealed ?? false;
	}

	async remove(sha256: string): Promise<void> {
		this.files.delete(sha256);
	}

	async list(): Promise<readonly string[]> {
		return [...this.files.keys()];
	}

	#file(sha256: string): { pieces: Uint8Array<ArrayBuffer>[]; isSealed: boolean } {
		const file = this.files.get(sha256) ?? { pieces: [], isSealed: false };
		this.files.set(sha256, file);
		return file;
	}
}
