import type { CountryCode, LanguageTag } from '../base/ids';
import { fail, succeed, type Result } from '../base/result';
import { LONGEST_WORDING, WORDING_COUNTRY, WORDING_KEY, type WordCorrection } from './word-correction';

/** Corrections of one language on their way to whoever keeps its words. */
export interface WordsFile {
	readonly language: LanguageTag;
	/** Of the app that the sentences were read in. */
	readonly release: string;
	/** Who corrected, if that person wants to be named. */
	readonly by?: string;
	readonly corrections: readonly FiledCorrection[];
}

export type FiledCorrection = Omit<WordCorrection, 'language' | 'at'>;

/** Why a file is not taken: not one of ours, of a later format, too large; or one line of it is not as it must be. */
export type WordsFileProblem =
	| { readonly kind: 'not-words' | 'newer' | 'too-large' }
	| { readonly kind: 'bad-line' | 'unfinished' | 'twice' | 'unseen-signs'; readonly line: number };

const START = 'DARASA-WORDS';
const FIRST_LINE = /^DARASA-WORDS 1 ([a-z]{2,3}) ([0-9A-Za-z.+-]{1,40})(?: (\S.{0,119}))?$/u;
const LONGEST_NAME = 120;
const LONGEST_LINE = LONGEST_WORDING + 40;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** What `tidyWording` leaves nothing of. Arabic needs the marks of direction and the isolates, so they may stand. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u200b\u2028-\u202e\u2060\ufeff\ufffd]/u;

export function nameWordsFile(language: LanguageTag): string {
	return `darasa-words-${language}.txt`;
}

/**
 * Corrections as lines that anybody can read, in UTF-8: a first line with the format, the language, the release and a name,
 * then a few lines for each sentence, each with what it is. All texts are tidied lines (`tidyWording`).
 */
export function writeWordsFile({ language, release, by = '', corrections }: WordsFile): string {
	const name = [...by].slice(0, LONGEST_NAME).join('').trim();
	const blocks = corrections.map((correction) => ['', ...writeBlock(correction)]);
	return [[START, 1, language, release, name].join(' ').trim(), ...blocks.flat(), ''].join('\n');
}

function writeBlock({ key, country, english, before, after, remark }: FiledCorrection): string[] {
	return [
		`key: ${key}`,
		...(country ? [`country: ${country}`] : []),
		`English: ${english}`,
		`before: ${before}`,
		`after: ${after}`,
		...(remark ? [`remark: ${remark}`] : [])
	];
}

/** Reads what `writeWordsFile` wrote, perhaps with other ends of lines. Whatever else is in it, nothing of it counts. Never throws. */
export function readWordsFile(text: string): Result<WordsFile, WordsFileProblem> {
	if (text.length > MOST_CHARACTERS) return fail({ kind: 'too-large' });
	const [first = '', ...lines] = text.replace(/^\ufeff/u, '').split(/\r\n|\n/u);
	const head = FIRST_LINE.exec(first);
	if (!head) return fail({ kind: /^DARASA-WORDS (?!1 )\d+ /u.test(first) ? 'newer' : 'not-words' });
	if (!isPlain(first)) return fail({ kind: 'unseen-signs', line: 1 });
	const corrections = readBlocks(lines);
	const [, language = '', release = '', by] = head;
	return corrections.ok
		? succeed({
				language: language as LanguageTag,
				release,
				...(by === undefined ? {} : { by }),
				corrections: corrections.value
			})
		: corrections;
}

function isPlain(line: string): boolean {
	return !UNSEEN.test(line) && line === line.normalize('NFC');
}

/** In this order; `country` and `remark` may be missing. */
const LABELS = ['key', 'country', 'English', 'before', 'after', 'remark'] as const;
type Fields = Partial<Record<(typeof LABELS)[number], string>>;

function readBlocks(lines: readonly string[]): Result<readonly FiledCorrection[], WordsFileProblem> {
	const corrections: FiledCorrection[] = [];
	const seen = new Set<string>();
	let fields: Fields = {};
	// One more empty line ends the last block.
	for (const [index, line] of [...lines, ''].entries()) {
		const at = { line: index + 2 };
		if (!isPlain(line)) return fail({ kind: 'unseen-signs', ...at });
		if (line !== '') {
			const [label, value] = readLine(line, fields) ?? [];
			if (label === undefined) return fail({ kind: 'bad-line', ...at });
			fields = { ...fields, [label]: value };
			continue;
		}
		if (Object.keys(fields).length === 0) continue;
		const correction = finishBlock(fields);
		if (!correction) return fail({ kind: 'unfinished', ...at });
		const name = `${correction.country ?? ''} ${correction.key}`;
		if (seen.has(name)) return fail({ kind: 'twice', ...at });
		seen.add(name);
		corrections.push(correction);
		fields = {};
	}
	return corrections.length > 0 ? succeed(corrections) : fail({ kind: 'unfinished', line: 1 });
}

/** A label that may follow those before it, and what stands behind it. */
function readLine(line: string, fields: Fields): readonly [(typeof LABELS)[number], string] | undefined {
	const colon = line.indexOf(': ');
	const label = LABELS.find((one) => one === line.slice(0, colon));
	const value = line.slice(colon + 2);
	if (label === undefined || line.length > LONGEST_LINE || value !== value.trim() || value === '') return undefined;
	const isInOrder = LABELS.slice(LABELS.indexOf(label)).every((later) => fields[later] === undefined);
	return isInOrder ? [label, value] : undefined;
}

function finishBlock({ key, country, English: english, before, after, remark }: Fields): FiledCorrection | undefined {
	if (key === undefined || english === undefined || before === undefined || after === undefined) return undefined;
	if (!WORDING_KEY.test(key) || (country !== undefined && !WORDING_COUNTRY.test(country))) return undefined;
	return {
		key,
		...(country === undefined ? {} : { country: country as CountryCode }),
		english,
		before,
		after,
		...(remark === undefined ? {} : { remark })
	};
}
