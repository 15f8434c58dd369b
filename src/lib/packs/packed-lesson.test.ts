import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import { decodeJson, encodeJson } from '../bytes/json-bytes';
import { compilePack } from './compile/compile-pack';
import { foldAside } from './fold-aside';
import { packBytes } from './pack-bytes';
import type { PackContent } from './pack-content';
import { foldPacked } from './packed-lesson';
import { readWithHash } from './read-with-hash';
import { sampleSource } from './sample-source';
import { FakeWorker } from './testing/fake-worker';

const start = (): Worker => new FakeWorker() as unknown as Worker;
const refuse = (): Worker => {
	throw new DOMException('no workers here', 'SecurityError');
};
let content: PackContent;
let packed: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
	const compiled = compilePack(sampleSource(), AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	content = compiled.value;
	const read = await readWithHash(await packBytes(content, { gzip: fixedGzip }));
	if (!read.ok || !read.value.lessons[0]) throw new Error('the sample does not open');
	packed = read.value.lessons[0].content;
});

describe('a packed lesson', () => {
	it('folds to the whole lesson, with its skills and terms', async () => {
		expect(decodeJson((await foldPacked(packed)) ?? encodeJson(null))).toEqual(content.lessons[0]);
	});

	it('is smaller than what it folds to', async () => {
		expect(packed.length).toBeLessThan(((await foldPacked(packed))?.length ?? 0) / 2);
	});

	it('folds in a worker, and on the page where none may start', async () => {
		const whole = await foldPacked(packed);
		expect(await foldAside([packed, packed], start)).toEqual([whole, whole]);
		expect([FakeWorker.last.replies, FakeWorker.last.isEnded]).toEqual([['folded'], true]);
		expect(await foldAside([packed], refuse)).toEqual([whole]);
	});

	it('that is damaged folds to nothing, and the one beside it folds', async () => {
		expect(await foldAside([packed.slice(0, -1), packed], start)).toEqual([undefined, await foldPacked(packed)]);
	});

	it('cut or altered anywhere folds to nothing or to the same words, and never throws', async () => {
		const headEnd = 4 + new DataView(packed.buffer).getUint32(0);
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: packed.length - 1 }),
				fc.integer({ min: 1, max: 255 }),
				async (at, bits) => {
					expect(await foldPacked(packed.slice(0, at))).toBeUndefined();
					const altered = packed.slice();
					altered[at] = (altered[at] ?? 0) ^ bits;
					const folded = await foldPacked(altered);
					if (at >= headEnd) expect(folded).toBeUndefined();
				}
			),
			{ numRuns: 200 }
		);
	});
});
