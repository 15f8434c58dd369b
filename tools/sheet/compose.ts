import type { BrowserContext } from 'playwright';

/** A screen as it was seen, and its name. */
export interface Shot {
	readonly name: string;
	readonly png: Buffer;
}

const COLUMNS = 4;
const SCREEN_PX = { width: 360, height: 640 };
const CAPTION_PX = 28;

/** One picture of all screens side by side, each under its name. */
export async function composeSheet(context: BrowserContext, shots: readonly Shot[]): Promise<Buffer> {
	const page = await context.newPage();
	const rows = Math.ceil(shots.length / COLUMNS);
	await page.setViewportSize({
		width: COLUMNS * SCREEN_PX.width,
		height: rows * (SCREEN_PX.height + CAPTION_PX)
	});
	const cells = shots.map(
		({ name, png }) =>
			`<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`
	);
	await page.setContent(`<meta name="viewport" content="width=device-width">
		<style>
			body { display: grid; grid-template-columns: repeat(${COLUMNS}, ${SCREEN_PX.width}px); margin: 0; background: #ccc; }
			figure { margin: 0; }
			figcaption { block-size: ${CAPTION_PX}px; font: 16px/${CAPTION_PX}px sans-serif; text-align: center; }
			img { display: block; outline: 1px solid #666; }
		</style>
		${cells.join('')}`);
	const sheet = await page.screenshot();
	await page.close();
	return sheet;
}
