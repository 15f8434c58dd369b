import { expect, it, onTestFinished } from 'vitest';
import { succeed } from '../domain/base/result';
import { drawQr } from '../sharing/draw-qr';
import { createFrameSeries } from '../sharing/letter-frames';
import { writeCodeLink } from '../sharing/letter-link';
import { CodeScanner } from './code-scanner.svelte';

const PIXELS = 6;

/** A wall of the size that cameras see, with a code in its middle. */
function hang(wall: HTMLCanvasElement, text: string): void {
	const code = drawQr(text);
	const pen = wall.getContext('2d');
	if (!code.ok || !pen) throw new Error('nothing to show');
	const { size, modules } = code.value;
	pen.fillStyle = 'white';
	pen.fillRect(0, 0, wall.width, wall.height);
	pen.fillStyle = 'black';
	const [left, top] = [(wall.width - size * PIXELS) / 2, (wall.height - size * PIXELS) / 2];
	modules.forEach((isBlack, at) => {
		if (isBlack) pen.fillRect(left + (at % size) * PIXELS, top + Math.floor(at / size) * PIXELS, PIXELS, PIXELS);
	});
}

/** Plays what the scanner's camera gives, as the page does. */
async function play(scanner: CodeScanner): Promise<void> {
	const video = document.createElement('video');
	video.muted = true;
	video.srcObject = scanner.stream ?? null;
	document.body.append(video);
	await video.play();
	const leave = scanner.watch(video);
	onTestFinished(() => {
		leave();
		scanner.stop();
		video.remove();
	});
}

it('reads codes and rows of codes from a video, one after the other', async () => {
	const wall = document.createElement('canvas');
	[wall.width, wall.height] = [1280, 720];
	const short = Uint8Array.from([1, 2, 3]);
	const long = Uint8Array.from({ length: 1_000 }, (_, at) => (at * 7) % 256);
	hang(wall, writeCodeLink(short, 'https://darasa.example.org/receive'));
	const stream = wall.captureStream(30);
	const letters: Uint8Array[] = [];
	const scanner = new CodeScanner({
		onLetter: (letter) => letters.push(letter),
		openCamera: async () => succeed({ stream, stop: () => undefined, onLost: () => undefined })
	});
	await scanner.start();
	await play(scanner);
	const { textOf } = createFrameSeries(long);
	// A canvas sends a picture only when it was painted anew.
	let number = -1;
	const painter = setInterval(() => {
		if (letters.length > 0) number += 1;
		hang(wall, number < 0 ? writeCodeLink(short, 'https://darasa.example.org/receive') : textOf(number));
	}, 160);
	onTestFinished(() => clearInterval(painter));
	await expect.poll(() => letters, { timeout: 15_000 }).toEqual([short, long]);
	expect(scanner.scan).toEqual({ kind: 'looking' });
});
