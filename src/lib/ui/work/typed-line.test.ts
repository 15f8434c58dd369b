import { expect, it } from 'vitest';
import { TypedLine } from './typed-line.svelte';

it('puts signs in and takes them out where the caret stands', () => {
	const line = new TypedLine();
	for (const sign of ['3', '/', '4']) line.insert(sign);
	line.move(-1);
	line.move(-1);
	line.insert('1');
	expect(line.text).toBe('31/4');
	line.erase();
	line.erase();
	line.erase();
	expect(line.text).toBe('/4');
	expect(line.caret).toBe(0);
});

it('never grows beyond a line and never leaves its ends', () => {
	const line = new TypedLine();
	for (let count = 0; count < 200; count++) line.insert('12');
	expect(line.text.length).toBeLessThanOrEqual(80);
	line.move(1);
	expect(line.caret).toBe(line.text.length);
	line.clear();
	line.move(-1);
	expect(line.caret).toBe(0);
});
