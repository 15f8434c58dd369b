import { describe, expect, it } from 'vitest';
import { judge, tabulate, type Measured, type Pair } from './summary';

const stock: Measured = { loadMs: 2000, firstTokenMs: 1000, tokensPerSecond: 20, peakMb: 850 };
const pair = (ours: Partial<Measured>, threads = 1): Pair => ({ threads, ours: { ...stock, ...ours }, stock });

describe('tabulate', () => {
	it('shows the medians of each way with each number of threads', () => {
		const pairs = [pair({ loadMs: 1000, peakMb: 400 }), pair({ loadMs: 3000, peakMb: 400 }), pair({ peakMb: 400 }, 2)];
		expect(tabulate(pairs)).toEqual([
			'                  load (s)  first token (s)  tokens/s  peak memory (MB)',
			'ours, 1 thread        2.00             1.00      20.0               400',
			'stock, 1 thread       2.00             1.00      20.0               850',
			'ours, 2 threads       2.00             1.00      20.0               400',
			'stock, 2 threads      2.00             1.00      20.0               850'
		]);
	});

	it('says so where the memory is unknown', () => {
		expect(tabulate([pair({ peakMb: undefined })])[1]).toMatch(/\?$/);
	});
});

describe('judge', () => {
	it('finds ours no slower and small enough', () => {
		const verdicts = judge([pair({ loadMs: 1500, peakMb: 400 })]);
		expect(verdicts.map(({ value }) => value)).toEqual([0.75, 1, 1, 400]);
		expect(verdicts.some(({ isOver }) => isOver)).toBe(false);
	});

	it('names what is slower, fewer tokens a second too, and what is too large', () => {
		const verdicts = judge([pair({ tokensPerSecond: 10, peakMb: 500 }, 2)]);
		expect(verdicts.filter(({ isOver }) => isOver)).toMatchObject([
			{ what: expect.stringContaining('time a token, 2 threads'), value: 2 },
			{ what: expect.stringContaining('peak memory'), value: 500, limit: 450 }
		]);
	});

	it('compares runs that were neighbours, so that a busy minute counts for both', () => {
		const busy = { ...stock, loadMs: 9000 };
		const pairs = [pair({ loadMs: 1800 }), { threads: 1, ours: busy, stock: busy }, pair({ loadMs: 1900 })];
		expect(judge(pairs)[0]?.value).toBe(0.95);
	});

	it('takes a run without a second token for too slow', () => {
		expect(judge([{ threads: 1, ours: { ...stock, tokensPerSecond: 0 }, stock }])[2]?.isOver).toBe(true);
	});

	it('does not judge memory that nobody could read', () => {
		expect(judge([pair({ peakMb: undefined })])).toHaveLength(3);
	});
});
