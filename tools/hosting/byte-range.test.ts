import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRange } from './byte-range';

describe('readRange', () => {
	it.each([
		['bytes=0-3', { first: 0, last: 3 }],
		['bytes=4-', { first: 4, last: 9 }],
		['bytes=-3', { first: 7, last: 9 }],
		['bytes=-99', { first: 0, last: 9 }],
		['bytes=8-99', { first: 8, last: 9 }],
		['bytes=9-9', { first: 9, last: 9 }],
		['bytes=10-', 'unsatisfiable'],
		['bytes=99-100', 'unsatisfiable'],
		['bytes=-0', 'unsatisfiable'],
		['bytes=5-2', undefined],
		['bytes=0-1,4-5', undefined],
		['bytes=-', undefined],
		['bytes=a-b', undefined],
		['bytes = 0-1', undefined],
		['items=0-1', undefined],
		['', undefined],
		[undefined, undefined]
	])('%s of ten bytes', (header, range) => {
		expect(readRange(header, 10)).toEqual(range);
	});

	it('has nothing to give of an empty file', () => {
		expect(readRange('bytes=0-', 0)).toBe('unsatisfiable');
		expect(readRange('bytes=-1', 0)).toBe('unsatisfiable');
	});

	it('never reaches beyond the file, whatever is asked', () => {
		const bound = fc.oneof(fc.constant(''), fc.nat(), fc.bigInt({ min: 0n }));
		fc.assert(
			fc.property(bound, bound, fc.nat(1000), (from, to, size) => {
				const range = readRange(`bytes=${from}-${to}`, size);
				if (typeof range !== 'object') return;
				expect(range.first).toBeGreaterThanOrEqual(0);
				expect(range.first).toBeLessThanOrEqual(range.last);
				expect(range.last).toBeLessThan(size);
			})
		);
	});
});
