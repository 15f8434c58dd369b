import {
	asId,
	type LanguageTag,
	type LessonId,
	type MisconceptionId,
	type SkillId,
	type TemplateId
} from '../base/ids';
import { fail, succeed, type Result } from '../base/result';
import type { AnswerSpec, Mistake, Template } from '../exercise/template';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import { rationalToText } from '../number/rational-text';
import { readNumber } from '../number/read-number';
import { optionsOf, type OwnChoice, type OwnQuestion } from './own-question';
import type { OwnQuestionProblem } from './own-question-problem';
import { richTextOf } from './rich-text-of';

/** Where a question is practised. The ids are the caller's: unique and the same each time. */
export interface TemplatePlace {
	readonly lessonId: LessonId;
	readonly templateId: TemplateId;
	readonly skillId: SkillId;
	readonly level: Template['level'];
}

type Problems = Result<never, readonly OwnQuestionProblem[]>;

/**
 * Turns a question into a template of the exercise engine, which draws it and judges the answers. It fails with all
 * texts and numbers that cannot be read; whether the question makes sense is for `checkOwnQuestion`.
 *
 * Every text stands under English too, because the engine falls back to it: a learner with another language sees the
 * question in the language it was written in.
 */
export function toTemplate(
	{ language, question, answer, explanation }: OwnQuestion,
	{ lessonId, templateId, skillId, level }: TemplatePlace
): Result<Template, readonly OwnQuestionProblem[]> {
	const texts = new TextShelf(language);
	const spec = specOf(answer, texts);
	const asked = texts.read(question, 'question');
	const praise = answer.kind === 'choice' ? linesOf(answer.right.feedback) : [];
	const mistakes = answer.kind === 'choice' ? mistakesOf(answer, templateId, texts) : [];
	const praised = praise.map((line) =>
		texts.read(line, `options[${answer.kind === 'choice' ? answer.before.length : 0}].feedback`)
	);
	const explained = linesOf(explanation).map((line) => texts.read(line, 'explanation'));
	if (!spec.ok) return fail([...texts.problems, ...spec.error]);
	if (texts.problems.length > 0) return fail(texts.problems);
	return succeed({
		id: templateId,
		lessonId,
		level,
		skills: [skillId],
		variables: [],
		conditions: [],
		question: asked,
		answer: spec.value,
		mistakes,
		hints: [],
		solution: [...praised, ...explained]
	});
}

function linesOf(text: string): readonly string[] {
	return text.split('\n').filter((line) => line.trim() !== '');
}

/** Reads texts one after the other and keeps what is wrong with them, so that all of it can be said at once. */
class TextShelf {
	readonly #language: LanguageTag;
	readonly problems: OwnQuestionProblem[] = [];

	constructor(language: LanguageTag) {
		this.#language = language;
	}

	read(text: string, where: string): ByLanguage<RichText> {
		const rich = richTextOf(text);
		if (!rich.ok) this.problems.push({ ...rich.error, where });
		return this.inAll(rich.ok ? rich.value : []);
	}

	inAll<Content>(content: Content): ByLanguage<Content> {
		return { en: content, [this.#language]: content };
	}
}

function specOf(answer: OwnQuestion['answer'], texts: TextShelf): Result<AnswerSpec, readonly OwnQuestionProblem[]> {
	switch (answer.kind) {
		case 'choice':
			return succeed({ kind: 'choice', options: choiceOptions(answer, texts), shuffled: answer.isShuffled });
		case 'number':
			return numberSpec(answer);
		case 'expression':
			// A brace would be a slot of the engine; algebra has none.
			if (/[{}]/u.test(answer.value)) return refuseExpression();
			return succeed({ kind: 'algebra', value: answer.value, form: answer.form });
		case 'order':
			return succeed({
				kind: 'order',
				direction: 'up',
				entries: answer.entries.map((entry, at) => ({
					id: `entry-${at + 1}`,
					text: texts.read(entry, `entries[${at}]`),
					value: String(at + 1)
				}))
			});
		case 'match':
			return succeed({
				kind: 'match',
				pairs: answer.pairs.map(({ left, right }, at) => ({
					id: `pair-${at + 1}`,
					left: texts.read(left, `pairs[${at}].left`),
					right: texts.read(right, `pairs[${at}].right`)
				}))
			});
		case 'text':
			return succeed({ kind: 'text', accepted: texts.inAll(answer.accepted) });
	}
}

function refuseExpression(): Problems {
	return fail([{ kind: 'unreadable-expression', where: 'answer' }]);
}

function numberSpec({
	value,
	form
}: OwnQuestion['answer'] & { kind: 'number' }): Result<AnswerSpec, readonly OwnQuestionProblem[]> {
	const read = readNumber(value, { decimalSign: 'point' });
	if (!read.ok) return fail([{ kind: 'unreadable-number', where: 'answer', detail: read.error.message }]);
	return succeed({ kind: 'number', value: rationalToText(read.value.value), form });
}

function optionId(at: number): string {
	return `option-${at + 1}`;
}

function choiceOptions(choice: OwnChoice, texts: TextShelf) {
	return optionsOf(choice).map(({ text }, at) => ({
		id: optionId(at),
		text: texts.read(text, `options[${at}]`),
		right: String(at === choice.before.length)
	}));
}

/** A wrong option with feedback is a mistake the author foresaw; its id is known to no lesson. */
function mistakesOf(choice: OwnChoice, templateId: TemplateId, texts: TextShelf): readonly Mistake[] {
	return optionsOf(choice).flatMap(({ feedback }, at) => {
		if (at === choice.before.length || feedback.trim() === '') return [];
		return [
			{
				misconceptionId: asId<MisconceptionId>(`${templateId}.${optionId(at)}`),
				answer: optionId(at),
				feedback: texts.read(feedback, `options[${at}].feedback`)
			}
		];
	});
}
