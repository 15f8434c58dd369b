import { describe, expect, it } from 'vitest';
import { paceOf } from './pace';

const items = (...seconds: readonly number[]) =>
	seconds.map((one, index) => ({ seed: `s/${index}`, elapsedMs: one * 1000 }));

describe('paceOf', () => {
	it.each([
		['nothing known yet', items(), 60],
		['too few items to tell', items(5, 5, 5, 5), 60],
		['the median', items(20, 30, 40, 50, 900), 40],
		['blind answers', items(1, 1, 1, 1, 1), 10],
		['a phone left lying', items(900, 900, 900, 900, 900), 300]
	])('%s', (_, attempts, seconds) => {
		expect(paceOf(attempts)).toBe(seconds * 1000);
	});

	it('counts an item with all its tries', () => {
		const twice = items(20, 20, 20, 20, 20).flatMap((one) => [one, one]);
		expect(paceOf(twice)).toBe(40_000);
	});
});
