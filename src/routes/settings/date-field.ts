/** The value of a date field (`2026-03-09`) for a moment, by the clock of this phone; empty for none. */
export function fieldFromDay(at: number | undefined): string {
	if (at === undefined) return '';
	const day = new Date(at);
	const parts = [String(day.getFullYear()).padStart(4, '0'), pad(day.getMonth() + 1), pad(day.getDate())];
	return parts.join('-');
}

/** When that day begins, in milliseconds since 1970; undefined for an emptied field. */
export function dayFromField(value: string): number | undefined {
	const [year = NaN, month = NaN, day = NaN] = value.split('-').map(Number);
	const at = new Date(year, month - 1, day).getTime();
	return Number.isNaN(at) ? undefined : at;
}

function pad(part: number): string {
	return String(part).padStart(2, '0');
}
