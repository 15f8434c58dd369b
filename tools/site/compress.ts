import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCompressible } from '../hosting/media-types';

/** Compressed copies by content, kept between builds: most files are the same as last time. */
const CACHE = 'node_modules/.cache/darasa-compressed';

/** From this size on the best quality takes half a minute for 5 % less. */
const LARGE_BYTES = 4_000_000;

function brotli(bytes: Buffer): Buffer {
	const quality = bytes.length > LARGE_BYTES ? 9 : 11;
	return brotliCompressSync(bytes, {
		params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
	});
}

/** Makes `path.gz` and `path.br` where that pays; gives the bytes that travel with gzip. */
export function compressFile(path: string): number {
	const bytes = readFileSync(path);
	if (!isCompressible(path)) return bytes.length;
	mkdirSync(CACHE, { recursive: true });
	const kept = join(CACHE, createHash('sha256').update(bytes).digest('hex'));
	if (!existsSync(`${kept}.br`) || !existsSync(`${kept}.gz`)) {
		writeFileSync(`${kept}.gz`, gzipSync(bytes, { level: 9 }));
		writeFileSync(`${kept}.br`, brotli(bytes));
	}
	copyFileSync(`${kept}.gz`, `${path}.gz`);
	copyFileSync(`${kept}.br`, `${path}.br`);
	return readFileSync(`${kept}.gz`).length;
}
