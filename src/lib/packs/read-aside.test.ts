import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import { decodeJson } from '../bytes/json-bytes';
import { sha256Hex } from '../bytes/sha256';
import { compilePack } from './compile/compile-pack';
import type { PackContent } from './pack-content';
import { packBytes } from './pack-bytes';
import { practise } from './practise';
import { readPackAside } from './read-aside';
import { sampleSource } from './sample-source';
import { foldPacked } from './packed-lesson';
import { FakeWorker } from './testing/fake-worker';

const start = (): Worker => new FakeWorker() as unknown as Worker;
let content: PackContent;
let file: Uint8Array;

beforeAll(async () => {
	const compiled = compilePack(sampleSource(), AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	content = compiled.value;
	file = await packBytes(content, { gzip: fixedGzip });
});

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
});

async function expectTheSample(read: Awaited<ReturnType<typeof readPackAside>>): Promise<void> {
	expect(read).toMatchObject({ ok: true, value: { id: 'tiny', version: 3, sha256: await sha256Hex(file) } });
	expect(read.ok && read.value.lessons.map(({ summary }) => summary.id)).toEqual(['halves']);
	const kept = read.ok ? read.value.lessons : [];
	expect(kept.map(({ isPacked }) => isPacked)).toEqual([true]);
	const folded = await Promise.all(kept.map((lesson) => foldPacked(lesson.content)));
	expect(folded.map((bytes) => bytes && decodeJson(bytes))).toEqual(content.lessons);
}

describe('readPackAside', () => {
	it('reads a pack in a worker, all of it at once, and ends it', async () => {
		await expectTheSample(await readPackAside(file, start));
		expect(FakeWorker.last.replies).toEqual(['read']);
		expect(FakeWorker.last.isEnded).toBe(true);
	});

	it('passes on why a file is refused', async () => {
		const read = await readPackAside(new TextEncoder().encode('hello'), start);
		expect(read).toEqual({ ok: false, error: { kind: 'not-a-pack' } });
		expect(FakeWorker.last.isEnded).toBe(true);
	});

	it('reads on the page where no worker may start', async () => {
		const refuse = (): Worker => {
			throw new DOMException('no workers here', 'SecurityError');
		};
		await expectTheSample(await readPackAside(file, refuse));
	});

	it('reads on the page when the worker breaks', async () => {
		const breakDown = (): Worker => {
			const worker = new FakeWorker();
			worker.postMessage = () => worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
			return worker as unknown as Worker;
		};
		await expectTheSample(await readPackAside(file, breakDown));
	});

	it('reads on the page when the worker ends without a word', async () => {
		const silent = (): Worker => Object.assign(new FakeWorker(), { postMessage: () => {} }) as unknown as Worker;
		const reading = readPackAside(file, silent);
		vi.advanceTimersByTime(60_000);
		await expectTheSample(await reading);
	});
});

describe('practise', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('reads a pack for nothing, says nothing, and then reads the one that counts', async () => {
		const asked = vi.fn(() => Promise.resolve(new Response(file as BodyInit)));
		vi.stubGlobal('caches', { match: asked });
		const worker = new FakeWorker();
		worker.postMessage({ kind: 'practise', address: '/packs/small.darasa' });
		await expectTheSample(await readPackAside(file, () => worker as unknown as Worker));
		expect(asked).toHaveBeenCalledExactlyOnceWith('/packs/small.darasa', { ignoreSearch: true });
		expect(worker.replies).toEqual(['read']);
	});

	it('is silent where nothing is kept and where the pack is broken', async () => {
		vi.stubGlobal('caches', undefined);
		await expect(practise('/packs/small.darasa')).resolves.toBeUndefined();
		vi.stubGlobal('caches', { match: () => Promise.resolve(new Response('<html>')) });
		await expect(practise('/packs/small.darasa')).resolves.toBeUndefined();
	});
});
