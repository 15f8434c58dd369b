/** How one language writes dates, amounts and lists. Made by tools/locales/make-formats.ts from CLDR. */
export interface FormatTable {
	readonly months: readonly string[];
	/** Countries of the language with month names of their own. */
	readonly monthsByCountry?: Readonly<Record<string, readonly string[] | undefined>>;
	readonly ethiopicMonths?: readonly string[];
	/** From Sunday. */
	readonly weekdays: readonly string[];
	/** `{d}` day, `{dd}` with two digits, `{M}` `{MM}` month as a number, `{MMMM}` as a word, `{y}` year, `{E}` weekday. */
	readonly dates: Readonly<Record<'short' | 'long' | 'weekday', string>>;
	/** `{n}` is the number. */
	readonly percent: string;
	readonly sizes: Readonly<Record<'kilobyte' | 'megabyte' | 'gigabyte', string>>;
	readonly lists: Readonly<Record<ListKind, ListPattern>>;
}

export type ListKind = 'and' | 'or';

/** What stands between two items, between items of a longer list, and before its last item. */
export interface ListPattern {
	readonly two: string;
	readonly between: string;
	readonly last: string;
}
