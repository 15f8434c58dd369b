const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;

/** 60 random bits as 12 letters and digits (Crockford's base 32): short enough for a QR code, never the same twice. */
export function drawId<Id extends string>(): Id {
	// Not `randomUUID`: browsers hide it on plain http origins.
	const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
	return Array.from(bytes, (byte) => DIGITS[byte & 31]).join('') as Id;
}
