import { beforeAll, describe, expect, it } from 'vitest';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import { makeMp3, makePng } from '../../../tools/testing/make-media';
import { makeKeyPair } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { sha256Hex } from '../bytes/sha256';
import { asId, type MediaHash } from '../domain/base/ids';
import type { MediaFile, MediaType } from '../domain/lesson/media';
import { MOST_READINGS, type Reading } from '../domain/lesson/reading';
import { PACK_LIMITS } from './limits';
import { packBytes } from './pack-bytes';
import type { PackContent } from './pack-content';
import { writeSignature } from './pack-signature';
import { readPack } from './read-pack';
import { readWithHash } from './read-with-hash';

const { privateKey, publicKey } = makeKeyPair();
const options = { gzip: fixedGzip, sign: (manifest: Uint8Array) => writeSignature(manifest, privateKey) };

let voice: MediaFile;
let reading: Reading;
let content: PackContent;

async function fileOf(bytes: Uint8Array<ArrayBuffer>, type: MediaType): Promise<MediaFile> {
	return { sha256: (await sha256Hex(bytes)) as MediaHash, type, bytes };
}

beforeAll(async () => {
	voice = await fileOf(makeMp3(2), 'audio/mpeg');
	reading = {
		...{ lessonId: asId('halves'), part: 'screen', partId: 'fair-shares', language: asId('sw') },
		...{ media: voice.sha256, seconds: 0.5, packVersion: 3 }
	};
	content = {
		...{ id: asId('own-k3'), version: 1, title: { en: 'Read by Okoth' }, languages: [asId('sw')] },
		...{ skills: [], terms: [], lessons: [], readings: [reading], media: [voice] }
	};
});

async function errorOf(changes: Partial<PackContent>): Promise<string> {
	const read = await readPack(await packBytes({ ...content, ...changes }, options));
	return read.ok ? 'none' : read.error.kind;
}

describe('a pack of readings', () => {
	it('gives them back, has no lesson, and asks for an app that knows readings', async () => {
		const bytes = await packBytes(content, options);
		const read = await readPack(bytes);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const { manifest, signer, ...rest } = read.value;
		expect(rest).toEqual(content);
		expect([manifest.format, signer]).toEqual([4, encodeHex(publicKey)]);
		const installable = await readWithHash(bytes);
		expect(installable.ok && installable.value).toMatchObject({ lessons: [], readings: [reading], media: [voice] });
	});

	it('is refused with any byte changed', async () => {
		const bytes = await packBytes(content, options);
		// Each byte of the head and the members' beginning, then some of the voice: hashing all of it adds nothing.
		for (let at = 0; at < bytes.length; at += at < 900 ? 7 : 53) {
			const altered = bytes.map((byte, place) => (place === at ? byte ^ 0x15 : byte));
			expect((await readPack(altered)).ok, `byte ${at}`).toBe(false);
		}
	});

	it('is refused where a recording is not in it, or is an image', async () => {
		expect(await errorOf({ media: [] })).toBe('bad-content');
		const image = await fileOf(makePng(2, 2), 'image/png');
		expect(await errorOf({ media: [image], readings: [{ ...reading, media: image.sha256 }] })).toBe('bad-content');
	});

	it('is refused with two readings of one place, with too many, and with what is none', async () => {
		expect(await errorOf({ readings: [reading, reading] })).toBe('bad-content');
		const many = Array.from({ length: MOST_READINGS + 1 }, (_, at) => ({ ...reading, partId: `s${at}` }));
		expect([await errorOf({ readings: many }), await errorOf({ readings: many.slice(1) })]).toEqual([
			'bad-content',
			'none'
		]);
		expect(await errorOf({ readings: [{ ...reading, lessonId: asId('../x') }] })).toBe('bad-content');
	});

	it('is refused where a recording is larger than a member may be', async () => {
		const read = await readPack(await packBytes(content, options), { ...PACK_LIMITS, maxFileBytes: 500 });
		expect(read).toEqual({ ok: false, error: { kind: 'too-large' } });
	});
});
