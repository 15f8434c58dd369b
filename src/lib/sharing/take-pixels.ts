/** What a code can be read from. */
export type QrFrame = ImageBitmap | ImageData | HTMLVideoElement;

/** Finer pictures cost a slow phone more time than they help. */
const MOST_SIDE = 800;

interface Pixels {
	readonly width: number;
	readonly height: number;
	/** RGBA, row by row. */
	readonly data: Uint8ClampedArray;
}

/**
 * The pixels of a picture, at most 800 on each side; undefined while a video has none yet, or where the browser gives no
 * canvas. Of a video only the square in its middle, which is what the guide on the screen shows: the code has more pixels.
 */
export function takePixels(frame: QrFrame): Pixels | undefined {
	if ('data' in frame && Math.max(frame.width, frame.height) <= MOST_SIDE) return frame;
	const { x, y, width, height } = 'videoWidth' in frame ? middleOf(frame) : { x: 0, y: 0, ...sizeOf(frame) };
	if (width === 0 || height === 0) return undefined;
	const scale = Math.min(1, MOST_SIDE / Math.max(width, height));
	const [toWidth, toHeight] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
	const pen = openCanvas(toWidth, toHeight);
	const source = 'data' in frame ? canvasOf(frame) : frame;
	if (!pen || !source) return undefined;
	pen.drawImage(source, x, y, width, height, 0, 0, toWidth, toHeight);
	return pen.getImageData(0, 0, toWidth, toHeight);
}

function sizeOf({ width, height }: ImageBitmap | ImageData): { readonly width: number; readonly height: number } {
	return { width, height };
}

function middleOf({ videoWidth, videoHeight }: HTMLVideoElement) {
	const side = Math.min(videoWidth, videoHeight);
	return { x: (videoWidth - side) / 2, y: (videoHeight - side) / 2, width: side, height: side };
}

function openCanvas(width: number, height: number): CanvasRenderingContext2D | null {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	// Else some phones keep the picture in the graphics chip, from where it comes back slowly.
	return canvas.getContext('2d', { willReadFrequently: true });
}

function canvasOf(picture: ImageData): HTMLCanvasElement | undefined {
	const pen = openCanvas(picture.width, picture.height);
	pen?.putImageData(picture, 0, 0);
	return pen?.canvas;
}
