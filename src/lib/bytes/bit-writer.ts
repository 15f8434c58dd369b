/** Bits one after another, most significant first, for what must fit into one QR code. */
export class BitWriter {
	readonly #bytes: number[] = [];
	#used = 0;

	/** The lowest `count` bits of a whole number from 0; at most 32. */
	put(value: number, count: number): void {
		for (let bit = count - 1; bit >= 0; bit--) {
			if (this.#used === 0) this.#bytes.push(0);
			const last = this.#bytes.length - 1;
			const isSet = Math.floor(value / 2 ** bit) % 2 === 1;
			if (isSet) this.#bytes[last] = (this.#bytes[last] ?? 0) | (1 << (7 - this.#used));
			this.#used = (this.#used + 1) % 8;
		}
	}

	/** A whole number from 0 to 2^53 - 1 in groups of so many bits, each with one bit that says whether another follows. */
	putNumber(value: number, group = 7): void {
		const base = 2 ** group;
		const digits = [value % base];
		for (let left = Math.floor(value / base); left > 0; left = Math.floor(left / base)) digits.unshift(left % base);
		digits.forEach((digit, place) => {
			this.put(place < digits.length - 1 ? 1 : 0, 1);
			this.put(digit, group);
		});
	}

	putBytes(bytes: Uint8Array): void {
		for (const byte of bytes) this.put(byte, 8);
	}

	/** A text in UTF-8, its length in bytes before it. */
	putText(text: string): void {
		const bytes = new TextEncoder().encode(text);
		this.putNumber(bytes.length);
		this.putBytes(bytes);
	}

	/** The last byte is filled up with zeros. */
	toBytes(): Uint8Array<ArrayBuffer> {
		return Uint8Array.from(this.#bytes);
	}
}
