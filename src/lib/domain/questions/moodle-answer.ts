import { succeed, type Result } from '../base/result';
import type { ForeignText, TextFormat } from './foreign-text';
import { acceptedFromWeights, choiceFromWeights, type WeighedAnswer } from './from-weights';
import { notSupported, notUnderstood, type ImportOptions, type Refusal } from './import-outcome';
import { numberFromWeights, type WeighedNumber } from './number-from-weights';
import { choiceOf, type OwnAnswer, type OwnOption, type OwnPair } from './own-question';
import type { OwnTags } from './own-tags';
import type { XmlElement } from './read-xml';
import { tidyLine } from '../text/tidy-text';
import { childOf, childrenOf, formatOf, textIn, wordsIn } from './xml-parts';

/** What an answer is read with. `format` is that of the question. */
export interface MoodleAnswerContext {
	readonly texts: ForeignText;
	readonly format: TextFormat;
	readonly own: OwnTags | undefined;
	readonly options: ImportOptions;
}

type Read = Result<OwnAnswer, Refusal>;

export function readMoodleAnswer(element: XmlElement, context: MoodleAnswerContext): Read {
	switch (element.attributes.get('type')) {
		case 'multichoice':
			return readChoice(element, context);
		case 'truefalse':
			return readTruth(element, context);
		case 'shortanswer':
			return readWords(element, context);
		case 'numerical':
			return readNumerical(element, context);
		case 'matching':
		case 'match':
			return readMatching(element, context);
		case 'ordering':
			return readOrdering(element, context);
		default:
			return notSupported('unknown-type');
	}
}

/** Moodle writes yes as `true` or as `1`. */
function saysNo(element: XmlElement, name: string): boolean {
	return ['false', '0'].includes(wordsIn(childOf(element, name)).trim());
}

function weightOf(answer: XmlElement): number {
	const weight = Number(answer.attributes.get('fraction') ?? 0);
	return Number.isFinite(weight) ? weight : 0;
}

function readChoice(element: XmlElement, context: MoodleAnswerContext): Read {
	if (saysNo(element, 'single')) return notSupported('several-right-answers');
	const answers: WeighedAnswer[] = [];
	for (const answer of childrenOf(element, 'answer')) {
		const option = readOption(answer, context);
		if (!option.ok) return option;
		const weight = weightOf(answer);
		if (weight < 0) context.texts.note('penalty-left-out');
		answers.push({ ...option.value, weight });
	}
	return choiceFromWeights(answers, { isShuffled: !saysNo(element, 'shuffleanswers') });
}

function readOption(answer: XmlElement, { texts, format }: MoodleAnswerContext): Result<OwnOption, Refusal> {
	const text = texts.read(textIn(answer), formatOf(answer, format));
	if (!text.ok) return text;
	const said = childOf(answer, 'feedback');
	const feedback = texts.read(textIn(said), formatOf(said, format));
	return feedback.ok ? succeed({ text: text.value, feedback: feedback.value }) : feedback;
}

function readTruth(element: XmlElement, context: MoodleAnswerContext): Read {
	const { words } = context.options;
	const answers = childrenOf(element, 'answer');
	const named = (name: string) => answers.find((answer) => textIn(answer).trim().toLowerCase() === name);
	const [yes, no] = [named('true'), named('false')];
	if (!yes || !no) return notUnderstood('no-answer');
	const [whenTrue, whenFalse] = [readOption(yes, context), readOption(no, context)];
	if (!whenTrue.ok) return whenTrue;
	if (!whenFalse.ok) return whenFalse;
	const rightAt = [yes, no].findIndex((answer) => weightOf(answer) >= 99.99);
	const choice = choiceOf(
		[
			{ ...whenTrue.value, text: words.true },
			{ ...whenFalse.value, text: words.false }
		],
		rightAt,
		{ isShuffled: false }
	);
	return choice ? succeed(choice) : notUnderstood('no-right-answer');
}

/** Ours may be a number or algebra that Moodle has no kind for. */
function readWords(element: XmlElement, { texts, own }: MoodleAnswerContext): Read {
	if (wordsIn(childOf(element, 'usecase')).trim() === '1') return notSupported('case-sensitive');
	const answers = childrenOf(element, 'answer');
	noteFeedback(answers, texts);
	const accepted = acceptedFromWeights(answers.map(weigh));
	if (!accepted.ok) return accepted;
	const [value] = accepted.value;
	if (own?.kind === 'number') return succeed({ kind: 'number', value, form: own.numberForm });
	if (own?.kind === 'expression') return succeed({ kind: 'expression', value, form: own.algebraForm });
	return succeed({ kind: 'text', accepted: accepted.value });
}

function readNumerical(element: XmlElement, { texts, own }: MoodleAnswerContext): Read {
	const units = childOf(element, 'units');
	if (units && childrenOf(units, 'unit').length > 0) return notSupported('units');
	const answers = childrenOf(element, 'answer');
	noteFeedback(answers, texts);
	const numbers: WeighedNumber[] = answers.map((answer) => ({
		...weigh(answer),
		tolerance: wordsIn(childOf(answer, 'tolerance'))
	}));
	const value = numberFromWeights(numbers);
	if (!value.ok) return value;
	return succeed({ kind: 'number', value: value.value, form: own?.numberForm ?? 'any' });
}

function noteFeedback(answers: readonly XmlElement[], texts: ForeignText): void {
	if (answers.some((answer) => textIn(childOf(answer, 'feedback')).trim() !== '')) texts.note('feedback-left-out');
}

function weigh(answer: XmlElement): WeighedAnswer {
	const feedback = textIn(childOf(answer, 'feedback')).trim();
	return { text: tidyLine(textIn(answer)), feedback, weight: weightOf(answer) };
}

function readMatching(element: XmlElement, { texts, format }: MoodleAnswerContext): Read {
	const pairs: OwnPair[] = [];
	for (const subquestion of childrenOf(element, 'subquestion')) {
		const left = texts.read(textIn(subquestion), formatOf(subquestion, format));
		if (!left.ok) return left;
		const right = texts.read(textIn(childOf(subquestion, 'answer')), 'plain');
		if (!right.ok) return right;
		if (left.value === '') return notSupported('spare-partners');
		pairs.push({ left: left.value, right: right.value });
	}
	return pairs.length === 0 ? notUnderstood('no-answer') : succeed({ kind: 'match', pairs });
}

/** An entry's `fraction` is its place, from 1. */
function readOrdering(element: XmlElement, { texts, format }: MoodleAnswerContext): Read {
	const answers = [...childrenOf(element, 'answer')].sort((first, second) => weightOf(first) - weightOf(second));
	const entries: string[] = [];
	for (const answer of answers) {
		const entry = texts.read(textIn(answer), formatOf(answer, format));
		if (!entry.ok) return entry;
		entries.push(entry.value);
	}
	return entries.length === 0 ? notUnderstood('no-answer') : succeed({ kind: 'order', entries });
}
