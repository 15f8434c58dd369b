import { expect, it } from 'vitest';
import { shrinkPhoto } from './shrink-photo';

/** As large as a phone's camera makes it, and hard to make small: every pixel is another colour. */
async function makePhoto(width: number, height: number): Promise<Blob> {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d')!;
	for (let x = 0; x < width; x += 8) {
		for (let y = 0; y < height; y += 8) {
			pen.fillStyle = `hsl(${(x * 37 + y * 91) % 360} 80% ${20 + ((x * y) % 60)}%)`;
			pen.fillRect(x, y, 8, 8);
		}
	}
	return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
}

it('makes a photo small, and keeps its shape', async () => {
	const small = await shrinkPhoto(await makePhoto(1600, 1200));
	expect(Math.max(small!.width, small!.height)).toBeLessThanOrEqual(960);
	expect(small!.width / small!.height).toBeCloseTo(4 / 3, 1);
	expect(small!.bytes.length).toBeLessThanOrEqual(100 * 1024);
});

it('leaves the size of a small one, and drops what the camera wrote beside the picture', async () => {
	const photo = await makePhoto(64, 48);
	// As a camera writes the place: behind what is drawn.
	const small = await shrinkPhoto(new Blob([photo, 'GPS -1.2921 36.8219'], { type: 'image/png' }));
	expect([small!.width, small!.height]).toEqual([64, 48]);
	expect(new TextDecoder('latin1').decode(small!.bytes)).not.toContain('GPS');
});

it('takes nothing that is no picture', async () => {
	expect(await shrinkPhoto(new Blob(['no picture']))).toBeUndefined();
});
