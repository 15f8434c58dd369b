import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GroupCache } from './group-cache';
import type { SiteFile } from './site-files';
import { FakeCaches } from './testing/fake-caches';

const SCOPE = 'https://school.example/darasa/';
const pack: SiteFile = { url: 'packs/core.darasa', revision: 'r1', bytes: 300 };
const words: SiteFile = { url: '_app/immutable/chunks/sw.a1.js', revision: null, bytes: 40 };
const address = ({ url }: SiteFile): string => SCOPE + url;

let caches: FakeCaches;
/** What the host has; asked addresses in order. */
let host: Record<string, Response>;
let asked: string[];

beforeEach(() => {
	caches = new FakeCaches();
	host = { [address(pack)]: new Response('the pack'), [address(words)]: new Response('the words') };
	asked = [];
	vi.stubGlobal('caches', caches);
	vi.stubGlobal('fetch', async (url: string) => {
		asked.push(url);
		const answer = host[url];
		if (!answer) throw new TypeError('Failed to fetch');
		return answer;
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const group = (...files: SiteFile[]): GroupCache => new GroupCache('darasa-rest', files, SCOPE);

describe('GroupCache', () => {
	it('stores its files one after the other and finds them by their address', async () => {
		const files = group(pack, words);
		const progress: (readonly [files: number, missingBytes: number])[] = [];
		await files.storeMissing(({ storedFiles, missingBytes }) => progress.push([storedFiles, missingBytes]));
		expect(progress).toEqual([
			[1, 40],
			[2, 0]
		]);
		expect(await (await files.match(address(pack)))?.text()).toBe('the pack');
		expect(await files.match(`${SCOPE}packs/other.darasa`)).toBeUndefined();
		expect(await files.status()).toEqual({ storedFiles: 2, allFiles: 2, missingBytes: 0, allBytes: 340 });
	});

	it('counts what is missing in bytes that would travel', async () => {
		expect(await group(pack, words).status()).toEqual({
			storedFiles: 0,
			allFiles: 2,
			missingBytes: 340,
			allBytes: 340
		});
	});

	it('fetches nothing twice, and after an update only what changed', async () => {
		await group(pack, words).storeMissing();
		asked = [];
		await group(pack, words).storeMissing();
		expect(asked).toEqual([]);
		host[address(pack)] = new Response('the new pack');
		const updated = group({ ...pack, revision: 'r2' }, words);
		expect((await updated.status()).missingBytes).toBe(300);
		await updated.storeMissing();
		expect(asked).toEqual([address(pack)]);
		expect(await (await updated.match(address(pack)))?.text()).toBe('the new pack');
	});

	it('keeps what it had stored before the network went', async () => {
		delete host[address(words)];
		const files = group(pack, words);
		await expect(files.storeMissing()).rejects.toThrow(TypeError);
		expect(await files.status()).toMatchObject({ storedFiles: 1, missingBytes: 40 });
		host[address(words)] = new Response('the words');
		asked = [];
		await files.storeMissing();
		expect(asked).toEqual([address(words)]);
	});

	it.each([
		['an error page', () => new Response('gone', { status: 404 })],
		['the log-in page of a hotspot', () => Object.defineProperty(new Response('log in'), 'redirected', { value: true })]
	])('does not take %s for a file', async (_, answer) => {
		host[address(pack)] = answer();
		const files = group(pack);
		await expect(files.storeMissing()).rejects.toThrow(TypeError);
		expect((await files.status()).storedFiles).toBe(0);
	});

	it('forgets what this release no longer has, and nothing else', async () => {
		await group(pack, words).storeMissing();
		const next = group({ ...pack, revision: 'r2' }, words);
		await next.prune();
		expect(Object.keys(await caches.read('darasa-rest'))).toEqual([address(words)]);
	});
});
