import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { asId } from '../domain/base/ids';
import type { PackRow } from '../storage/tables';
import { Library } from './library.svelte';
import { StorageRoom } from './storage-room';

it('opens a lesson once, however many packs arrive while it is read', () => {
	const library = new Library(new StorageRoom([asId('en')]), { basePath: '', signers: [] });
	let opened = 0;
	const end = $effect.root(() => {
		$effect(() => {
			opened += 1;
			void library.openLesson(asId('halves'));
		});
	});
	flushSync();
	library.packs = [{ id: asId('first') } as unknown as PackRow];
	flushSync();
	end();
	expect(opened).toBe(1);
});
