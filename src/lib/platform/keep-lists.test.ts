import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLists } from './keep-lists';

const kept = new Map<string, Response>();

beforeEach(() => {
	kept.clear();
	const cache = {
		match: async (address: string) => kept.get(address),
		put: async (address: string, response: Response) => void kept.set(address, response)
	};
	vi.stubGlobal('caches', { open: async () => cache });
});

afterEach(() => vi.unstubAllGlobals());

it('keeps what is not kept yet', async () => {
	kept.set('/models/catalogue.json', new Response('old'));
	const asked: string[] = [];
	await keepLists(['/models/catalogue.json', '/ort/runtime.json'], async (address) => {
		asked.push(String(address));
		return new Response('{}');
	});
	expect(asked).toEqual(['/ort/runtime.json']);
	expect([...kept.keys()]).toEqual(['/models/catalogue.json', '/ort/runtime.json']);
});

it('keeps no page and no fault in place of a list, and bears a missing network', async () => {
	await keepLists(
		['/a.json'],
		async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
	);
	await keepLists(['/a.json'], async () => new Response('', { status: 404 }));
	await keepLists(['/a.json'], () => Promise.reject(new TypeError('Failed to fetch')));
	vi.stubGlobal('caches', { open: () => Promise.reject(new Error('hidden')) });
	await keepLists(['/a.json'], async () => new Response('{}'));
	expect(kept.size).toBe(0);
});
