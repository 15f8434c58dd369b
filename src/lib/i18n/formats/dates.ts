import type { Calendar, Digits } from './countries';
import { toEthiopic, type CalendarDay } from './ethiopic';
import type { FormatTable } from './format-table';
import { writeDigits } from './numbers';

/** `short` 12/9/2026, `long` 12 September 2026, `weekday` Saturday, 12 September, `time` 09:05. */
export type DateStyle = 'short' | 'long' | 'weekday' | 'time';

export interface DateHabits {
	readonly table: FormatTable;
	readonly country: string;
	readonly calendar: Calendar;
	readonly digits: Digits;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}

/** Fills a pattern of the table; `weekday` counts from Sunday, 0. */
function fillPattern(pattern: string, day: CalendarDay, names: { month: string; weekday: string }): string {
	const values: Readonly<Record<string, string>> = {
		d: String(day.day),
		dd: twoDigits(day.day),
		M: String(day.month),
		MM: twoDigits(day.month),
		MMMM: names.month,
		y: String(day.year),
		E: names.weekday
	};
	return pattern.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A moment (milliseconds since 1970 or a Date), as the clock of this device has it. */
export function formatDate(at: number | Date, style: DateStyle, habits: DateHabits): string {
	const { table, country, digits } = habits;
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return '';
	if (style === 'time') return writeDigits(`${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`, digits);
	const gregorian = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
	const isEthiopic = habits.calendar === 'ethiopic' && table.ethiopicMonths !== undefined;
	const months = isEthiopic ? table.ethiopicMonths : (table.monthsByCountry?.[country] ?? table.months);
	const day = isEthiopic ? toEthiopic(gregorian) : gregorian;
	const names = { month: months?.[day.month - 1] ?? '', weekday: table.weekdays[date.getDay()] ?? '' };
	return writeDigits(fillPattern(table.dates[style], day, names), digits);
}
