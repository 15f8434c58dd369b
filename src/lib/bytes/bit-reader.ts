/** Thrown by `BitReader` where there is nothing left to read or a value is beyond its limit; whoever reads catches it. */
export class BitFault extends Error {}

/** Reads what `BitWriter` wrote, from a source that is not trusted. */
export class BitReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** The next `count` bits as a number, the first of them the highest; as many at once as a byte still has. */
	get(count: number): number {
		let value = 0;
		let at = this.#at;
		for (let missing = count; missing > 0;) {
			const byte = this.#bytes[at >>> 3];
			if (byte === undefined) throw new BitFault('cut off');
			const left = 8 - (at & 7);
			const taken = Math.min(left, missing);
			value = value * (1 << taken) + ((byte >>> (left - taken)) & ((1 << taken) - 1));
			at += taken;
			missing -= taken;
		}
		this.#at = at;
		return value;
	}

	getNumber(group = 7, most = Number.MAX_SAFE_INTEGER): number {
		let value = 0;
		for (let more = 1; more === 1;) {
			more = this.get(1);
			value = value * 2 ** group + this.get(group);
			if (value > most) throw new BitFault('too large');
		}
		return value;
	}

	getBytes(count: number): Uint8Array<ArrayBuffer> {
		return Uint8Array.from({ length: count }, () => this.get(8));
	}

	/** A text of at most so many bytes. */
	getText(most = 300): string {
		const bytes = this.getBytes(this.getNumber(7, most));
		try {
			return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		} catch {
			throw new BitFault('no text');
		}
	}

	/** Nothing may follow but the zeros that fill the last byte. */
	end(): void {
		const left = this.#bytes.length * 8 - this.#at;
		if (left >= 8 || this.get(left) !== 0) throw new BitFault('more than there should be');
	}
}
