import { fail, succeed, type Result } from '../domain/base/result';
import type { PackLimits } from './limits';
import type { PackError } from './pack-error';

/**
 * The file around a pack:
 * magic `DARASAPK`, 1 byte version, 4 bytes manifest length, manifest (JSON), 2 bytes signature length, signature,
 * then the gzip members back to back as the manifest lists them. Numbers are big-endian.
 */
const MAGIC = new TextEncoder().encode('DARASAPK');
const CONTAINER_VERSION = 1;
const HEAD_BYTES = MAGIC.length + 1 + 4;

export interface ContainerParts {
	readonly manifestBytes: Uint8Array;
	readonly signature: Uint8Array;
	readonly members: readonly Uint8Array[];
}

export function joinContainer({ manifestBytes, signature, members }: ContainerParts): Uint8Array {
	const head = new Uint8Array(HEAD_BYTES);
	head.set(MAGIC);
	head[MAGIC.length] = CONTAINER_VERSION;
	new DataView(head.buffer).setUint32(MAGIC.length + 1, manifestBytes.length);
	const signatureLength = new Uint8Array(2);
	new DataView(signatureLength.buffer).setUint16(0, signature.length);
	const parts = [head, manifestBytes, signatureLength, signature, ...members];
	const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		file.set(part, at);
		at += part.length;
	}
	return file;
}

/** Takes the file apart without reading the manifest; `body` holds the members. */
export function splitContainer(
	file: Uint8Array,
	limits: PackLimits
): Result<{ manifestBytes: Uint8Array; signature: Uint8Array; body: Uint8Array }, PackError> {
	if (!MAGIC.every((byte, index) => file[index] === byte)) return fail({ kind: 'not-a-pack' });
	const version = file[MAGIC.length];
	if (version === undefined) return fail({ kind: 'corrupt', detail: 'cut off after the first word' });
	if (version === 0) return fail({ kind: 'not-a-pack' });
	if (version > CONTAINER_VERSION) return fail({ kind: 'newer' });
	if (file.length > limits.maxPackBytes) return fail({ kind: 'too-large' });
	if (file.length < HEAD_BYTES) return fail({ kind: 'corrupt', detail: 'cut off in the head' });
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const manifestLength = view.getUint32(MAGIC.length + 1);
	if (manifestLength > limits.maxManifestBytes) return fail({ kind: 'too-large' });
	const manifestEnd = HEAD_BYTES + manifestLength;
	if (file.length < manifestEnd + 2) return fail({ kind: 'corrupt', detail: 'cut off in the manifest' });
	const bodyStart = manifestEnd + 2 + view.getUint16(manifestEnd);
	if (file.length < bodyStart) return fail({ kind: 'corrupt', detail: 'cut off in the signature' });
	return succeed({
		manifestBytes: file.subarray(HEAD_BYTES, manifestEnd),
		signature: file.subarray(manifestEnd + 2, bodyStart),
		body: file.subarray(bodyStart)
	});
}
