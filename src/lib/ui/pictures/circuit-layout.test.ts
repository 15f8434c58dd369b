import { expect, it } from 'vitest';
import { layOutCircuit } from './circuit-layout';

it('sets each part at a place of its own', () => {
	for (const parts of [
		'cell',
		'cell|bulb',
		'cell|bulb|switch-open',
		'cell|bulb|bulb|motor',
		'cell|bulb|bulb|motor|buzzer',
		'cell|cell|bulb|bulb|motor|buzzer'
	]) {
		const placed = layOutCircuit({ parts });
		expect(placed.map(({ part }) => part)).toEqual(parts.split('|'));
		expect(new Set(placed.map(({ x, y }) => `${x},${y}`)).size).toBe(placed.length);
	}
});

it('leaves out what it does not know', () => {
	expect(layOutCircuit({ parts: 'cell|reactor|bulb' }).map(({ part }) => part)).toEqual(['cell', 'bulb']);
	expect(layOutCircuit({})).toEqual([]);
});
