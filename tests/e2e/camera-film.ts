import { writeFileSync } from 'node:fs';
import { drawQr } from '../../src/lib/sharing/draw-qr';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const BLACK = 16;
/** Around a code, in modules. */
const QUIET = 4;

export interface Film {
	/** One code after the other; an empty text is a white wall. Chromium begins anew at the end. */
	readonly texts: readonly string[];
	/** How many pictures each code stands. */
	readonly framesEach: number;
	readonly framesPerSecond?: number;
}

/**
 * A film of QR codes for a camera that is none: 640 by 480, YUV4MPEG2 with 4:2:0, gray. Start Chromium with
 * `--use-fake-ui-for-media-stream --use-fake-device-for-media-stream --use-file-for-fake-video-capture=PATH`; the file must
 * end in `.y4m`. About 0.5 MB for each picture, so show few. Throws for a text that no code holds.
 */
export function writeFilm(path: string, { texts, framesEach, framesPerSecond = 15 }: Film): void {
	const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
	const frames = texts.flatMap((text) => {
		const picture = Buffer.concat([Buffer.from('FRAME\n'), filmPicture(text)]);
		return Array.from({ length: framesEach }, () => picture);
	});
	writeFileSync(path, Buffer.concat([header, ...frames]));
}

/** One picture: the plane of brightness, then two of colour, which are gray. */
export function filmPicture(text: string): Uint8Array {
	const picture = new Uint8Array(WIDTH * HEIGHT * 1.5).fill(128);
	picture.fill(WHITE, 0, WIDTH * HEIGHT);
	if (text === '') return picture;
	const code = drawQr(text);
	if (!code.ok) throw new Error(`No code holds ${text.length} characters`);
	const { size, modules } = code.value;
	const scale = Math.floor(HEIGHT / (size + 2 * QUIET));
	const left = Math.floor((WIDTH - size * scale) / 2);
	const top = Math.floor((HEIGHT - size * scale) / 2);
	modules.forEach((isBlack, at) => {
		if (!isBlack) return;
		const from = left + (at % size) * scale;
		for (let line = 0; line < scale; line++) {
			const row = (top + Math.floor(at / size) * scale + line) * WIDTH;
			picture.fill(BLACK, row + from, row + from + scale);
		}
	});
	return picture;
}
