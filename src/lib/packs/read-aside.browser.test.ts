import { expect, it } from 'vitest';
import { foldAside } from './fold-aside';
import { readPackAside } from './read-aside';

const start = (): Worker => new Worker(new URL('../../workers/packs.ts', import.meta.url), { type: 'module' });

it('asks a real worker', async () => {
	const read = await readPackAside(new TextEncoder().encode('DARASAPK'), start);
	expect(read).toMatchObject({ ok: false, error: { kind: 'corrupt' } });
});

it('reads on the page where the worker cannot be loaded', async () => {
	const read = await readPackAside(new Uint8Array(), () => new Worker('/no-such-worker.js', { type: 'module' }));
	expect(read).toEqual({ ok: false, error: { kind: 'not-a-pack' } });
});

it('has a real worker fold what was kept packed', async () => {
	expect(await foldAside([new Uint8Array([0, 0])], start)).toEqual([undefined]);
});
