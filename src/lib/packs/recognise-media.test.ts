import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMp3, makePng } from '../../../tools/testing/make-media';
import { recogniseMedia } from './recognise-media';

/** Bytes from a text of which each letter is one. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const WEBP = {
	extended: 'RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\x03\0\x57\x02\0',
	lossless: 'RIFF....WEBPVP8L....\x2f\x1f\xc3\x95\0',
	lossy: 'RIFF....WEBPVP8 ....\0\0\0\x9d\x01\x2a\x20\x03\x58\x02'
};
const JPEG = '\xff\xd8\xff\xe0\0\x04..\xff\xc4\0\x03.\xff\xc2\0\x0b\x08\x02\x58\x03\x20';

describe('recogniseMedia', () => {
	it('reads the size of a PNG', () => {
		expect(recogniseMedia(makePng(7, 3))).toEqual({ kind: 'image', type: 'image/png', width: 7, height: 3 });
	});

	it.each(Object.entries(WEBP))('reads the size of an %s WebP', (_, text) => {
		expect(recogniseMedia(bytesOf(text))).toEqual({ kind: 'image', type: 'image/webp', width: 800, height: 600 });
	});

	it('reads the size of a JPEG behind its other parts', () => {
		expect(recogniseMedia(bytesOf(JPEG))).toEqual({ kind: 'image', type: 'image/jpeg', width: 800, height: 600 });
	});

	it.each([
		['audio/ogg', bytesOf('OggS............')],
		['audio/webm', bytesOf('\x1aE\xdf\xa3............')],
		['audio/mp4', bytesOf('\0\0\0\x1cftypM4A ....')],
		['audio/mpeg', bytesOf('ID3\x04............')],
		['audio/mpeg', makeMp3(1)]
	])('knows %s', (type, bytes) => {
		expect(recogniseMedia(bytes)).toEqual({ kind: 'recording', type });
	});

	it.each([
		'',
		'<svg xmlns="http://www.w3.org/2000/svg"/>',
		'<!doctype html>',
		'{"kind":"image"}',
		'RIFF....WAVEfmt ........'
	])('knows nothing else: %j', (text) => {
		expect(recogniseMedia(bytesOf(text))).toBeUndefined();
	});

	it('never throws, wherever a file is cut off or whatever stands in it', () => {
		const starts = [...Object.values(WEBP), JPEG].map(bytesOf).concat([makePng(2, 2)]);
		fc.assert(
			fc.property(fc.constantFrom(...starts), fc.nat(40), fc.uint8Array({ maxLength: 40 }), (start, length, rest) => {
				recogniseMedia(Uint8Array.from([...start.subarray(0, length), ...rest]));
			})
		);
	});
});
