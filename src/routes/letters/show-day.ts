import type { I18n } from '$lib/i18n/i18n.svelte';

/** A day on the wall, given as days since 1970, in the words of the language: by the clock of this phone it is that day. */
export function showDay(i18n: Pick<I18n, 'formatDate'>, day: number): string {
	const noon = new Date(day * 86_400_000 + 43_200_000);
	return i18n.formatDate(new Date(noon.getUTCFullYear(), noon.getUTCMonth(), noon.getUTCDate(), 12), 'long');
}

/** Today by the calendar on the wall, as days since 1970. */
export function readToday(now: Date): number {
	return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}
