import type { ImageType, RecordingType } from '../domain/lesson/media';

export type Recognised =
	/** Size in pixels. */
	| { readonly kind: 'image'; readonly type: ImageType; readonly width: number; readonly height: number }
	| { readonly kind: 'recording'; readonly type: RecordingType };

/**
 * What an image or a recording is by its first bytes, whatever it claims to be; undefined for anything else. The size is
 * where the decoders of browsers look for it.
 */
export function recogniseMedia(bytes: Uint8Array): Recognised | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return readPng(view) ?? readWebp(view) ?? readJpeg(view) ?? readRecording(view);
	} catch (error) {
		// Cut off within its head.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function hasWord(view: DataView, at: number, word: string): boolean {
	return [...word].every((letter, place) => view.getUint8(at + place) === letter.charCodeAt(0));
}

function readPng(view: DataView): Recognised | undefined {
	if (!hasWord(view, 0, '\x89PNG\r\n\x1a\n') || !hasWord(view, 12, 'IHDR')) return undefined;
	return { kind: 'image', type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readWebp(view: DataView): Recognised | undefined {
	if (!hasWord(view, 0, 'RIFF') || !hasWord(view, 8, 'WEBP')) return undefined;
	const size = readWebpSize(view);
	return size && { kind: 'image', type: 'image/webp', ...size };
}

/** Extended, lossless or lossy (developers.google.com/speed/webp/docs/riff_container). */
function readWebpSize(view: DataView): { readonly width: number; readonly height: number } | undefined {
	const threeBytes = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
	if (hasWord(view, 12, 'VP8X')) return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
	if (hasWord(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
		const packed = view.getUint32(21, true);
		return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
	}
	if (!hasWord(view, 12, 'VP8 ') || !hasWord(view, 23, '\x9d\x01\x2a')) return undefined;
	return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function readJpeg(view: DataView): Recognised | undefined {
	if (!hasWord(view, 0, '\xff\xd8\xff')) return undefined;
	for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
		const marker = view.getUint8(at + 1);
		// The frame headers; among them stand three markers of other things.
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) {
			return { kind: 'image', type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
		}
	}
	return undefined;
}

function readRecording(view: DataView): Recognised | undefined {
	if (hasWord(view, 0, 'OggS')) return { kind: 'recording', type: 'audio/ogg' };
	if (hasWord(view, 0, '\x1aE\xdf\xa3')) return { kind: 'recording', type: 'audio/webm' };
	if (hasWord(view, 4, 'ftyp')) return { kind: 'recording', type: 'audio/mp4' };
	// Eleven bits set, then a version and a layer (3, written as 1) that exist.
	const isFrame = (view.getUint16(0) & 0xffe6) === 0xffe2;
	return hasWord(view, 0, 'ID3') || isFrame ? { kind: 'recording', type: 'audio/mpeg' } : undefined;
}
