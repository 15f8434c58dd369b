import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace, moveEntry, RowDrag } from './ordering.svelte';

const rows = [
	{ top: 0, bottom: 50 },
	{ top: 60, bottom: 110 },
	{ top: 120, bottom: 170 }
];

describe('putting things in order', () => {
	it('moves an entry and keeps all others in their order', () => {
		expect(moveEntry(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
		expect(moveEntry(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
	});

	it('goes nowhere beyond the ends', () => {
		expect(moveEntry(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
		expect(moveEntry(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
	});

	it('loses and doubles nothing', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer()), fc.integer({ max: 9 }), fc.integer({ max: 9 }), (list, from, to) => {
				expect([...moveEntry(list, from, to)].sort()).toEqual([...list].sort());
			})
		);
	});

	it('finds the row under a finger, or the nearest', () => {
		expect(findPlace(rows, 70)).toBe(1);
		expect(findPlace(rows, -40)).toBe(0);
		expect(findPlace(rows, 900)).toBe(2);
	});
});

describe('a row under a finger', () => {
	it('tells where it was dropped', () => {
		const drag = new RowDrag();
		drag.begin(0, 25, rows);
		drag.follow(140);
		expect([drag.shiftOf(0), drag.shiftOf(1), drag.shiftOf(2)]).toEqual([115, -60, -60]);
		expect(drag.drop()).toEqual({ from: 0, to: 2 });
		expect(drag.shiftOf(1)).toBe(0);
	});

	it('moves nothing when it comes back', () => {
		const drag = new RowDrag();
		drag.begin(1, 80, rows);
		drag.follow(10);
		drag.follow(85);
		expect(drag.drop()).toBeUndefined();
	});
});
