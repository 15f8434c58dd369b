import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId } from '../domain/base/ids';
import { sampleFile, sampleSource } from '../packs/sample-source';
import type { PacksQuestion } from '../packs/worker-side';
import type { Library } from './library.svelte';
import { publishPacks, type PackChanges } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const HALVES = asId<LessonId>('halves');
const NEWER = sampleFile('pack.yaml', 'version: 3', 'version: 4');
const OLDER = sampleFile('pack.yaml', 'version: 3', 'version: 2');
/** The same version, with a word mended. */
const MENDED = sampleFile('halves.en.md', 'summary: Share things fairly.', 'summary: Share everything fairly.');

let phone: TestPhone;

beforeEach(() => {
	phone = new TestPhone();
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** A pack with copies of the sample's lesson under other names. */
function packOf(id: string, version: number, lessons: readonly string[]): PackChanges {
	const sources = sampleSource().files.filter(({ path }) => path.startsWith('halves.'));
	const head = `id: ${id}\nversion: ${version}\ntitle: { en: Pack, sw: Kifurushi }\nlanguages: [en, sw]\n`;
	return {
		...Object.fromEntries(sources.map(({ path }) => [path, undefined])),
		...Object.fromEntries(
			lessons.flatMap((name) => sources.map(({ path, text }) => [path.replace('halves', name), text]))
		),
		'pack.yaml': `${head}lessons: [${lessons.join(', ')}]\n`
	};
}

async function start(): Promise<TestApp> {
	const app = phone.open();
	await app.library.start();
	return app;
}

function describePacks({ packs }: Library): string[] {
	return packs.map(({ id, version, origin }) => `${id} ${version} ${origin}`);
}

describe('built-in lessons', () => {
	it('are brought at the first start and open from then on without a network', async () => {
		await publishPacks(phone, {});
		const first = await start();
		expect(first.library.state).toBe('ready');
		expect(describePacks(first.library)).toEqual(['tiny 3 built-in']);
		expect(first.library.lessons.map(({ id }) => id)).toEqual([HALVES]);

		phone.site.clear();
		const { library } = await start();
		expect(library.state).toBe('ready');
		const opened = await library.openLesson(HALVES);
		expect(opened?.packVersion).toBe(3);
		expect(opened?.lesson.templates.length).toBeGreaterThan(3);
		expect((await library.openAll())?.map(({ id }) => id)).toEqual([HALVES]);
	});

	it('are fetched once', async () => {
		await publishPacks(phone, {});
		await start();
		phone.requests.length = 0;
		await start();
		expect(phone.requests).toEqual(['/packs/index.json']);
	});

	it.each([
		['a newer version', NEWER, 'tiny 4 built-in', 'Share things fairly.'],
		['the same version, mended', MENDED, 'tiny 3 built-in', 'Share everything fairly.']
	])('give way to %s', async (_, changes, described, summary) => {
		await publishPacks(phone, {});
		await start();
		await publishPacks(phone, changes);
		const { library } = await start();
		expect(describePacks(library)).toEqual([described]);
		expect(library.lessons[0]?.summaries['en']).toBe(summary);
	});

	it('are never replaced by older ones', async () => {
		await publishPacks(phone, {});
		await start();
		await publishPacks(phone, OLDER);
		expect(describePacks((await start()).library)).toEqual(['tiny 3 built-in']);
	});

	it('come at the next start where there was no network at the first', async () => {
		const first = await start();
		expect([first.library.state, first.library.lessons]).toEqual(['ready', []]);
		expect(await first.library.openLesson(HALVES)).toBeUndefined();
		await publishPacks(phone, {});
		expect((await start()).library.lessons).toHaveLength(1);
	});

	it.each([
		['cut off', (bytes: Uint8Array) => bytes.slice(0, -20)],
		['the log-in page of a hotspot', () => '<html>Log in</html>'],
		['altered', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte))]
	])('are not taken when they arrive as something else: %s', async (_, change) => {
		const [bytes = new Uint8Array()] = await publishPacks(phone, {});
		phone.site.set('/packs/tiny.darasa', change(bytes) as BodyInit);
		const { library } = await start();
		expect([library.state, library.lessons]).toEqual(['ready', []]);
	});

	it('are not taken from another release that a proxy still keeps', async () => {
		const [mended = new Uint8Array()] = await publishPacks(phone, MENDED);
		await publishPacks(phone, {});
		phone.site.set('/packs/tiny.darasa', mended as BodyInit);
		expect((await start()).library.lessons).toEqual([]);
	});

	it('are not looked for in an index that is none', async () => {
		phone.site.set('/packs/index.json', '<html>Log in</html>');
		expect((await start()).library.state).toBe('ready');
		phone.site.set('/packs/index.json', '{"packs":[{"file":"../../secret"}]}');
		await start();
		expect(phone.requests.filter((path) => path.includes('secret'))).toEqual([]);
	});

	it('are not fetched where nothing can be kept', async () => {
		await publishPacks(phone, {});
		phone.forbidStorage();
		const { library } = await start();
		expect(library.lessons).toEqual([]);
		expect(await library.openAll()).toBeUndefined();
		expect(phone.requests).toEqual([]);
	});

	it('show in another tab as soon as they are there', async () => {
		const early = await start();
		await publishPacks(phone, {});
		await start();
		await vi.waitFor(() => expect(early.library.lessons).toHaveLength(1));
	});
});

