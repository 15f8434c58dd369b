import { readStream } from './read-stream';

/** Compresses with the platform's gzip. The bytes differ between platforms; packs use a fixed compressor instead. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
	const source = new Blob([bytes as BlobPart]).stream();
	const packed = await readStream(source.pipeThrough(new CompressionStream('gzip')), { maxBytes: Infinity });
	if (!packed.ok) throw new RangeError('compression has no limit to exceed');
	return packed.value;
}
