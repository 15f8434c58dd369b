import type { Parser } from '$lib/domain/base/parser';
import { fail, succeed, type Result } from '$lib/domain/base/result';

/** Why a file of the encoder is refused. The app then searches without it. */
export type EncoderFileError =
	| { readonly kind: 'not-an-encoder-file' }
	/** Of a later format than this app reads, or of one it has dropped. */
	| { readonly kind: 'other-version'; readonly format: number }
	/** Cut off, too long, or damaged. */
	| { readonly kind: 'broken' };

export interface FileParts<Header> {
	readonly header: Header;
	readonly body: Uint8Array;
}

interface FileKind<Header> {
	/** Eight ASCII letters. */
	readonly magic: string;
	readonly format: number;
	readonly largestBytes: number;
	readonly parse: Parser<Header>;
}

const MAGIC_BYTES = 8;
const LENGTH_BYTES = 4;
const LARGEST_HEADER_BYTES = 16_384;

/** Takes a file apart: magic, length of the header (32 bits, little-endian), header in JSON, body. */
export function readHeader<Header>(
	bytes: Uint8Array,
	kind: FileKind<Header>
): Result<FileParts<Header>, EncoderFileError> {
	const start = MAGIC_BYTES + LENGTH_BYTES;
	if (new TextDecoder().decode(bytes.subarray(0, MAGIC_BYTES)) !== kind.magic) {
		return fail({ kind: 'not-an-encoder-file' });
	}
	if (bytes.length < start || bytes.length > kind.largestBytes) return fail({ kind: 'broken' });
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC_BYTES, true);
	if (length > LARGEST_HEADER_BYTES || start + length > bytes.length) return fail({ kind: 'broken' });
	const value = parseJson(new TextDecoder().decode(bytes.subarray(start, start + length)));
	const format = formatOf(value);
	if (format === undefined) return fail({ kind: 'broken' });
	if (format !== kind.format) return fail({ kind: 'other-version', format });
	const parsed = kind.parse(value);
	return parsed.ok ? succeed({ header: parsed.value, body: bytes.subarray(start + length) }) : fail({ kind: 'broken' });
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function formatOf(value: unknown): number | undefined {
	if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
	return typeof value.format === 'number' ? value.format : undefined;
}