describe('a lesson that a later release has in another pack', () => {
	const [core, science] = [
		{ id: 'core', file: '/packs/core.darasa' },
		{ id: 'science', file: '/packs/science.darasa' }
	];

	async function release(version: number, inCore: readonly string[], inScience: readonly string[]): Promise<void> {
		await publishPacks(phone, packOf(core.id, version, inCore), packOf(science.id, version, inScience));
	}

	function placesOf({ packs }: Library): string[] {
		return packs.map(({ id, version, lessons }) => `${id} ${version}: ${lessons.map((lesson) => lesson.id).join(' ')}`);
	}

	beforeEach(async () => {
		await release(1, ['halves', 'matter'], ['plants']);
		await start();
		await release(2, ['halves'], ['plants', 'matter']);
	});

	it('moves there', async () => {
		const { library } = await start();
		expect(placesOf(library)).toEqual(['core 2: halves', 'science 2: plants matter']);
	});

	it.each([
		['the new', science.file, ['core 2: halves matter', 'science 1: plants']],
		['the old', core.file, ['core 1: halves', 'science 2: plants matter']]
	])('is never missing, where %s pack is not to be had yet', async (_, file, between) => {
		const late = phone.site.get(file) as BodyInit;
		phone.site.delete(file);
		const { library } = await start();
		expect(placesOf(library)).toEqual(between);
		expect((await library.openLesson(asId('matter')))?.lesson.texts['en']?.screens).toHaveLength(2);
		expect((await library.openAll())?.map(({ id }) => id).sort()).toEqual(['halves', 'matter', 'plants']);
		phone.site.set(file, late);
		expect(placesOf((await start()).library)).toEqual(['core 2: halves', 'science 2: plants matter']);
	});
});

it('lets whoever asks for a lesson wait for the first ones, instead of finding nothing', async () => {
	await publishPacks(phone, {});
	const { library } = phone.open();
	const started = library.start();
	const [opened, all] = await Promise.all([library.openLesson(HALVES), library.openAll(), started]);
	expect(opened?.lesson.id).toBe(HALVES);
	expect(all).toHaveLength(1);
});

describe('misconceptions of a lesson', () => {
	it('are read from storage once, and again when packs have changed', async () => {
		await publishPacks(phone, {});
		const { library } = await start();
		const opened = vi.spyOn(library, 'openLesson');
		const [first, second] = await Promise.all([library.listMisconceptions(HALVES), library.listMisconceptions(HALVES)]);
		expect(first).toBe(second);
		expect(first.length).toBeGreaterThan(0);
		expect(opened).toHaveBeenCalledTimes(1);
		const [newer = new Uint8Array()] = await publishPacks(phone, NEWER);
		expect((await library.addFile(newer)).kind).toBe('added');
		await library.listMisconceptions(HALVES);
		expect(opened).toHaveBeenCalledTimes(2);
		expect(await library.listMisconceptions(undefined)).toEqual([]);
	});
});

