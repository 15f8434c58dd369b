import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfNextDay } from './learning-days';

const at = (text: string): number => Date.parse(text);

describe('startOfNextDay', () => {
	it.each([
		['2026-11-20T20:59:59.999Z', 180, '2026-11-20T21:00:00Z'],
		['2026-11-20T21:00:00Z', 180, '2026-11-21T21:00:00Z'],
		['2026-11-20T21:30:00Z', 0, '2026-11-21T00:00:00Z'],
		['2026-11-20T01:00:00Z', -120, '2026-11-20T02:00:00Z']
	])('after %s, %i minutes ahead of UTC: %s', (moment, minutesAheadOfUtc, next) => {
		expect(startOfNextDay(at(moment), { minutesAheadOfUtc })).toBe(at(next));
	});

	it('is always later, by a day at most', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 8e15 }), fc.integer({ min: -720, max: 840 }), (moment, minutes) => {
				const next = startOfNextDay(moment, { minutesAheadOfUtc: minutes });
				expect(next).toBeGreaterThan(moment);
				expect(next - moment).toBeLessThanOrEqual(86_400_000);
			})
		);
	});
});
