/** JSON as UTF-8 bytes, in a buffer of their own that may be handed to another thread. */
export function encodeJson(value: unknown): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(JSON.stringify(value));
}

/** Reads what `encodeJson` wrote, here or on this phone before: it is not for bytes that come from outside. */
export function decodeJson(bytes: Uint8Array): unknown {
	return JSON.parse(new TextDecoder().decode(bytes));
}
