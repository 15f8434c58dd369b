import files, { drafts } from 'virtual:locales';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import type { MathNode } from '$lib/domain/base/math-node';
import { isMessage, type Message, type MessageValue } from '$lib/domain/base/message';
import type { Area } from './areas';
import { fillSentence, type SentencePart } from './fill-sentence';
import { calendarOf, decimalSignOf, digitsOf, type Calendar, type DecimalSign } from './formats/countries';
import { formatDate, type DateStyle } from './formats/dates';
import english from './formats/en.json';
import type { FormatTable, ListKind } from './formats/format-table';
import { formatList } from './formats/lists';
import { loadFormatTable } from './formats/load-table';
import { formatNumber, formatPercent, type NumberStyle } from './formats/numbers';
import { formatBytes } from './formats/sizes';
import { isolateMath, isolateWords } from './isolate';
import { chooseLanguage, describeLanguage, findLanguage, type Direction, type Language } from './languages';
import { likelyFirst } from './likely-languages';
import type { LocaleFiles } from './locale-files';
import { mathToLabel } from './math-label';
import { Sentences, type FetchedArea, type Place } from './sentences';
import type { TextKey } from './text-key';

export interface I18nOptions {
	/** The host's languages; the first serves whoever asks for none of them. */
	readonly languages: readonly LanguageTag[];
	readonly country: CountryCode;
	/** Tags from storage or the browser, best first; unknown ones are passed over. */
	readonly wanted?: readonly string[];
	/** What the learner chose; without it the country decides. */
	readonly decimalSign?: DecimalSign | undefined;
	/** Where sentences come from; the files of `locales/` unless a test brings others. */
	readonly files?: LocaleFiles;
	/** Languages that nobody who teaches in them has read yet; those of `locales/reviews.json` unless a test brings others. */
	readonly drafts?: readonly string[];
}

const ENGLISH = 'en' as LanguageTag;

/** Words, numbers and dates in the learner's language. Reactive: what is read in a template follows a change. */
export class I18n {
	/** Those on offer, the likely ones first. */
	readonly languages: readonly Language[];
	readonly #offered: readonly LanguageTag[];
	readonly #sentences: Sentences;
	readonly #drafts: readonly string[];
	/** Areas that a page has asked for, and so must be there before a new language shows. */
	#areas: readonly Area[] = [];
	#place: Place = $state.raw({ language: ENGLISH, country: '' as CountryCode });
	#table: FormatTable = $state.raw(english);
	#tableLanguage = ENGLISH;
	#chosenSign: DecimalSign | undefined = $state.raw();
	#chosenCalendar: Calendar | undefined = $state.raw();
	/** Counts arrivals of sentences, so that what is on screen is read again. */
	#arrivals = $state(0);
	#switches = 0;

