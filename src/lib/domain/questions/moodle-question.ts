import { succeed, type Result } from '../base/result';
import { ForeignText } from './foreign-text';
import {
	notSupported,
	type ImportOptions,
	type ImportOutcome,
	type NotSupported,
	type Refusal
} from './import-outcome';
import { readMoodleAnswer } from './moodle-answer';
import { isOwnTag, readOwnTags } from './own-tags';
import type { XmlElement } from './read-xml';
import { tidyLine } from '../text/tidy-text';
import { childOf, childrenOf, formatOf, hasInside, textIn } from './xml-parts';

/** Kinds of Moodle that the exercise engine has nothing for. */
const OTHER_KINDS: Readonly<Record<string, NotSupported>> = {
	essay: 'essay',
	description: 'description',
	cloze: 'embedded-answers',
	multianswer: 'embedded-answers',
	ddwtos: 'drag-and-drop',
	ddimageortext: 'drag-and-drop',
	ddmarker: 'drag-and-drop',
	gapselect: 'select-missing-words',
	calculated: 'calculated',
	calculatedmulti: 'calculated',
	calculatedsimple: 'calculated',
	random: 'random',
	randomsamatch: 'random'
};

/** Moodle writes these into every question; they say no more than the app does. */
const STANDARD_FEEDBACK = [
	'',
	'Your answer is correct.',
	'Your answer is partially correct.',
	'Your answer is incorrect.'
];

export interface MoodleContext {
	readonly options: ImportOptions;
	readonly hasCategory: boolean;
}

/** Reads one `<question>`. */
export function readMoodleQuestion(element: XmlElement, { options, hasCategory }: MoodleContext): ImportOutcome {
	const tags = childrenOf(childOf(element, 'tags') ?? element, 'tag').map(textIn);
	const own = readOwnTags(tags);
	const texts = new ForeignText({ isOurs: own !== undefined });
	if (hasCategory) texts.note('category-left-out');
	if (tags.some((tag) => !isOwnTag(tag))) texts.note('tags-left-out');
	const supported = checkKind(element);
	if (!supported.ok) return supported.error;
	noteFeedback(element, texts);

	const asked = childOf(element, 'questiontext');
	const question = texts.read(textIn(asked), formatOf(asked));
	if (!question.ok) return question.error;
	if (question.value === '') return { kind: 'not-understood', problem: 'no-question' };
	const format = formatOf(asked);
	const answer = readMoodleAnswer(element, { texts, format, own, options });
	if (!answer.ok) return answer.error;
	const general = childOf(element, 'generalfeedback');
	const explanation = texts.read(textIn(general), formatOf(general, format));
	if (!explanation.ok) return explanation.error;
	return {
		kind: 'question',
		question: {
			title: tidyLine(textIn(childOf(element, 'name'))),
			language: own?.language ?? options.language,
			question: question.value,
			answer: answer.value,
			explanation: explanation.value
		},
		notes: texts.notes
	};
}

function checkKind(element: XmlElement): Result<true, Refusal> {
	const kind = element.attributes.get('type') ?? '';
	if (Object.hasOwn(OTHER_KINDS, kind)) return notSupported(OTHER_KINDS[kind] ?? 'unknown-type');
	return hasInside(element, 'file') ? notSupported('image') : succeed(true);
}

function noteFeedback(element: XmlElement, texts: ForeignText): void {
	const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']
		.map((name) => textIn(childOf(element, name)).replace(/<[^<>]*>/gu, ''))
		.some((text) => !STANDARD_FEEDBACK.includes(text.trim()));
	if (combined) texts.note('feedback-left-out');
	if (childrenOf(element, 'hint').some((hint) => textIn(hint).trim() !== '')) texts.note('hints-left-out');
}
