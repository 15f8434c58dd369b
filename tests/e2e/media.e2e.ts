import { makeKeyPair } from '../../src/lib/bytes/ed25519';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import { packBytes } from '../../src/lib/packs/pack-bytes';
import { writeSignature } from '../../src/lib/packs/pack-signature';
import { sampleWithMedia } from '../../src/lib/packs/sample-media';
import { AUTHORING_TOOLS } from '../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../tools/lessons/fixed-gzip';
import { makeMp3, makePng } from '../../tools/testing/make-media';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { say } from './texts';

async function makePack(): Promise<Buffer> {
	const { privateKey } = makeKeyPair();
	const source = sampleWithMedia({ image: makePng(320, 200), recording: makeMp3(20) });
	const content = compilePack(source, AUTHORING_TOOLS);
	if (!content.ok) throw new Error(JSON.stringify(content.error));
	const sign = (manifest: Uint8Array): Uint8Array => writeSignature(manifest, privateKey);
	return Buffer.from(await packBytes(content.value, { gzip: fixedGzip, sign }));
}

test('a pack shows its images and plays its recordings without a network, and leaves nothing when it goes', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await phone.context.addInitScript(() => {
		const played: HTMLMediaElement[] = [];
		Object.assign(globalThis, { played });
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function () {
			played.push(this);
			return play.call(this);
		};
	});
	await page.goto(site.address);
	await beginAs(page);
	await waitUntilStored(page);
	await page.goto(`${site.address}/packs`);
	await expect(page.getByRole('listitem')).toHaveCount(3);
	const file = { name: 'tiny.darasa', mimeType: 'application/octet-stream', buffer: await makePack() };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: say('en', 'packs.accept') }).tap();
	await expect(page.getByRole('listitem')).toHaveCount(4);
	expect(await readRows(page, 'media')).toHaveLength(2);
	await site.stop();

	await page.goto(`${site.address}/lesson/halves`);
	const image = page.locator('article img');
	await expect(image).toHaveJSProperty('naturalWidth', 320);
	await expect(page.locator('article figcaption').getByText('A mango cut in two.')).toBeAttached();
	const listen = page.getByRole('button', { name: say('en', 'lesson.readAloud') });
	await listen.tap();
	const isHeard = () => page.evaluate(() => (globalThis as unknown as { played: HTMLMediaElement[] }).played[0]?.ended);
	await expect.poll(isHeard).toBe(true);
	await expect(listen, 'it can be heard again').toBeVisible();

	await page.getByRole('combobox', { name: say('en', 'lesson.language') }).selectOption('sw');
	await expect(page.locator('article')).toHaveAttribute('lang', 'sw');
	await expect(image).toHaveJSProperty('naturalWidth', 320);
	await expect(listen, 'nobody has read it in Swahili, and this browser has no voice').toHaveCount(0);

	await page.goto(`${site.address}/packs`);
	await page.getByRole('button', { name: say('en', 'packs.remove') }).tap();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: say('en', 'packs.remove') })
		.tap();
	await expect(page.getByRole('listitem')).toHaveCount(3);
	expect(await readRows(page, 'media')).toEqual([]);
});
