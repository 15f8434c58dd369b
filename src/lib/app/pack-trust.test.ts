import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import { makeKeyPair, type KeyPair } from '../bytes/ed25519';
import { sayFingerprint } from '../bytes/fingerprint';
import { encodeHex } from '../bytes/hex';
import { compilePack } from '../packs/compile/compile-pack';
import { packBytes } from '../packs/pack-bytes';
import { writeSignature } from '../packs/pack-signature';
import { sampleFile, sampleSource } from '../packs/sample-source';
import type { PackArrival } from './pack-arrival';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const VERSION = 'version: 3';
let phone: TestPhone;
let teacher: KeyPair;

beforeEach(() => {
	phone = new TestPhone();
	teacher = makeKeyPair();
});

afterEach(() => {
	vi.unstubAllGlobals();
});

async function signedPack({ privateKey }: KeyPair, version = 3): Promise<Uint8Array> {
	const source = sampleSource(sampleFile('pack.yaml', VERSION, `version: ${version}`));
	const content = compilePack(source, AUTHORING_TOOLS);
	if (!content.ok) throw new Error(JSON.stringify(content.error));
	return packBytes(content.value, { gzip: fixedGzip, sign: (manifest) => writeSignature(manifest, privateKey) });
}

async function start(signers: readonly { name: string; key: string }[] = []): Promise<TestApp> {
	const app = phone.open({ signers });
	await app.library.start();
	return app;
}

async function accept(arrival: PackArrival): Promise<PackArrival> {
	if (arrival.kind !== 'asks') throw new Error(`the pack did not ask: ${arrival.kind}`);
	return arrival.accept();
}

it('a stranger is asked about once, by four words, and is known from then on', async () => {
	const { library } = await start();
	const arrival = await library.addFile(await signedPack(teacher));
	expect(arrival).toMatchObject({ kind: 'asks', words: sayFingerprint(teacher.publicKey) });
	expect(library.packs).toEqual([]);
	expect(await accept(arrival)).toMatchObject({ kind: 'added', pack: { id: 'tiny', version: 3 } });
	expect(library.packs).toMatchObject([{ origin: 'imported', signer: encodeHex(teacher.publicKey) }]);
	const later = (await start()).library;
	expect(await later.addFile(await signedPack(teacher, 4))).toMatchObject({ kind: 'added', news: { added: [] } });
});

it('an organisation that the host named is not asked about', async () => {
	const { library } = await start([{ name: 'School', key: encodeHex(teacher.publicKey) }]);
	expect(await library.addFile(await signedPack(teacher))).toMatchObject({ kind: 'added' });
});

it('an older version does not come back', async () => {
	const { library } = await start([{ name: 'School', key: encodeHex(teacher.publicKey) }]);
	await library.addFile(await signedPack(teacher, 5));
	expect(await library.addFile(await signedPack(teacher, 4))).toEqual({ kind: 'already-here' });
	expect(library.packs).toMatchObject([{ version: 5 }]);
});

it('nobody takes the place of somebody else’s pack, nor of a built-in one', async () => {
	const { library } = await start();
	await accept(await library.addFile(await signedPack(teacher)));
	const other = makeKeyPair();
	expect(await library.addFile(await signedPack(other, 9))).toEqual({ kind: 'foreign' });
	expect(library.packs).toMatchObject([{ version: 3, signer: encodeHex(teacher.publicKey) }]);

	phone = new TestPhone();
	await publishPacks(phone, {});
	const app = await start([{ name: 'School', key: encodeHex(other.publicKey) }]);
	expect(await app.library.addFile(await signedPack(other, 9))).toEqual({ kind: 'foreign' });
	expect(app.library.packs).toMatchObject([{ version: 3, origin: 'built-in' }]);
});

it('a pack changed after signing is refused, and nothing changes', async () => {
	const { library } = await start();
	const bytes = await signedPack(teacher);
	bytes[60] = (bytes[60] ?? 0) ^ 1;
	expect(await library.addFile(bytes)).toMatchObject({ kind: 'failed', why: { key: 'common.packErrorBadSignature' } });
	expect(library.packs).toEqual([]);
});

it('an imported pack can be taken away, a built-in one cannot', async () => {
	await publishPacks(phone, {});
	const { library } = await start();
	await library.remove(library.packs[0]!.id);
	expect(library.packs).toHaveLength(1);

	phone = new TestPhone();
	const other = await start();
	await accept(await other.library.addFile(await signedPack(teacher)));
	await other.library.remove(other.library.packs[0]!.id);
	expect(other.library.packs).toEqual([]);
});
