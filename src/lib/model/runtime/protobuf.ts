/** How protocol buffers write a field (protobuf.dev, encoding). */
export const WIRE = { varint: 0, eightBytes: 1, bytes: 2, fourBytes: 5 } as const;

const WINDOW_BYTES = 256 * 1024;

/** Reads here and there in a large file, a window at a time. */
export class ByteReader {
	at = 0;
	readonly #file: Blob;
	#window: Uint8Array = new Uint8Array();
	#windowAt = 0;

	constructor(file: Blob) {
		this.#file = file;
	}

	/** @throws RangeError past the end of the file. */
	async take(length: number): Promise<Uint8Array> {
		if (this.at + length > this.#file.size) throw new RangeError('the file ends too early');
		const from = this.at - this.#windowAt;
		if (from < 0 || from + length > this.#window.length) {
			const end = Math.min(this.#file.size, this.at + Math.max(length, WINDOW_BYTES));
			this.#window = new Uint8Array(await this.#file.slice(this.at, end).arrayBuffer());
			this.#windowAt = this.at;
		}
		const start = this.at - this.#windowAt;
		this.at += length;
		return this.#window.subarray(start, start + length);
	}

	/** @throws RangeError for more than 53 bits, as a negative number would take. */
	async varint(): Promise<number> {
		let value = 0;
		for (let shift = 0; shift < 10; shift += 1) {
			const byte = (await this.take(1))[0] ?? 0;
			value += (byte & 0x7f) * 2 ** (7 * shift);
			if (byte < 0x80 && Number.isSafeInteger(value)) return value;
		}
		throw new RangeError('a number that is too large');
	}

	/** Reads the length of what follows and says where that ends. */
	async endOfBytes(): Promise<number> {
		const length = await this.varint();
		if (this.at + length > this.#file.size) throw new RangeError('the file ends too early');
		return this.at + length;
	}
}

/** Writes fields one after the other. */
export class ByteWriter {
	readonly #parts: Uint8Array[] = [];

	varint(value: number): this {
		const bytes: number[] = [];
		let rest = value;
		while (rest >= 0x80) {
			bytes.push((rest % 0x80) + 0x80);
			rest = Math.floor(rest / 0x80);
		}
		bytes.push(rest);
		return this.raw(Uint8Array.from(bytes));
	}

	tag(field: number, wire: number): this {
		return this.varint(field * 8 + wire);
	}

	bytes(content: Uint8Array): this {
		return this.varint(content.length).raw(content);
	}

	text(content: string): this {
		return this.bytes(new TextEncoder().encode(content));
	}

	raw(content: Uint8Array): this {
		this.#parts.push(content.slice());
		return this;
	}

	finish(): Uint8Array {
		const whole = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
		let at = 0;
		for (const part of this.#parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}
}
