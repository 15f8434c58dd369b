/** Reads little-endian numbers and front-coded words one after the other; past the end everything is 0 and `failed`. */
export class ByteReader {
	readonly #bytes: Uint8Array;
	#at: number;
	failed = false;

	constructor(bytes: Uint8Array, at = 0) {
		this.#bytes = bytes;
		this.#at = at;
	}

	get at(): number {
		return this.#at;
	}

	take(length: number): Uint8Array {
		if (length > this.#bytes.length - this.#at) {
			this.failed = true;
			return new Uint8Array(0);
		}
		this.#at += length;
		return this.#bytes.subarray(this.#at - length, this.#at);
	}

	byte(): number {
		return this.take(1)[0] ?? 0;
	}

	/** Words in order, each as how many letters of the one before it repeats, how many bytes follow, and those. */
	words(count: number): string[] {
		const decoder = new TextDecoder();
		const words: string[] = [];
		let before = '';
		for (let place = 0; place < count && !this.failed; place++) {
			const shared = this.byte();
			before = before.slice(0, shared) + decoder.decode(this.take(this.byte()));
			words.push(before);
		}
		return words;
	}
}
