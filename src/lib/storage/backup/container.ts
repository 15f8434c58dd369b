import { gunzipBounded } from '$lib/bytes/gunzip';
import { gzip } from '$lib/bytes/gzip';
import { sha256Hex } from '$lib/bytes/sha256';
import { fail, succeed, type Result } from '$lib/domain/base/result';
import type { BackupError } from './errors';

const MAGIC = 'DARASA-BACKUP';
const VERSION = 1;
const MAX_HEADER_BYTES = 120;
/** The most JSON that is written or read. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;

/**
 * A backup file: one ASCII line `DARASA-BACKUP 1 <sha256 of the rest, hex>`, then gzipped JSON. The line tells people
 * and programs what the file is; the hash tells a cut or altered file from a sound one.
 */
export async function packBackup(json: string): Promise<Result<Uint8Array, BackupError>> {
	const plain = new TextEncoder().encode(json);
	if (plain.length > MAX_BYTES) return fail({ kind: 'too-large' });
	const body = await gzip(plain);
	const header = new TextEncoder().encode(`${MAGIC} ${VERSION} ${await sha256Hex(body)}\n`);
	const bytes = new Uint8Array(header.length + body.length);
	bytes.set(header);
	bytes.set(body, header.length);
	return succeed(bytes);
}

/** The JSON value inside a backup file. Inflates within limits, and only what the hash vouches for. */
export async function unpackBackup(bytes: Uint8Array): Promise<Result<unknown, BackupError>> {
	const header = readHeader(bytes);
	if (!header.ok) return header;
	const body = bytes.subarray(header.value.length);
	if (body.length > MAX_BYTES) return fail({ kind: 'too-large' });
	if ((await sha256Hex(body)) !== header.value.hash) return fail({ kind: 'corrupt' });
	const plain = await gunzipBounded(body, { maxBytes: MAX_BYTES, maxRatio: MAX_RATIO });
	if (!plain.ok) return fail({ kind: plain.error });
	return parseText(new TextDecoder().decode(plain.value));
}

interface Header {
	readonly length: number;
	readonly hash: string;
}

function readHeader(bytes: Uint8Array): Result<Header, BackupError> {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, MAX_HEADER_BYTES));
	if (!start.startsWith(`${MAGIC} `)) return fail({ kind: 'not-a-backup' });
	const version = Number(/^\S+ (\d{1,6})[ \n]/.exec(start)?.[1] ?? Number.NaN);
	if (version > VERSION) return fail({ kind: 'newer' });
	const line = /^\S+ 1 ([0-9a-f]{64})\n/.exec(start);
	return line?.[1] ? succeed({ length: line[0].length, hash: line[1] }) : fail({ kind: 'corrupt' });
}

function parseText(text: string): Result<unknown, BackupError> {
	try {
		return succeed(JSON.parse(text));
	} catch {
		return fail({ kind: 'corrupt' });
	}
}
