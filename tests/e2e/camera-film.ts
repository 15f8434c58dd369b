import { writeFileSync } from 'node:fs';
import type { Locator } from 'playwright/test';
import { drawQr } from '../../src/lib/sharing/draw-qr';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const BLACK = 16;
/** Around a code, in modules. */
const QUIET = 4;

export interface Film {
	/** One after the other, from `filmPicture` or `filmScreen`. Chromium begins anew at the end. */
	readonly pictures: readonly Uint8Array[];
	/** How many frames each picture stands. */
	readonly framesEach: number;
	readonly framesPerSecond?: number;
}

/**
 * A film of QR codes for a camera that is none: 640 by 480, YUV4MPEG2 with 4:2:0, gray. Start Chromium with
 * `--use-fake-ui-for-media-stream --use-fake-device-for-media-stream --use-file-for-fake-video-capture=PATH`; the file must
 * end in `.y4m`. About 0.5 MB for each picture, so show few. Throws for a text that no code holds.
 */
export function writeFilm(path: string, { pictures, framesEach, framesPerSecond = 15 }: Film): void {
	const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
	const frames = pictures.flatMap((picture) => {
		const frame = Buffer.concat([Buffer.from('FRAME\n'), picture]);
		return Array.from({ length: framesEach }, () => frame);
	});
	writeFileSync(path, Buffer.concat([header, ...frames]));
}

/** What stands on the screen of another phone, held before the camera. */
export async function filmScreen(screen: Locator): Promise<Uint8Array> {
	const png = (await screen.screenshot()).toString('base64');
	const luma = await screen.page().evaluate(
		async ([source, width, height]) => {
			const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const context = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
			const scale = Math.min(width / bitmap.width, height / bitmap.height);
			context.fillStyle = 'white';
			context.fillRect(0, 0, width, height);
			const [wide, high] = [bitmap.width * scale, bitmap.height * scale];
			context.drawImage(bitmap, (width - wide) / 2, (height - high) / 2, wide, high);
			const { data } = context.getImageData(0, 0, width, height);
			return Array.from({ length: width * height }, (_, at) => data[at * 4 + 1] ?? 0);
		},
		[png, WIDTH, HEIGHT] as const
	);
	const picture = emptyPicture();
	picture.set(luma);
	return picture;
}

/** A code that fills the picture; an empty text is a white wall. */
export function filmPicture(text: string): Uint8Array {
	const picture = emptyPicture();
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

/** The plane of brightness, then two of colour, which are gray. */
function emptyPicture(): Uint8Array {
	const picture = new Uint8Array(WIDTH * HEIGHT * 1.5).fill(128);
	return picture.fill(WHITE, 0, WIDTH * HEIGHT);
}
