export interface ByteRange {
	readonly first: number;
	readonly last: number;
}

/**
 * Reads a `Range` header of one part (RFC 9110, 14.1.2). Undefined: no or another kind of range, send everything.
 * `unsatisfiable`: answer 416.
 */
export function readRange(header: string | undefined, sizeBytes: number): ByteRange | 'unsatisfiable' | undefined {
	const match = header?.match(/^bytes=(\d*)-(\d*)$/);
	if (!match || (match[1] === '' && match[2] === '')) return undefined;
	if (match[1] === '') {
		const length = Math.min(Number(match[2]), sizeBytes);
		return length === 0 ? 'unsatisfiable' : { first: sizeBytes - length, last: sizeBytes - 1 };
	}
	const first = Number(match[1]);
	const last = match[2] === '' ? sizeBytes - 1 : Math.min(Number(match[2]), sizeBytes - 1);
	if (first >= sizeBytes) return 'unsatisfiable';
	return first > last ? undefined : { first, last };
}
