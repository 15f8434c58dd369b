import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createQrReader } from '../../src/lib/sharing/read-qr';
import { filmPicture, writeFilm } from './camera-film';

const PICTURE_BYTES = 640 * 480 * 1.5;

/** What is read from one picture of the film. */
async function readPicture(luma: Uint8Array): Promise<readonly string[]> {
	const data = new Uint8ClampedArray(640 * 480 * 4).fill(255);
	luma.forEach((brightness, at) => data.fill(brightness, at * 4, at * 4 + 3));
	return (await createQrReader()).read({ width: 640, height: 480, data, colorSpace: 'srgb' } as ImageData);
}

it('shows one code after the other, each as long as asked, in a file that Chromium takes', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'darasa-film-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const path = join(folder, 'codes.y4m');
	const texts = [`https://darasa.example.org/receive#n${'0123456789'.repeat(72)}`, '', 'DARASA:123'];
	writeFilm(path, { pictures: texts.map(filmPicture), framesEach: 2 });

	const film = readFileSync(path);
	const header = 'YUV4MPEG2 W640 H480 F15:1 Ip A1:1 C420jpeg\n';
	const step = 'FRAME\n'.length + PICTURE_BYTES;
	expect(film.subarray(0, header.length).toString()).toBe(header);
	expect(film.length).toBe(header.length + 6 * step);
	const seen: (readonly string[])[] = [];
	for (let picture = 0; picture < 6; picture++) {
		const from = header.length + picture * step;
		expect(film.subarray(from, from + 6).toString()).toBe('FRAME\n');
		seen.push(await readPicture(film.subarray(from + 6, from + 6 + 640 * 480)));
	}
	expect(seen.map(([text]) => text)).toEqual([texts[0], texts[0], undefined, undefined, texts[2], texts[2]]);
});
