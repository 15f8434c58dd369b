import { object, integer } from '../domain/base/parser';
import { fail, succeed, type Result } from '../domain/base/result';
import type { PackLimits } from './limits';
import { PACK_FORMAT, parseManifest, type PackManifest } from './manifest';
import type { PackError } from './pack-error';
import { readJson } from './read-json';

const parseFormat = object({ format: integer({ min: 1 }) });

/** Reads what the pack says about itself and refuses it where that breaks a limit. */
export function readManifest(bytes: Uint8Array, limits: PackLimits): Result<PackManifest, PackError> {
	const json = readJson(bytes, { maxDepth: limits.maxJsonDepth });
	if (!json.ok) return fail({ kind: 'corrupt', detail: `manifest: ${json.error}` });
	const format = parseFormat(json.value);
	if (format.ok && format.value.format > PACK_FORMAT) return fail({ kind: 'newer' });
	const manifest = parseManifest(json.value);
	if (!manifest.ok) {
		return fail({ kind: 'bad-content', detail: `manifest: ${manifest.error.path}: ${manifest.error.expected}` });
	}
	return isTooLarge(manifest.value, limits) ? fail({ kind: 'too-large' }) : succeed(manifest.value);
}

function isTooLarge({ files }: PackManifest, limits: PackLimits): boolean {
	const unpackedBytes = files.reduce((sum, file) => sum + file.bytes, 0);
	return (
		files.length > limits.maxFiles ||
		unpackedBytes > limits.maxPackBytes ||
		files.some((file) => file.bytes > limits.maxFileBytes || file.bytes > file.packedBytes * limits.maxRatio)
	);
}
