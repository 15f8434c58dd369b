import { fail, succeed, type Result } from '../base/result';
import { ForeignText, type TextFormat } from './foreign-text';
import { splitGift, type GiftBlock } from './gift-blocks';
import { maskEscapes, readGiftFormat, unmaskEscapes } from './gift-escapes';
import { readGiftAnswer } from './gift-answer';
import {
	excerptOf,
	LONGEST_SOURCE,
	MOST_QUESTIONS,
	notSupported,
	notUnderstood,
	type ImportEntry,
	type ImportOptions,
	type ImportOutcome,
	type ImportResult,
	type Refusal
} from './import-outcome';
import type { OwnQuestion } from './own-question';
import { isOwnTag, readOwnTags } from './own-tags';
import { tidyLine } from '../text/tidy-text';

/**
 * Reads a GIFT file as Moodle documents it (docs.moodle.org, "GIFT format"): one entry per question, each understood or
 * named; a fault in one spoils no other. Never throws. Fails for a file without questions, above a million characters or
 * above 2,000 questions.
 */
export function parseGift(source: string, options: ImportOptions): ImportResult {
	if (source.length > LONGEST_SOURCE) return fail({ kind: 'too-long' });
	const blocks = splitGift(source.replace(/^\ufeff/u, ''));
	if (blocks.length > MOST_QUESTIONS) return fail({ kind: 'too-many-questions' });
	const entries: ImportEntry[] = [];
	let hasCategory = false;
	for (const block of blocks) {
		hasCategory ||= block.hasCategory;
		if (block.text === '') continue;
		const outcome = readBlock(block, { hasCategory, options });
		entries.push({ line: block.line, source: excerptOf(block.text), outcome });
		if (outcome.kind === 'question') hasCategory = false;
	}
	return entries.length === 0 ? fail({ kind: 'no-questions' }) : succeed(entries);
}

interface BlockContext {
	readonly hasCategory: boolean;
	readonly options: ImportOptions;
}

function readBlock({ text, tags }: GiftBlock, { hasCategory, options }: BlockContext): ImportOutcome {
	const own = readOwnTags(tags);
	const texts = new ForeignText({ isOurs: own !== undefined });
	if (hasCategory) texts.note('category-left-out');
	if (tags.some((tag) => !isOwnTag(tag))) texts.note('tags-left-out');
	const question = readQuestion(maskEscapes(text).trim());
	if (!question.ok) return question.error;
	const { title, format, asked, answers, general } = question.value;
	const read = texts.read(unmaskEscapes(asked), format);
	if (!read.ok) return read.error;
	if (read.value === '') return { kind: 'not-understood', problem: 'no-question' };
	const answer = readGiftAnswer(answers, { texts, format, own, options });
	if (!answer.ok) return answer.error;
	const explanation = texts.read(...readGiftFormat(general, format));
	if (!explanation.ok) return explanation.error;
	const written: OwnQuestion = {
		title: tidyLine(unmaskEscapes(title)),
		language: own?.language ?? options.language,
		question: read.value,
		answer: answer.value,
		explanation: explanation.value
	};
	return { kind: 'question', question: written, notes: texts.notes };
}

/** The parts of a question, still masked. */
interface GiftParts {
	readonly title: string;
	readonly format: TextFormat;
	readonly asked: string;
	readonly answers: string;
	readonly general: string;
}

function readQuestion(masked: string): Result<GiftParts, Refusal> {
	let rest = masked;
	let title = '';
	if (rest.startsWith('::')) {
		const end = rest.indexOf('::', 2);
		if (end < 0) return notUnderstood('unclosed-title');
		title = rest.slice(2, end);
		rest = rest.slice(end + 2);
	}
	const mark = /^\s*\[(html|moodle|plain|markdown)\]/u.exec(rest);
	if (mark) rest = rest.slice(mark[0].length);
	const format = (mark?.[1] ?? 'moodle') as TextFormat;
	const open = rest.indexOf('{');
	if (open < 0) return rest.includes('}') ? notUnderstood('braces') : notSupported('description');
	const close = rest.indexOf('}', open);
	const inside = rest.slice(open + 1, close);
	const behind = rest.slice(close + 1);
	if (close < 0 || inside.includes('{') || /^[^{]*\}/u.test(behind)) return notUnderstood('braces');
	if (behind.includes('{')) return notSupported('several-blanks');
	// Moodle draws a line where answers stand in the middle of a sentence.
	const asked = behind.trim() === '' ? rest.slice(0, open) : `${rest.slice(0, open)}_____${behind}`;
	const general = inside.lastIndexOf('####');
	if (general < 0) return succeed({ title, format, asked, answers: inside, general: '' });
	return succeed({ title, format, asked, answers: inside.slice(0, general), general: inside.slice(general + 4) });
}
