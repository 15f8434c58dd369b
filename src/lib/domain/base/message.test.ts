import { expect, it } from 'vitest';
import { isMessage, message } from './message';

it('holds values only where there are some', () => {
	expect(message('area.name')).toEqual({ key: 'area.name' });
	expect(message('area.name', { count: 2 })).toEqual({ key: 'area.name', values: { count: 2 } });
});

it('tells a message from words, numbers and mathematics', () => {
	expect(isMessage(message('area.name'))).toBe(true);
	for (const value of ['area.name', 3, { kind: 'number', text: '3' }] as const) expect(isMessage(value)).toBe(false);
});
