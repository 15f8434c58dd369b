import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchMeaning, hasMeaning, keepVectors, readKeptMeaning, type MeaningPlatform } from './kept-meaning';

const FOLDER = 'static/models/darasa-encoder';
const ADDRESS = '/school/models/darasa-encoder';

/** A browser's caches, and a site that has the files of the encoder; `change` makes it answer something else. */
function startPhone(
	change: (name: string, bytes: Uint8Array<ArrayBuffer>) => BodyInit | undefined = (_, bytes) => bytes
) {
	const kept = new Map<string, Uint8Array<ArrayBuffer>>();
	const asked: string[] = [];
	const cache = {
		match: async (address: string) => (kept.has(address) ? new Response(kept.get(address)!) : undefined),
		put: async (address: string, response: Response) => {
			const bytes = new Uint8Array(await response.arrayBuffer());
			if (bytes.length > phone.room) throw new DOMException('no room', 'QuotaExceededError');
			kept.set(address, bytes);
		},
		keys: async () => [...kept.keys()].map((url) => ({ url })),
		delete: async (address: string) => kept.delete(address)
	};
	const platform: MeaningPlatform = {
		caches: { open: async () => cache } as unknown as CacheStorage,
		get: async (input) => {
			const name = (input as string).slice(ADDRESS.length + 1);
			asked.push(name);
			const body = change(name, new Uint8Array(readFileSync(`${FOLDER}/${name}`)));
			if (body === undefined) throw new TypeError('Failed to fetch');
			return new Response(body);
		}
	};
	const phone = { platform, kept, asked, room: Infinity, get: () => fetchMeaning('/school', platform) };
	return phone;
}

describe('the files of the encoder', () => {
	it('are fetched once, proved, kept, and read again without the site', async () => {
		const phone = startPhone();
		expect(await hasMeaning('/school', phone.platform)).toBe(false);
		expect(await phone.get()).toBe('kept');
		expect(await hasMeaning('/school', phone.platform)).toBe(true);
		expect(await phone.get()).toBe('kept');
		expect(phone.asked).toEqual(['manifest.json', 'encoder.bin', 'lexicon.bin', 'manifest.json']);
		const files = await readKeptMeaning('/school', phone.platform);
		expect(files?.encoder.length).toBe(readFileSync(`${FOLDER}/encoder.bin`).length);
		expect(files?.lexicon.length).toBe(readFileSync(`${FOLDER}/lexicon.bin`).length);
	});

	it.each<[string, (name: string, bytes: Uint8Array<ArrayBuffer>) => BodyInit | undefined, string]>([
		['there is no network', () => undefined, 'unreachable'],
		[
			'the second file is cut off by the network',
			(name, bytes) => (name === 'lexicon.bin' ? undefined : bytes),
			'unreachable'
		],
		['the list is no list', (name, bytes) => (name === 'manifest.json' ? '<p>Log in</p>' : bytes), 'broken'],
		['a file is shorter', (name, bytes) => (name === 'lexicon.bin' ? bytes.slice(1) : bytes), 'broken'],
		['a file was changed', (name, bytes) => (name === 'encoder.bin' ? bytes.fill(7, 99, 100) : bytes), 'broken']
	])('are not used where %s', async (_, change, outcome) => {
		const phone = startPhone(change);
		expect(await phone.get()).toBe(outcome);
		expect(await readKeptMeaning('/school', phone.platform)).toBeUndefined();
	});

	it('of before stay until all of the new ones are here, and then go', async () => {
		let isNew = false;
		const phone = startPhone((name, bytes) => {
			if (!isNew) return bytes;
			if (name === 'lexicon.bin') return new Uint8Array([1, 2, 3]);
			if (name === 'encoder.bin') return bytes;
			const manifest = JSON.parse(new TextDecoder().decode(bytes)) as { files: { name: string }[] };
			const sha256 = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
			const files = manifest.files.map((file) => (file.name === 'lexicon.bin' ? { ...file, bytes: 3, sha256 } : file));
			return JSON.stringify({ ...manifest, version: '9', files });
		});
		expect(await phone.get()).toBe('kept');
		const version = async (): Promise<number | undefined> =>
			(await readKeptMeaning('/school', phone.platform))?.lexicon.length;
		const before = await version();
		isNew = true;
		phone.room = 0;
		expect(await phone.get()).toBe('full');
		expect(await version()).toBe(before);
		phone.room = Infinity;
		expect(await phone.get()).toBe('kept');
		expect(await version()).toBe(3);
		// The list and two files: what is not needed any more is gone.
		expect(phone.kept.size).toBe(3);
	});

	it('stay away where the browser keeps nothing', async () => {
		const { platform } = startPhone();
		expect(await fetchMeaning('', { ...platform, caches: undefined })).toBe('forbidden');
		expect(await readKeptMeaning('', { ...platform, caches: undefined })).toBeUndefined();
	});

	it('come with the vectors that were made of lessons by them, until they are others', async () => {
		let isNew = false;
		const phone = startPhone((name, bytes) => {
			if (!isNew || name === 'lexicon.bin') return bytes;
			if (name === 'encoder.bin') return new Uint8Array([1, 2, 3]);
			const manifest = JSON.parse(new TextDecoder().decode(bytes)) as { files: { name: string }[] };
			const sha256 = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
			const files = manifest.files.map((file) => (file.name === 'encoder.bin' ? { ...file, bytes: 3, sha256 } : file));
			return JSON.stringify({ ...manifest, version: '9', files });
		});
		const vectors = async (): Promise<Uint8Array | undefined> =>
			(await readKeptMeaning('/school', phone.platform))?.vectors;
		await keepVectors('/school', { bytes: new Uint8Array([1]), madeBy: '' }, phone.platform);
		expect(phone.kept.size, 'without an encoder there is nothing to keep').toBe(0);
		await phone.get();
		expect(await vectors()).toBeUndefined();
		const madeBy = (await readKeptMeaning('/school', phone.platform))!.madeBy;
		await keepVectors('/school', { bytes: new Uint8Array([4, 5]), madeBy }, phone.platform);
		await keepVectors('/school', { bytes: new Uint8Array([9]), madeBy: 'one before' }, phone.platform);
		await phone.get();
		expect(await vectors()).toEqual(new Uint8Array([4, 5]));
		phone.room = 1;
		await keepVectors('/school', { bytes: new Uint8Array([6, 7, 8]), madeBy }, phone.platform);
		expect(await vectors(), 'a full phone keeps what it has').toEqual(new Uint8Array([4, 5]));
		phone.room = Infinity;
		isNew = true;
		expect(await phone.get()).toBe('kept');
		expect(await vectors()).toBeUndefined();
		expect(phone.kept.size).toBe(3);
	});
});
