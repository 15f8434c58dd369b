import { describe, expect, it } from 'vitest';
import { sampleAttempt } from './sample-attempt';
import { workOfDay } from './work-of-day';

const clock = { minutesAheadOfUtc: 180 };
const at = (text: string): number => Date.parse(`2026-11-20T${text}:00+03:00`);
const answer = (time: string) => sampleAttempt({ at: at(time), seed: time, elapsedMs: 60_000 });
const now = at('18:00');

describe('workOfDay', () => {
	it('has what was answered since midnight by the clock of this phone', () => {
		const before = sampleAttempt({ at: at('00:00') - 1 });
		const { attempts } = workOfDay([before, answer('00:30'), answer('17:00')], { now, openedAt: now, clock });
		expect(attempts.map(({ seed }) => seed)).toEqual(['00:30', '17:00']);
	});

	it('begins when the first of these exercises was shown', () => {
		const { startedAt } = workOfDay([answer('07:30'), answer('07:10')], { now, openedAt: at('17:50'), clock });
		expect(startedAt).toBe(at('07:09'));
	});

	it('begins when she came while there is no answer yet', () => {
		expect(workOfDay([], { now, openedAt: at('17:50'), clock }).startedAt).toBe(at('17:50'));
	});

	it('begins at midnight for whoever came before it', () => {
		const late = { now: at('00:10'), openedAt: at('00:00') - 1_000, clock };
		expect(workOfDay([], late).startedAt).toBe(at('00:00'));
	});
});
