export interface CalendarDay {
	readonly year: number;
	/** From 1. */
	readonly month: number;
	readonly day: number;
}

/** Julian day number of 29 August 8 (Julian), the first day of the Ethiopic era of mercy. */
const FIRST_DAY = 1724221;

/** Julian day number at noon of a Gregorian day (Fliegel and Van Flandern, 1968). */
function toJulianDay({ year, month, day }: CalendarDay): number {
	const beforeMarch = Math.trunc((month - 14) / 12);
	return (
		Math.trunc((1461 * (year + 4800 + beforeMarch)) / 4) +
		Math.trunc((367 * (month - 2 - 12 * beforeMarch)) / 12) -
		Math.trunc((3 * Math.trunc((year + 4900 + beforeMarch) / 100)) / 4) +
		day -
		32075
	);
}

/** The Ethiopic day of a Gregorian one: twelve months of 30 days, then five days, six before a Gregorian leap year. */
export function toEthiopic(gregorian: CalendarDay): CalendarDay {
	const days = toJulianDay(gregorian) - FIRST_DAY;
	const year = Math.floor((4 * days + 1463) / 1461);
	const dayOfYear = days - 365 * (year - 1) - Math.floor(year / 4);
	return { year, month: Math.floor(dayOfYear / 30) + 1, day: (dayOfYear % 30) + 1 };
}
