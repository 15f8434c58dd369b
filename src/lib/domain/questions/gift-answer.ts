import { succeed, type Result } from '../base/result';
import type { ForeignText, TextFormat } from './foreign-text';
import { acceptedFromWeights, choiceFromWeights, type WeighedAnswer } from './from-weights';
import { readGiftFormat, unmaskEscapes } from './gift-escapes';
import { readGiftNumber } from './gift-number';
import { splitAnswers, type GiftMark } from './gift-marks';
import { notSupported, notUnderstood, type ImportOptions, type Refusal } from './import-outcome';
import { choiceOf, type OwnAnswer, type OwnPair } from './own-question';
import type { OwnTags } from './own-tags';
import { tidyLine } from '../text/tidy-text';

/** What an answer is read with. `format` is that of the question. */
export interface GiftContext {
	readonly texts: ForeignText;
	readonly format: TextFormat;
	readonly own: OwnTags | undefined;
	readonly options: ImportOptions;
}

type Read = Result<OwnAnswer, Refusal>;

const TRUTH = /^(?:T|TRUE|F|FALSE)$/iu;

/** Reads what stands between the braces, with its escapes masked and the general feedback taken off. */
export function readGiftAnswer(masked: string, context: GiftContext): Read {
	const answers = masked.trim();
	if (answers === '') return notSupported('essay');
	if (answers.startsWith('#')) return readGiftNumber(answers.slice(1), context);
	if (answers.startsWith('>')) return readOrder(answers, context);
	const [truth = '', ...feedback] = answers.split('#');
	if (TRUTH.test(truth.trim())) return readTruth(truth.trim(), feedback, context);
	const marks = splitAnswers(answers);
	if (!marks.ok) return marks;
	const kind = context.own?.kind ?? kindOf(marks.value);
	if (kind === 'choice') return readChoice(marks.value, context);
	if (kind === 'match') return readMatch(marks.value, context);
	return readWords(marks.value, context);
}

function kindOf(marks: readonly GiftMark[]): OwnAnswer['kind'] {
	if (marks.some(({ sign }) => sign === '~')) return 'choice';
	return marks.some(({ text }) => text.includes('->')) ? 'match' : 'text';
}

/** The first feedback is for the wrong answer, the second for the right one. */
function readTruth(truth: string, feedback: readonly string[], { texts, format, options }: GiftContext): Read {
	const [wrong, right] = [feedback[0] ?? '', feedback[1] ?? ''].map((text) =>
		texts.read(...readGiftFormat(text, format))
	);
	if (!wrong?.ok) return wrong ?? notUnderstood('no-answer');
	if (!right?.ok) return right ?? notUnderstood('no-answer');
	const isTrue = /^t/iu.test(truth);
	const choice = choiceOf(
		[
			{ text: options.words.true, feedback: isTrue ? right.value : wrong.value },
			{ text: options.words.false, feedback: isTrue ? wrong.value : right.value }
		],
		isTrue ? 0 : 1,
		{ isShuffled: false }
	);
	return choice ? succeed(choice) : notUnderstood('no-answer');
}

function readChoice(marks: readonly GiftMark[], { texts, format, own }: GiftContext): Read {
	const answers: WeighedAnswer[] = [];
	for (const mark of marks) {
		const text = texts.read(...readGiftFormat(mark.text, format));
		if (!text.ok) return text;
		const feedback = texts.read(...readGiftFormat(mark.feedback, format));
		if (!feedback.ok) return feedback;
		if (mark.weight < 0) texts.note('penalty-left-out');
		answers.push({ text: text.value, feedback: feedback.value, weight: mark.weight });
	}
	return choiceFromWeights(answers, { isShuffled: own?.isShuffled ?? true });
}

function readMatch(marks: readonly GiftMark[], { texts, format }: GiftContext): Read {
	const pairs: OwnPair[] = [];
	for (const { sign, text } of marks) {
		const arrow = text.indexOf('->');
		if (sign !== '=' || arrow < 0) return notUnderstood('bad-pair');
		const left = texts.read(...readGiftFormat(text.slice(0, arrow), format));
		if (!left.ok) return left;
		const right = texts.read(unmaskEscapes(text.slice(arrow + 2)), 'plain');
		if (!right.ok) return right;
		if (left.value === '') return notSupported('spare-partners');
		pairs.push({ left: left.value, right: right.value });
	}
	return succeed({ kind: 'match', pairs });
}

/** Short answers are plain in every format. Ours may be a number or algebra that Moodle has no kind for. */
function readWords(marks: readonly GiftMark[], { texts, own }: GiftContext): Read {
	if (marks.some(({ feedback }) => feedback.trim() !== '')) texts.note('feedback-left-out');
	const accepted = acceptedFromWeights(
		marks.map(({ text, feedback, weight }) => ({
			text: tidyLine(unmaskEscapes(text)),
			feedback: feedback.trim(),
			weight
		}))
	);
	if (!accepted.ok) return accepted;
	const [value] = accepted.value;
	if (own?.kind === 'number') return succeed({ kind: 'number', value, form: own.numberForm });
	if (own?.kind === 'expression') return succeed({ kind: 'expression', value, form: own.algebraForm });
	return succeed({ kind: 'text', accepted: accepted.value });
}

/** `{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW` and then an entry on each line, as Moodle's ordering type writes itself. */
function readOrder(answers: string, { texts, format }: GiftContext): Read {
	const [, ...lines] = answers.split('\n');
	const entries: string[] = [];
	for (const line of lines.filter((one) => one.trim() !== '')) {
		const entry = texts.read(...readGiftFormat(line, format));
		if (!entry.ok) return entry;
		entries.push(entry.value);
	}
	return entries.length === 0 ? notUnderstood('no-answer') : succeed({ kind: 'order', entries });
}
