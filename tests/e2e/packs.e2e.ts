import { readFileSync } from 'node:fs';
import { makeKeyPair } from '../../src/lib/bytes/ed25519';
import { sayFingerprint } from '../../src/lib/bytes/fingerprint';
import { sha256Hex } from '../../src/lib/bytes/sha256';
import { joinContainer } from '../../src/lib/packs/container';
import { writeSignature } from '../../src/lib/packs/pack-signature';
import { packBytes } from '../../src/lib/packs/pack-bytes';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import { sampleFile, sampleSource } from '../../src/lib/packs/sample-source';
import type { PackRow } from '../../src/lib/storage/tables';
import { AUTHORING_TOOLS } from '../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../tools/lessons/fixed-gzip';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { beginClass } from './teaching';
import { say } from './texts';

const MB = 1024 * 1024;
const { privateKey, publicKey } = makeKeyPair();
const sign = (manifest: Uint8Array): Uint8Array => writeSignature(manifest, privateKey);

async function signedPack(version: number): Promise<Buffer> {
	const content = compilePack(
		sampleSource(sampleFile('pack.yaml', 'version: 3', `version: ${version}`)),
		AUTHORING_TOOLS
	);
	if (!content.ok) throw new Error(JSON.stringify(content.error));
	return Buffer.from(await packBytes(content.value, { gzip: fixedGzip, sign }));
}

/** 60 MB of nothing in a few kilobytes, told honestly or not, signed by a real key. */
async function bomb(tellsBytes: number): Promise<Buffer> {
	const packed = fixedGzip(new Uint8Array(60 * MB));
	const files = [
		{ path: 'skills.json', bytes: tellsBytes, packedBytes: packed.length, sha256: await sha256Hex(packed) }
	];
	const manifest = { format: 1, id: 'bomb', version: 1, title: { en: 'Gift' }, languages: ['en'], files };
	const manifestBytes = new TextEncoder().encode(JSON.stringify(manifest));
	return Buffer.from(joinContainer({ manifestBytes, signature: sign(manifestBytes), members: [packed] }));
}

test('a pack of a stranger comes in by four words, is updated by the same hand, and leaves again', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	await page.goto(`${site.address}/packs`);
	const choose = (buffer: Buffer): Promise<void> =>
		page
			.locator('input[type=file]')
			.setInputFiles({ name: 'tiny.darasa', mimeType: 'application/octet-stream', buffer });
	const packs = async (): Promise<string[]> =>
		(await readRows<PackRow>(page, 'packs')).map(({ id, version }) => `${id} ${version}`);
	const countFiles = (): Promise<number> =>
		page.evaluate(async () => (await (await caches.open('darasa-pack-files')).keys()).length);
	// The app's own lessons come in one pack after the other.
	await waitUntilStored(page);
	await expect(page.getByRole('listitem')).toHaveCount(3);
	const builtIn = await packs();

	const tampered = await signedPack(3);
	tampered[80]! ^= 1;
	await choose(tampered);
	await expect(page.getByRole('status')).toContainText(say('en', 'common.packErrorBadSignature'));
	await choose(await bomb(60 * MB));
	await expect(page.getByRole('status')).toContainText(say('en', 'common.packErrorTooLarge'));
	await choose(await bomb(MB));
	await expect(page.getByRole('status')).toContainText(say('en', 'common.packErrorTooLarge'));
	expect(await packs()).toEqual(builtIn);

	await choose(await signedPack(3));
	await expect(page.getByText(sayFingerprint(publicKey))).toBeVisible();
	await page.getByRole('button', { name: say('en', 'packs.refuse') }).tap();
	expect(await packs()).toEqual(builtIn);
	await choose(await signedPack(3));
	await page.getByRole('button', { name: say('en', 'packs.accept') }).tap();
	await expect(page.getByRole('status')).toContainText('Added');
	expect(await packs()).toEqual([...builtIn, 'tiny 3']);

	await choose(await signedPack(4));
	await expect(page.getByRole('status')).toContainText('Updated');
	await choose(await signedPack(3));
	await expect(page.getByRole('status')).toContainText(say('en', 'common.packAlreadyHere'));
	expect(await packs()).toEqual([...builtIn, 'tiny 4']);

	const mine = page.getByRole('listitem').filter({ hasText: sayFingerprint(publicKey) });
	// It can be sent on just as it came, without a network, and only in the version that is here.
	await site.stop();
	await page.reload();
	const downloading = page.waitForEvent('download');
	await mine.getByRole('button', { name: say('en', 'packs.saveFile') }).tap();
	await expect(mine.getByText(say('en', 'packs.fileSaved'))).toBeVisible();
	expect(readFileSync(await (await downloading).path())).toEqual(await signedPack(4));
	expect(await countFiles()).toBe(1);

	await mine.getByRole('button', { name: say('en', 'packs.remove') }).tap();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: say('en', 'packs.remove') })
		.tap();
	await expect(mine).toHaveCount(0);
	expect(await packs()).toEqual(builtIn);
	await expect.poll(countFiles).toBe(0);
});

test('a teacher gives a lesson that somebody else made, and sends its file on with the work', async ({
	site,
	phone,
	otherPhone
}) => {
	const page = await phone.open();
	await beginClass(page, site.address, ['Amina', 'Baraka']);
	await page.goto(`${site.address}/packs`);
	const file = { name: 'tiny.darasa', mimeType: 'application/octet-stream', buffer: await signedPack(3) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: say('en', 'packs.accept') }).tap();
	await expect(page.getByRole('button', { name: say('en', 'packs.saveFile') })).toBeVisible();
	await site.stop();
	await page.goto(`${site.address}/class`);
	await page.getByRole('link', { name: '5B' }).click();
	await page.getByRole('link', { name: say('en', 'classroom.give'), exact: true }).click();
	await page.getByRole('checkbox', { name: 'Halves' }).check();
	await page.getByRole('button', { name: say('en', 'classroom.giveMake'), exact: true }).click();
	const needed = page.getByRole('region', { name: say('en', 'classroom.packNeeded') });
	const downloading = page.waitForEvent('download');
	await needed.getByRole('button', { name: say('en', 'classroom.packSave') }).click();
	await expect(needed.getByText(say('en', 'classroom.packSaved'))).toBeVisible();
	await expect(needed.getByText(sayFingerprint(publicKey))).toBeVisible();
	const saved = readFileSync(await (await downloading).path());

	await site.start();
	const learner = await otherPhone.open();
	await learner.goto(site.address);
	await beginAs(learner, { nickname: 'Amina' });
	await learner.goto(`${site.address}/packs`);
	await learner.locator('input[type=file]').setInputFiles({ ...file, buffer: saved });
	await expect(learner.getByText(sayFingerprint(publicKey))).toBeVisible();
	await learner.getByRole('button', { name: say('en', 'packs.accept') }).tap();
	await expect(learner.getByRole('status').first()).toContainText('Added');
});
