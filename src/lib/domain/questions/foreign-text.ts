import { succeed, type Result } from '../base/result';
import { parseMath } from '../number/parse-math';
import { notSupported, type ImportNote, type Refusal } from './import-outcome';
import type { OwnText } from './own-question';
import { readTex } from './read-tex';
import { textOfHtml } from './text-of-html';
import { tidyText } from '../text/tidy-text';

/** How Moodle says a text is written. `moodle` is HTML in which line ends count. */
export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

/** Bounded, so that openings without an end cost little. */
const TEX = /\$\$([^$]{1,400})\$\$|\\\(([^]{1,400}?)\\\)|\\\[([^]{1,400}?)\\\]/gu;
/** As pandoc has it: an opening dollar has no space behind it, a closing one none before it and no digit behind it. */
const BETWEEN_DOLLARS = /(?<!\\)\$(?!\s)([^$\n]{1,300}?)(?<![\s\\])\$(?!\d)/gu;
const MARKDOWN = /[*`#[\]|~]|(?<![_\w])_{1,2}(?!_)|^[ \t]*[-+>][ \t]/mu;

/** Reads the texts of one question and gathers the notes on them. */
export class ForeignText {
	readonly #notes = new Set<ImportNote>();
	readonly #isOurs: boolean;

	/** In a question that Darasa wrote, plain text is in our notation already. */
	constructor({ isOurs }: { readonly isOurs: boolean }) {
		this.#isOurs = isOurs;
	}

	get notes(): readonly ImportNote[] {
		return [...this.#notes];
	}

	note(note: ImportNote): void {
		this.#notes.add(note);
	}

	/** Fails with the name of what a text holds that would lose its meaning. */
	read(source: string, format: TextFormat): Result<OwnText, Refusal> {
		const words = this.#readWords(source, format);
		if (!words.ok) return words;
		return this.#isOurs ? succeed(tidyText(words.value)) : this.#readMathematics(words.value);
	}

	#readWords(source: string, format: TextFormat): Result<string, Refusal> {
		if (format === 'plain') return succeed(source);
		if (format === 'markdown' && MARKDOWN.test(source.replace(/_{3,}/gu, ''))) return notSupported('markdown');
		const html = textOfHtml(format === 'html' ? source.replace(/[ \t\r\n\f]+/gu, ' ') : source);
		if (!html.ok) return html;
		html.value.notes.forEach((note) => this.note(note));
		return succeed(html.value.text);
	}

	#readMathematics(words: string): Result<OwnText, Refusal> {
		const formulas: string[] = [];
		let isTex = false;
		const keep = (formula: string) => `\ue000${formulas.push(formula) - 1}\ue001`;
		const lifted = words
			.replace(/[\ue000-\ue01f]/gu, '')
			.replace(TEX, (_, display?: string, inline?: string, block?: string) => {
				const formula = readTex(display ?? inline ?? block ?? '');
				if (formula === undefined) isTex = true;
				return keep(formula ?? '');
			})
			.replace(BETWEEN_DOLLARS, (whole, formula: string) => {
				const read = parseMath(formula).ok ? formula : readTex(formula);
				return read === undefined ? whole : keep(read);
			});
		if (isTex || /\$\$|\\[([]|\\(?:[dt]?frac|sqrt|begin|times|cdot)\b/u.test(lifted)) return notSupported('tex');
		if (formulas.length > 0) this.note('mathematics-found');
		return succeed(lower(lifted, formulas));
	}
}

/** Dollars that are money stay dollars. */
function lower(lifted: string, formulas: readonly string[]): OwnText {
	const pieces = lifted.split(/\ue000(\d+)\ue001/u);
	return tidyText(
		pieces
			.map((piece, at) => (at % 2 === 0 ? piece.replace(/(?<!\\)\$/gu, '\\$') : `$${formulas[Number(piece)] ?? ''}$`))
			.join('')
	);
}
