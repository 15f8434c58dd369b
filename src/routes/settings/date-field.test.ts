import { describe, expect, it } from 'vitest';
import { dayFromField, fieldFromDay } from './date-field';

describe('a date field', () => {
	it('gives back the day that was put in', () => {
		expect(fieldFromDay(dayFromField('2026-03-09'))).toBe('2026-03-09');
	});

	it('means the beginning of that day by the clock of this phone', () => {
		expect(new Date(dayFromField('2026-03-09') ?? 0).toString()).toContain('Mar 09 2026 00:00:00');
	});

	it('is empty without a day, and gives none when it is emptied', () => {
		expect(fieldFromDay(undefined)).toBe('');
		expect(dayFromField('')).toBeUndefined();
	});
});
