import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG: small files made by code, so that the tests carry none. */
export function makePng(width: number, height: number, shade = 128): Uint8Array<ArrayBuffer> {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width);
	head.writeUInt32BE(height, 4);
	head[8] = 8;
	// Each line begins with the number of its filter, here none.
	const lines = Buffer.alloc((width + 1) * height, shade);
	for (let line = 0; line < height; line++) lines[line * (width + 1)] = 0;
	const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
	const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
	return Uint8Array.from(Buffer.concat([signature, ...chunks]));
}

function chunk(name: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}

const FRAME_BYTES = 417;
/** The header and what it says of the sound: nothing. A player skips what stands behind. */
const SOUND_BYTES = 36;

/**
 * Silence as MP3: frames of 26 ms (MPEG 1, layer 3, 128 kbit/s, 44.1 kHz). They are stuffed, since nothing but zeros
 * would pack so well that a reader takes it for a bomb.
 */
export function makeMp3(frames: number): Uint8Array<ArrayBuffer> {
	const bytes = Uint8Array.from({ length: FRAME_BYTES * frames }, (_, at) =>
		at % FRAME_BYTES < SOUND_BYTES ? 0 : (at * 37) % 127
	);
	for (let at = 0; at < bytes.length; at += FRAME_BYTES) bytes.set([0xff, 0xfb, 0x90, 0x64], at);
	return bytes;
}
