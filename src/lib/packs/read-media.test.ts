import { beforeAll, describe, expect, it } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import { makeMp3, makePng } from '../../../tools/testing/make-media';
import { encodeHex } from '../bytes/hex';
import { sha256Pure } from '../bytes/sha256-pure';
import { asId, type MediaHash } from '../domain/base/ids';
import type { MediaFile } from '../domain/lesson/media';
import { compilePack } from './compile/compile-pack';
import { PACK_LIMITS } from './limits';
import { packBytes } from './pack-bytes';
import type { PackContent } from './pack-content';
import { readPack } from './read-pack';
import { sampleWithMedia } from './sample-media';
import { sampleSource } from './sample-source';

const [image, recording] = [makePng(4, 2), makeMp3(2)];
let content: PackContent;

function hashOf(bytes: Uint8Array): MediaHash {
	return asId(encodeHex(sha256Pure(bytes)));
}

function compile(source = sampleWithMedia({ image, recording })): PackContent {
	const compiled = compilePack(source, AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	return compiled.value;
}

/** Reads the pack as somebody could make it who puts these media into it. */
async function readWith(media: readonly MediaFile[], limits = PACK_LIMITS) {
	return readPack(await packBytes({ ...content, media }, { gzip: fixedGzip }), limits);
}

function change(type: MediaFile['type'], fields: Partial<MediaFile>): readonly MediaFile[] {
	return content.media.map((file) => (file.type === type ? { ...file, ...fields } : file));
}

beforeAll(() => {
	content = compile();
});

describe('a pack with media', () => {
	it('gives back each image and recording, and lessons that name them', async () => {
		const opened = await readPack(await packBytes(content, { gzip: fixedGzip }));
		expect(opened.ok && opened.value.media).toEqual(content.media);
		const screen = opened.ok ? opened.value.lessons[0]?.texts['en']?.screens[0] : undefined;
		expect(screen?.recording).toBe(hashOf(recording));
		expect(screen?.blocks.find(({ kind }) => kind === 'image')).toMatchObject({
			image: { media: hashOf(image), width: 4, height: 2 }
		});
	});

	it('asks for an app that knows media; another one is still read by the app of before', async () => {
		const formatOf = async (pack: PackContent) => {
			const opened = await readPack(await packBytes(pack, { gzip: fixedGzip }));
			return opened.ok && opened.value.manifest.format;
		};
		expect(await formatOf(content)).toBe(2);
		expect(await formatOf(compile(sampleSource()))).toBe(1);
	});

	it('is refused where another content lies under the hash', async () => {
		expect(await readWith(change('image/png', { bytes: makePng(4, 2, 1) }))).toMatchObject({
			ok: false,
			error: { kind: 'corrupt' }
		});
	});

	it.each([
		['of another kind', { type: 'image/webp' }],
		['that is a recording', { type: 'audio/mpeg' }]
	] as const)('is refused where an image is said to be one %s', async (_, fields) => {
		expect(await readWith(change('image/png', fields))).toMatchObject({ ok: false, error: { kind: 'bad-content' } });
	});

	it('is refused where a page hides behind the type of an image', async () => {
		const page = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
		const media = [...content.media, { sha256: hashOf(page), type: 'image/png' as const, bytes: page }];
		expect(await readWith(media)).toMatchObject({ ok: false, error: { kind: 'bad-content' } });
	});

	it('is refused where an image would take more memory than a phone has', async () => {
		const huge = makePng(4, 2);
		new DataView(huge.buffer).setUint32(16, 60_000);
		new DataView(huge.buffer).setUint32(20, 60_000);
		const media = [...content.media, { sha256: hashOf(huge), type: 'image/png' as const, bytes: huge }];
		expect(await readWith(media)).toEqual({ ok: false, error: { kind: 'too-large' } });
	});

	it('is refused where a lesson shows what is not there', async () => {
		for (const missing of ['image/png', 'audio/mpeg'] as const) {
			const media = content.media.filter(({ type }) => type !== missing);
			expect(await readWith(media)).toMatchObject({ ok: false, error: { kind: 'bad-content' } });
		}
	});

	it('is refused where the media together are beyond the limit', async () => {
		expect(await readWith(content.media, { ...PACK_LIMITS, maxFileBytes: 100 })).toEqual({
			ok: false,
			error: { kind: 'too-large' }
		});
	});
});
