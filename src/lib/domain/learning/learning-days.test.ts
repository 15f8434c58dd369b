import { describe, expect, it } from 'vitest';
import { countLearningDays, learningDaysSinceBackup } from './learning-days';

const nairobi = { minutesAheadOfUtc: 180 };
const at = (text: string): number => Date.parse(text);

describe('learning days', () => {
	it('counts calendar days of the local clock, not of UTC', () => {
		const evening = [at('2026-11-20T20:30:00Z'), at('2026-11-20T21:30:00Z')];
		expect(countLearningDays(evening, nairobi)).toBe(2);
		expect(countLearningDays(evening, { minutesAheadOfUtc: 0 })).toBe(1);
	});

	it('counts a day once, in whatever order answers come', () => {
		expect(
			countLearningDays([at('2026-11-22T08:00:00Z'), at('2026-11-20T08:00:00Z'), at('2026-11-22T07:00:00Z')], nairobi)
		).toBe(2);
	});

	it('counts only work that no backup holds', () => {
		const times = [at('2026-11-20T08:00:00Z'), at('2026-11-21T08:00:00Z'), at('2026-11-21T09:00:00Z')];
		expect(learningDaysSinceBackup(times, nairobi)).toBe(2);
		expect(learningDaysSinceBackup(times, { ...nairobi, lastBackupAt: at('2026-11-21T08:00:00Z') })).toBe(1);
		expect(learningDaysSinceBackup(times, { ...nairobi, lastBackupAt: at('2026-11-21T09:00:00Z') })).toBe(0);
	});
});
