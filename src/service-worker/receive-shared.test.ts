import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { receiveShared } from './receive-shared';
import { FakeCaches } from './testing/fake-caches';
import { SCOPE } from './testing/fake-site';

let caches: FakeCaches;

beforeEach(() => {
	caches = new FakeCaches();
	vi.stubGlobal('caches', caches);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

function share(...entries: readonly (File | string)[]): Request {
	const form = new FormData();
	for (const entry of entries) form.append('files', entry);
	form.append('title', 'From my teacher');
	return new Request(`${SCOPE}receive`, { method: 'POST', body: form });
}

/** The names of files laid aside, with their contents. */
async function listAside(): Promise<readonly (readonly [string, string])[]> {
	const cache = await caches.open('darasa-shared');
	const answers = await Promise.all((await cache.keys()).map(async ({ url }) => cache.match(url)));
	return Promise.all(
		answers.map(async (answer) => [
			decodeURIComponent(answer?.headers.get('X-File-Name') ?? ''),
			(await answer?.text()) ?? ''
		])
	);
}

it('lays files aside under any name, and goes to the page that reads them', async () => {
	const answer = await receiveShared(
		share(new File(['one'], 'kazi ya Juma.darasa'), new File(['two'], 'درس.darasa')),
		SCOPE
	);
	expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${SCOPE}receive?from=share`]);
	expect(await listAside()).toEqual([
		['kazi ya Juma.darasa', 'one'],
		['درس.darasa', 'two']
	]);
});

it('takes only files, and only so many', async () => {
	const many = Array.from({ length: 205 }, (_, at) => new File([String(at)], `${at}.darasa`));
	await receiveShared(share('not a file', ...many), SCOPE);
	expect((await listAside()).map(([name]) => name)).toEqual(many.slice(0, 200).map(({ name }) => name));
});

it('keeps only the name of a file that is too big for the phone, so that somebody hears of it', async () => {
	const big = Object.defineProperty(new File(['film'], 'film.mp4'), 'size', { value: 80_000_001 });
	const form = { getAll: () => [big, new File(['pack'], 'pack.darasa')] };
	await receiveShared({ formData: async () => form } as unknown as Request, SCOPE);
	expect(await listAside()).toEqual([
		['film.mp4', ''],
		['pack.darasa', 'pack']
	]);
});

it.each([
	['the form is broken', () => new Request(`${SCOPE}receive`, { method: 'POST', body: 'no form' })],
	['the phone is full', () => ((caches.isFull = true), share(new File(['one'], 'one.darasa')))]
])('tells the page that nothing came through because %s', async (_, request) => {
	const answer = await receiveShared(request(), SCOPE);
	expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${SCOPE}receive?from=failed-share`]);
});
