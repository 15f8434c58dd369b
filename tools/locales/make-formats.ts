import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes src/lib/i18n/formats/<tag>.json from the CLDR data inside Node's full ICU (Unicode licence).
 * Phones' browsers lack that data for most African languages, and then silently answer in another language.
 */
interface Source {
	readonly tag: string;
	/** Where CLDR's plain tag means another country's habits: English here is African English, not American. */
	readonly locale?: string;
	readonly countries?: readonly string[];
	readonly ethiopic?: boolean;
}

const SOURCES: readonly Source[] = [
	{ tag: 'en', locale: 'en-KE' },
	{ tag: 'sw' },
	{ tag: 'am', ethiopic: true },
	{ tag: 'ar', countries: ['DZ', 'EG', 'LY', 'MA', 'MR', 'SD', 'SO', 'TD', 'TN'] },
	{ tag: 'ha' },
	{ tag: 'yo' },
	{ tag: 'ig' },
	{ tag: 'zu' },
	{ tag: 'fr' },
	{ tag: 'pt', locale: 'pt-MZ', countries: ['AO', 'BR', 'CV', 'GW', 'PT', 'ST', 'TL'] },
	{ tag: 'af' },
	{ tag: 'xh' }
];

/** Where CLDR itself is wrong or has English, by path of the table. */
const MENDED: Readonly<Record<string, object>> = {
	sw: { sizes: { kilobyte: 'kB {n}', megabyte: 'MB {n}', gigabyte: 'GB {n}' } },
	yo: {
		// CLDR has no space after these words.
		lists: {
			and: { two: ' àti ', between: ', ', last: ' àti ' },
			or: { two: ' tàbí ', between: ', ', last: ' tàbí ' }
		},
		// CLDR has the day of the week behind a comma that belongs before the day of the month.
		dates: { short: '{d}/{M}/{y}', long: '{d} {MMMM} {y}', weekday: '{E}, {d} {MMMM}' }
	},
	ig: {
		lists: {
			and: { two: ' na ', between: ', ', last: ' na ' },
			or: { two: ' ma ọ bụ ', between: ', ', last: ' ma ọ bụ ' }
		}
	},
	pt: {
		// School books of Mozambique and Angola write months with a capital.
		months: [
			...['Janeiro', 'Fevereiro', 'Março', 'Abril', 'Maio', 'Junho'],
			...['Julho', 'Agosto', 'Setembro', 'Outubro', 'Novembro', 'Dezembro']
		]
	},
	xh: {
		// CLDR has English here.
		dates: { short: '{y}-{MM}-{dd}', long: '{d} {MMMM} {y}', weekday: '{E}, {d} {MMMM}' },
		lists: {
			and: { two: ' ne-', between: ', ', last: ' ne-' },
			or: { two: ' okanye ', between: ', ', last: ' okanye ' }
		}
	},
	zu: {
		lists: { and: { two: ' ne-', between: ', ', last: ' ne-' }, or: { two: ' noma ', between: ', ', last: ' noma ' } }
	}
};

/** Marks of direction are left out: the app isolates numbers itself. */
function withoutMarks(text: string): string {
	return text.replace(/[\u200e\u200f\u061c]/g, '');
}

function day(year: number, month: number, date: number): Date {
	return new Date(Date.UTC(year, month - 1, date));
}

function makeFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone: 'UTC', ...options });
}

function listMonths(locale: string): string[] {
	const format = makeFormatter(locale, { day: 'numeric', month: 'long', year: 'numeric' });
	return Array.from({ length: 12 }, (_, month) => {
		const part = format.formatToParts(day(2026, month + 1, 3)).find(({ type }) => type === 'month');
		return part?.value ?? '';
	});
}

function listEthiopicMonths(locale: string): string[] {
	const format = new Intl.DateTimeFormat(`${locale}-u-ca-ethiopic-nu-latn`, {
		timeZone: 'UTC',
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	});
	const firstOfYear = day(2026, 9, 11).getTime();
	return Array.from({ length: 13 }, (_, month) => {
		const at = new Date(firstOfYear + month * 30 * 86_400_000);
		return format.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
	});
}

function listWeekdays(locale: string): string[] {
	const format = makeFormatter(locale, { weekday: 'long', day: 'numeric', month: 'long' });
	// 6 September 2026 is a Sunday.
	return Array.from({ length: 7 }, (_, index) => {
		const parts = format.formatToParts(day(2026, 9, 6 + index));
		return parts.find(({ type }) => type === 'weekday')?.value ?? '';
	});
}

/** A pattern such as `{d} {MMMM} {y}`, read from how CLDR writes 3 April 2026. */
function readPattern(locale: string, options: Intl.DateTimeFormatOptions): string {
	const parts = makeFormatter(locale, options).formatToParts(day(2026, 4, 3));
	const pattern = parts.map(({ type, value }) => {
		if (type === 'day') return value === '03' ? '{dd}' : '{d}';
		if (type === 'month') return value === '04' ? '{MM}' : value === '4' ? '{M}' : '{MMMM}';
		if (type === 'year') return '{y}';
		if (type === 'weekday') return '{E}';
		return value;
	});
	return withoutMarks(pattern.join(''));
}

function readPercent(locale: string): string {
	const parts = new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'percent' }).formatToParts(0.5);
	return withoutMarks(parts.map(({ type, value }) => (type === 'integer' ? '{n}' : value)).join(''));
}

function readUnit(locale: string, unit: string): string {
	const format = new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'short' });
	const parts = format.formatToParts(5);
	return withoutMarks(parts.map(({ type, value }) => (type === 'integer' ? '{n}' : value)).join(''));
}

function readList(locale: string, type: 'conjunction' | 'disjunction'): { between: string; two: string; last: string } {
	const format = new Intl.ListFormat(locale, { type, style: 'long' });
	const literals = (items: string[]): string[] =>
		format
			.formatToParts(items)
			.filter((part) => part.type === 'literal')
			.map(({ value }) => value);
	const many = literals(['0', '1', '2', '3']);
	return { two: literals(['0', '1'])[0] ?? '', between: many[0] ?? '', last: many.at(-1) ?? '' };
}

function makeTable({ tag, locale = tag, countries = [], ethiopic }: Source): object {
	const months = listMonths(locale);
	const ofCountries = countries
		.map((country) => [country, listMonths(`${tag}-${country}`)] as const)
		.filter(([, names]) => names.join() !== months.join());
	return {
		months,
		...(ofCountries.length > 0 ? { monthsByCountry: Object.fromEntries(ofCountries) } : {}),
		...(ethiopic ? { ethiopicMonths: listEthiopicMonths(locale) } : {}),
		weekdays: listWeekdays(locale),
		dates: {
			short: readPattern(locale, { day: 'numeric', month: 'numeric', year: 'numeric' }),
			long: readPattern(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
			weekday: readPattern(locale, { weekday: 'long', day: 'numeric', month: 'long' })
		},
		percent: readPercent(locale),
		sizes: {
			kilobyte: readUnit(locale, 'kilobyte'),
			megabyte: readUnit(locale, 'megabyte'),
			gigabyte: readUnit(locale, 'gigabyte')
		},
		lists: { and: readList(locale, 'conjunction'), or: readList(locale, 'disjunction') },
		...MENDED[tag]
	};
}

for (const source of SOURCES) {
	const path = join('src/lib/i18n/formats', `${source.tag}.json`);
	writeFileSync(path, `${JSON.stringify(makeTable(source), null, '\t')}\n`);
	console.log(path);
}