describe('a library that expects a file', () => {
	it('has a worker practise on the smallest pack, and another one after each file, until it expects none', async () => {
		const [bytes = new Uint8Array()] = await publishPacks(phone, {});
		const { library } = await start();
		const waiting = new Set<object>();
		vi.stubGlobal('location', new URL('http://localhost/packs'));
		vi.stubGlobal(
			'Worker',
			class {
				onmessage: ((event: object) => void) | null = null;
				onerror: ((event: object) => void) | null = null;

				postMessage(question: PacksQuestion): void {
					if (question.kind === 'practise' && question.address === '/packs/tiny.darasa') waiting.add(this);
					// It breaks when it is asked more: the page reads the file.
					else this.onerror?.({ preventDefault: () => undefined });
				}

				terminate(): void {
					waiting.delete(this);
				}
			}
		);
		await library.expectFile();
		expect(waiting.size).toBe(1);
		const [first] = waiting;
		expect((await library.addFile(bytes)).kind).toBe('already-here');
		await vi.waitFor(() => expect(waiting.size).toBe(1));
		expect(waiting).not.toContain(first);
		library.expectNoFile();
		expect(waiting.size).toBe(0);
		await library.addFile(bytes);
		expect(waiting.size).toBe(0);
	});
});

describe('a pack that comes as a file', () => {
	it('is added where this release knows it', async () => {
		const [bytes = new Uint8Array()] = await publishPacks(phone, {});
		phone.site.delete('/packs/tiny.darasa');
		const { library } = await start();
		expect(library.lessons).toEqual([]);
		expect(await library.addFile(bytes)).toMatchObject({ kind: 'added', pack: { id: 'tiny', version: 3 } });
		expect(await library.addFile(bytes)).toEqual({ kind: 'already-here' });
	});

	it('is read from wherever the file lies, and is no pack where it cannot be read', async () => {
		const [bytes = new Uint8Array()] = await publishPacks(phone, {});
		phone.site.delete('/packs/tiny.darasa');
		const { library } = await start();
		const inCloud = new Blob([bytes as BlobPart]);
		vi.spyOn(inCloud, 'slice').mockImplementation(() => {
			throw new DOMException('only in a cloud', 'NotReadableError');
		});
		expect(await library.addFile(inCloud)).toMatchObject({ kind: 'failed', why: { key: 'common.packErrorNotAPack' } });
		expect(await library.addFile(new Blob([bytes as BlobPart]))).toMatchObject({ kind: 'added' });
		expect(library.packs[0]?.sizeBytes).toBe(bytes.length);
		expect((await library.openLesson(HALVES))?.lesson.id).toBe(HALVES);
	});

	it('is refused where nobody vouches for it, and changes nothing', async () => {
		const [stranger = new Uint8Array()] = await publishPacks(phone, NEWER);
		await publishPacks(phone, {});
		const { library } = await start();
		expect(await library.addFile(stranger)).toEqual({ kind: 'untrusted' });
		expect(describePacks(library)).toEqual(['tiny 3 built-in']);
	});

	it.each([
		['another kind of file', 'hello', 'common.packErrorNotAPack'],
		['a broken one', 'DARASAPK\u0001\0\0\0\u00ffxx', 'common.packErrorCorrupt']
	])('says what is wrong with %s', async (_, text, key) => {
		const { library } = await start();
		const arrival = await library.addFile(new TextEncoder().encode(text));
		expect(arrival).toMatchObject({ kind: 'failed', why: { key } });
	});

	it('says that the phone is full, and leaves what was there', async () => {
		const [bytes = new Uint8Array()] = await publishPacks(phone, {});
		phone.site.delete('/packs/tiny.darasa');
		const { library } = await start();
		const makeRoom = phone.fill();
		expect(await library.addFile(bytes)).toMatchObject({ kind: 'failed', why: { key: 'common.storageFull' } });
		makeRoom();
		expect(library.lessons).toEqual([]);
		expect(await library.addFile(bytes)).toMatchObject({ kind: 'added' });
	});
});
