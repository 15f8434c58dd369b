import { describe, expect, it } from 'vitest';
import { countFailure, NO_TRIES, readWaitMs, type LockTries } from './lock';

const now = 1_000_000;

function failTimes(times: number): LockTries {
	return Array.from({ length: times }).reduce<LockTries>((tries) => countFailure(tries, now), NO_TRIES);
}

describe('the wait after wrong tries', () => {
	it('is nothing for the first four, then half a minute, then twice as long each time', () => {
		expect([1, 4, 5, 6, 7].map((times) => readWaitMs(failTimes(times), now))).toEqual([0, 0, 30_000, 60_000, 120_000]);
	});

	it('never exceeds ten minutes', () => {
		expect(readWaitMs(failTimes(500), now)).toBe(600_000);
	});

	it('ends by itself', () => {
		expect(readWaitMs(failTimes(5), now + 30_000)).toBe(0);
	});

	it('does not shut a child out when the clock of the phone is put back', () => {
		expect(readWaitMs(failTimes(5), now - 86_400_000)).toBe(0);
	});
});