	constructor(options: I18nOptions) {
		this.#offered = options.languages;
		this.languages = likelyFirst(options.languages.map(describeLanguage), options.wanted ?? [], options.country);
		this.#sentences = new Sentences(options.files ?? files);
		this.#drafts = options.drafts ?? drafts;
		this.#chosenSign = options.decimalSign;
		this.#place = {
			language: chooseLanguage(options.wanted ?? [], options.languages),
			country: options.country
		};
	}

	get language(): LanguageTag {
		return this.#place.language;
	}

	get country(): CountryCode {
		return this.#place.country;
	}

	get direction(): Direction {
		return describeLanguage(this.language).direction;
	}

	/** Whether no teacher has read the words on the screen yet. */
	get isDraft(): boolean {
		return this.#drafts.includes(this.language);
	}

	get decimalSign(): DecimalSign {
		return this.#chosenSign ?? decimalSignOf(this.country);
	}

	/** Undefined leaves it to the country again. */
	set decimalSign(sign: DecimalSign | undefined) {
		this.#chosenSign = sign;
	}

	/** Ethiopic for Amharic in Ethiopia, unless the learner chose. */
	get calendar(): Calendar {
		return this.#chosenCalendar ?? calendarOf(this.language, this.country);
	}

	set calendar(calendar: Calendar) {
		this.#chosenCalendar = calendar;
	}

	/** A sentence as plain text. */
	t(key: TextKey, values?: Message['values']): string {
		return this.say(values ? { key, values } : { key });
	}

	/** What the domain wants said, as plain text: mathematics in one line, other sentences in place. */
	say(message: Message): string {
		return this.parts(message)
			.map((part) => (typeof part === 'string' ? part : this.sayMath(part)))
			.join('');
	}

	/** The same, with mathematics still as trees, for the component that shows it within the sentence. */
	parts(message: Message): readonly SentencePart[] {
		void this.#arrivals;
		const { key, values } = message;
		const count = values?.['count'];
		const sentence = this.#sentences.find(this.language, key, typeof count === 'number' ? count : undefined);
		return fillSentence(sentence, (name) => {
			const value = values?.[name];
			return value === undefined ? undefined : this.#showValue(value);
		});
	}

	/** Mathematics in one line of plain text, kept left to right. */
	sayMath(node: MathNode): string {
		return isolateMath(
			mathToLabel(node, (canonical) => this.formatNumber(canonical)),
			this.direction
		);
	}

	/** Whether a sentence shows in English because the language lacks it or its file cannot be had. */
	isFallback(key: TextKey): boolean {
		void this.#arrivals;
		return this.#sentences.isBorrowed(this.language, key);
	}

	/**
	 * Changes every sentence at once, when all areas in use are there.
	 * False if the language is not on offer or not to be had now (offline, not stored): the old one stays.
	 */
	changeLanguage(tag: string): Promise<boolean> {
		const language = findLanguage(tag, this.#offered);
		return language ? this.#moveTo({ language, country: this.country }) : Promise.resolve(false);
	}

	/** Changes decimal sign, digits, calendar and the words that this country says differently. False as above. */
	changeCountry(country: CountryCode): Promise<boolean> {
		return this.#moveTo({ language: this.language, country });
	}

	/** Brings the sentences of `areas`; English where the language's own cannot be had. Rejects if neither can. */
	async loadAreas(areas: readonly Area[]): Promise<void> {
		this.#areas = [...this.#areas, ...areas.filter((area) => !this.#areas.includes(area))];
		// Nothing on the screen need be read again when a page is opened a second time.
		while (!this.#isHere(areas)) {
			const place = this.#place;
			const [table] = await Promise.all([
				loadFormatTable(place.language).catch(() => english),
				...areas.map((area) => this.#sentences.loadOrBorrow(place, area))
			]);
			this.#arrivals += 1;
			// Another language may have come meanwhile; then these areas are wanted in that one.
			if (place !== this.#place) continue;
			this.#table = table;
			this.#tableLanguage = place.language;
			return;
		}
	}

	/** A number, or canonical number text as mathematics holds it, with the sign and digits of the learner's school. */
	formatNumber(canonical: string | number): string {
		return formatNumber(canonical, this.#numberStyle);
	}

	/** 0.5 as 50%. */
	formatPercent(ratio: number): string {
		return isolateMath(formatPercent(ratio, this.#table.percent, this.#numberStyle), this.direction);
	}

	/** A moment (milliseconds since 1970 or a Date) by the clock and calendar of this phone. */
	formatDate(at: number | Date, style: DateStyle): string {
		const { digits } = this.#numberStyle;
		const text = formatDate(at, style, {
			table: this.#table,
			country: this.country,
			calendar: this.calendar,
			digits
		});
		return style === 'short' || style === 'time' ? isolateMath(text, this.direction) : text;
	}

	/** A month of the common calendar, 0 to 11. */
	nameMonth(month: number): string {
		return (this.#table.monthsByCountry?.[this.country] ?? this.#table.months)[month] ?? '';
	}

	/** A day of the week from Sunday, 0 to 6. */
	nameWeekday(weekday: number): string {
		return this.#table.weekdays[weekday] ?? '';
	}

	formatBytes(bytes: number): string {
		return formatBytes(bytes, this.#table.sizes, this.#numberStyle);
	}

	formatList(items: readonly string[], kind: ListKind = 'and'): string {
		return formatList(items, this.#table.lists[kind]);
	}

	get #numberStyle(): NumberStyle {
		return { decimalSign: this.decimalSign, digits: digitsOf(this.language, this.country) };
	}

	#isHere(areas: readonly Area[]): boolean {
		const isTableHere = this.#tableLanguage === this.language;
		return isTableHere && areas.every((area) => this.#sentences.has(this.#place, area));
	}

	#showValue(value: MessageValue): readonly SentencePart[] {
		if (typeof value === 'string') return [isolateWords(value, this.direction)];
		if (typeof value === 'number') {
			const text = this.formatNumber(value);
			return [value < 0 ? isolateMath(text, this.direction) : text];
		}
		return isMessage(value) ? this.parts(value) : [value];
	}

	async #moveTo(place: Place): Promise<boolean> {
		this.#switches += 1;
		const turn = this.#switches;
		try {
			const { areas, table } = await this.#fetchAll(place);
			if (turn !== this.#switches) return false;
			for (const area of areas) this.#sentences.put(area);
			this.#table = table;
			this.#tableLanguage = place.language;
		} catch {
			return false;
		}
		this.#place = place;
		this.#arrivals += 1;
		return true;
	}

	/** Everything a place needs for the areas in use, before anything changes. */
	async #fetchAll(place: Place): Promise<{ areas: readonly FetchedArea[]; table: FormatTable }> {
		const known = this.#areas;
		const [table, ...areas] = await Promise.all([
			loadFormatTable(place.language),
			...known.map((area) => this.#sentences.fetch(place, area))
		]);
		// A page opened meanwhile may have asked for more.
		return known === this.#areas ? { areas, table } : this.#fetchAll(place);
	}
}
