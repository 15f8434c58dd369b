export interface SmallPhoto {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}

/** Pixels of the longer side: as wide as a phone shows. */
const LONGEST_SIDE = 960;
const MOST_BYTES = 100 * 1024;
const QUALITIES = [0.8, 0.65, 0.5, 0.4];
const SMALLEST_SIDE = 240;

/**
 * Draws a photo anew, small: at most 960 pixels a side and about 100 KB. What a camera writes beside the picture, such as
 * the place, is not drawn and so is gone. Undefined where the file is no picture that this phone can show.
 */
export async function shrinkPhoto(file: Blob): Promise<SmallPhoto | undefined> {
	const picture = await decode(file);
	if (!picture) return undefined;
	try {
		const longest = Math.max(picture.width, picture.height);
		for (let side = Math.min(LONGEST_SIDE, longest); ; side = Math.floor(side * 0.75)) {
			const canvas = draw(picture, side / longest);
			const small = await encode(canvas, side <= SMALLEST_SIDE);
			if (small) return { bytes: small, width: canvas.width, height: canvas.height };
			if (side <= SMALLEST_SIDE) return undefined;
		}
	} finally {
		picture.close();
	}
}

async function decode(file: Blob): Promise<ImageBitmap | undefined> {
	try {
		return await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch {
		return undefined;
	}
}

function draw(picture: ImageBitmap, scale: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	const pen = canvas.getContext('2d');
	if (pen) {
		// JPEG knows no see-through: a drawing with a clear ground would become black.
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	}
	return canvas;
}

/** The best that is small enough, or with `isLast` the smallest there is. */
async function encode(canvas: HTMLCanvasElement, isLast: boolean): Promise<Uint8Array<ArrayBuffer> | undefined> {
	let smallest: Blob | undefined;
	for (const quality of QUALITIES) {
		// A browser that writes no WebP gives a PNG, which is too big for a photo.
		const blob = (await toBlob(canvas, 'image/webp', quality)) ?? (await toBlob(canvas, 'image/jpeg', quality));
		if (!blob) return undefined;
		if (!smallest || blob.size < smallest.size) smallest = blob;
		if (blob.size <= MOST_BYTES) break;
	}
	if (!smallest || (smallest.size > MOST_BYTES && !isLast)) return undefined;
	return new Uint8Array(await smallest.arrayBuffer());
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | undefined> {
	return new Promise((resolve) =>
		canvas.toBlob((blob) => resolve(blob?.type === type ? blob : undefined), type, quality)
	);
}
