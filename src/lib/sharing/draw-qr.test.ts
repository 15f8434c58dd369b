import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../domain/base/random';
import { drawQr, type QrCode } from './draw-qr';
import { createFrameSeries } from './letter-frames';
import { writeCodeLink } from './letter-link';
import { createQrReader } from './read-qr';

const longAddress = `https://${'darasa.school.example.org/a/b'.padEnd(32, 'c')}/receive`;

function makeLetter(sizeBytes: number): Uint8Array {
	const random = createRandom(`letter ${sizeBytes}`);
	return Uint8Array.from({ length: sizeBytes }, () => random.integer(0, 255));
}

function draw(text: string): QrCode {
	const code = drawQr(text);
	if (!code.ok) throw new Error(code.error);
	return code.value;
}

const versionOf = ({ size }: QrCode): number => (size - 17) / 4;

/** As a camera would see it: 4 pixels for a module, 4 modules of white around. */
function takePicture({ size, modules }: QrCode): ImageData {
	const side = (size + 8) * 4;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			const [column, row] = [Math.floor(x / 4) - 4, Math.floor(y / 4) - 4];
			const isInside = column >= 0 && row >= 0 && column < size && row < size;
			if (isInside && modules[row * size + column]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
		}
	}
	return { width: side, height: side, data, colorSpace: 'srgb' } as ImageData;
}

describe('a drawn code', () => {
	it.each([
		[100, 8],
		[200, 10],
		[300, 12]
	])('of a letter of %i bytes behind a long address is of version %i at most', (sizeBytes, version) => {
		expect(longAddress.length).toBe(48);
		expect(versionOf(draw(writeCodeLink(makeLetter(sizeBytes), longAddress)))).toBeLessThanOrEqual(version);
	});

	it('of a frame is of version 11 at most', () => {
		const { textOf } = createFrameSeries(makeLetter(20_000));
		for (const number of [0, 69, 70, 5_000]) expect(versionOf(draw(textOf(number)))).toBeLessThanOrEqual(11);
	});

	it.each([writeCodeLink(makeLetter(300), longAddress), 'DARASA:0123456789', 'https://a.example/receive#bAb_-', 'ሰላም'])(
		'says again what it was drawn for: %s',
		async (text) => {
			const picture = takePicture(draw(text));
			expect(decodeQR(picture)).toBe(text);
			expect(await (await createQrReader()).read(picture)).toEqual([text]);
		}
	);

	it('is not there for a text that is too long', () => {
		expect(drawQr('1'.repeat(7_089)).ok).toBe(true);
		expect(drawQr('1'.repeat(7_090))).toEqual({ ok: false, error: 'too-long' });
	});
});
