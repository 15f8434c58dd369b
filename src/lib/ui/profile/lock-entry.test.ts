import { expect, it } from 'vitest';
import { LOCK_PICTURES, LockEntry } from './lock-entry.svelte';

it('makes a secret of four digits', () => {
	const entry = new LockEntry('number');
	for (const digit of ['1', '2', '9']) entry.add(digit);
	expect(entry.secret).toBeUndefined();
	entry.erase();
	for (const digit of ['3', '4', '5']) entry.add(digit);
	expect(entry.secret).toBe('1234');
});

it('makes a secret of three pictures, the same one twice if she likes', () => {
	const entry = new LockEntry('pictures');
	for (const picture of ['lion', 'lion', 'zebra']) entry.add(picture);
	expect(entry.secret).toBe('lion,lion,zebra');
	entry.clear();
	expect(entry.secret).toBeUndefined();
});

it('offers nine different pictures', () => {
	expect(new Set(LOCK_PICTURES).size).toBe(9);
});
