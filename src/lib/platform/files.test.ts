import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeCaches } from '../../service-worker/testing/fake-caches';
import { downloadFile, onOpenedFiles, takeSharedFiles } from './files';

let caches: FakeCaches;

beforeEach(() => {
	caches = new FakeCaches();
	vi.stubGlobal('caches', caches);
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function layAside(name: string, text: string): Promise<void> {
	const answer = new Response(text, { headers: { 'X-File-Name': encodeURIComponent(name) } });
	await (await caches.open('darasa-shared')).put(`https://school.example/shared/${name}`, answer);
}

describe('takeSharedFiles', () => {
	it('takes what the share sheet left, once', async () => {
		await layAside('darasa.txt', 'DARASA-BACKUP');
		await layAside('درس.darasa', 'DARASAPK');
		const files = await takeSharedFiles();
		expect(await Promise.all(files.map(async ({ name, content }) => [name, await content.text()]))).toEqual([
			['darasa.txt', 'DARASA-BACKUP'],
			['درس.darasa', 'DARASAPK']
		]);
		expect(await takeSharedFiles()).toEqual([]);
	});

	it('finds none in a browser without caches', async () => {
		vi.stubGlobal('caches', undefined);
		Reflect.deleteProperty(globalThis, 'caches');
		expect(await takeSharedFiles()).toEqual([]);
	});
});

describe('onOpenedFiles', () => {
	it('hands over files that were opened with Darasa', async () => {
		let consume: (launch: object) => void = () => {};
		vi.stubGlobal('launchQueue', { setConsumer: (consumer: typeof consume) => (consume = consumer) });
		const received = vi.fn();
		onOpenedFiles(received);
		consume({ files: [{ getFile: async () => new File(['DARASAPK'], 'core.darasa') }] });
		await vi.waitFor(() => expect(received).toHaveBeenCalled());
		expect(received.mock.calls[0]?.[0]).toMatchObject([{ name: 'core.darasa' }]);
	});

	it('is silent where the app was opened without a file, or by a browser that opens none', () => {
		let consume: (launch: object) => void = () => {};
		vi.stubGlobal('launchQueue', { setConsumer: (consumer: typeof consume) => (consume = consumer) });
		const received = vi.fn();
		onOpenedFiles(received);
		consume({ files: [] });
		vi.stubGlobal('launchQueue', undefined);
		onOpenedFiles(received);
		expect(received).not.toHaveBeenCalled();
	});
});

it('downloads under its name, and lets go of the bytes later', () => {
	vi.useFakeTimers();
	const link = { href: '', download: '', click: vi.fn() };
	vi.stubGlobal('document', { createElement: () => link });
	const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
	const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
	downloadFile(new Uint8Array([1]), 'darasa-backup.txt');
	expect(link).toMatchObject({ href: 'blob:1', download: 'darasa-backup.txt' });
	expect(link.click).toHaveBeenCalledOnce();
	expect(revoke).not.toHaveBeenCalled();
	vi.runAllTimers();
	expect(revoke).toHaveBeenCalledWith('blob:1');
	create.mockRestore();
	revoke.mockRestore();
});
