import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createRandom } from '$lib/domain/base/random';
import { drawQr } from '$lib/sharing/draw-qr';
import { createFrameSeries, FrameCollector } from '$lib/sharing/letter-frames';
import { readLetterLink, writeCodeLink } from '$lib/sharing/letter-link';
import { createQrReader } from '$lib/sharing/read-qr';
import { showComponent } from '../testing/show-component.svelte';
import QrPicture from './QrPicture.svelte';
import type { QrModules } from './qr-path';
import QrSeries from './QrSeries.svelte';

const address = 'https://school.example.org/darasa-ke/receive';

function makeLetter(sizeBytes: number): Uint8Array {
	const random = createRandom(`letter ${sizeBytes}`);
	return Uint8Array.from({ length: sizeBytes }, () => random.integer(0, 255));
}

function codeOf(text: string): QrModules {
	const code = drawQr(text);
	if (!code.ok) throw new Error(code.error);
	return code.value;
}

/** What a camera sees of a picture on the page, so many pixels wide. */
async function photograph(svg: Element, side: number): Promise<ImageData> {
	const copy = svg.cloneNode(true) as SVGElement;
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(side));
	copy.setAttribute('height', String(side));
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = side;
	const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
	pen.drawImage(image, 0, 0);
	return pen.getImageData(0, 0, side, side);
}

it.each([300, 400, 1_200])('a letter of 300 bytes is read again from a picture of %i pixels', async (side) => {
	const letter = makeLetter(300);
	await showComponent(QrPicture, { code: codeOf(writeCodeLink(letter, address)), label: 'Results of Amina' });
	const picture = page.getByRole('img', { name: 'Results of Amina' }).element();
	const [text = ''] = await (await createQrReader()).read(await photograph(picture, side));
	expect(readLetterLink(text)).toEqual({ ok: true, value: letter });
});

it('is black on white in a dark theme and not turned round in a right-to-left language', async () => {
	const root = document.documentElement;
	root.dataset['theme'] = 'dark';
	root.dir = 'rtl';
	try {
		const letter = makeLetter(40);
		await showComponent(QrPicture, { code: codeOf(writeCodeLink(letter, address)), label: 'Code' });
		const svg = page.getByRole('img', { name: 'Code' }).element();
		expect(getComputedStyle(svg).backgroundColor).toBe('rgb(255, 255, 255)');
		expect(getComputedStyle(svg.querySelector('path') as Element).fill).toBe('rgb(0, 0, 0)');
		expect(getComputedStyle(svg).transform).toBe('none');
		const [text = ''] = await (await createQrReader()).read(await photograph(svg, 400));
		expect(readLetterLink(text)).toEqual({ ok: true, value: letter });
	} finally {
		delete root.dataset['theme'];
		root.removeAttribute('dir');
	}
});

it('a row of codes brings a long letter over while it runs', async () => {
	const letter = makeLetter(1_400);
	const { textOf } = createFrameSeries(letter);
	await showComponent(QrSeries, { codeOf: (number: number) => codeOf(textOf(number)), label: 'Code', frameMs: 60 });
	const reader = await createQrReader();
	const collector = new FrameCollector();
	await expect
		.poll(
			async () => {
				const picture = await photograph(page.getByRole('img', { name: 'Code' }).element(), 400);
				const [text = ''] = await reader.read(picture);
				const outcome = collector.add(text);
				return outcome.kind === 'whole' ? outcome.letter : outcome.kind;
			},
			{ timeout: 10_000, interval: 20 }
		)
		.toEqual(letter);
});

it('a row of codes rests while it is scrolled away', async () => {
	const drawn: number[] = [];
	const code = codeOf('DARASA:1');
	await showComponent(QrSeries, {
		codeOf(number: number) {
			drawn.push(number);
			return code;
		},
		label: 'Code',
		frameMs: 20
	});
	await expect.poll(() => drawn.length).toBeGreaterThan(2);
	const around = page.getByRole('img', { name: 'Code' }).element().parentElement as HTMLElement;
	around.style.display = 'none';
	let before = -1;
	const drewNothing = (): boolean => {
		const isSame = drawn.length === before;
		before = drawn.length;
		return isSame;
	};
	await expect.poll(drewNothing, { interval: 150 }).toBe(true);
});
