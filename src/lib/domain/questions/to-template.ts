import {
	asId,
	type LanguageTag,
	type LessonId,
	type MisconceptionId,
	type SkillId,
	type TemplateId
} from '../base/ids';
import { fail, succeed, type Result } from '../base/result';
import type { AnswerSpec, Mistake, Template, Variable } from '../exercise/template';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import { rationalToText } from '../number/rational-text';
import { readNumber } from '../number/read-number';
import { conditionsOf } from './numbers/conditions-of';
import { FormulaShelf, read } from './numbers/formula-shelf';
import { formulaOfText, resultOf } from './numbers/result-of';
import type { OwnVariable } from './numbers/own-numbers';
import { toVariables } from './numbers/to-variables';
import { optionsOf, type OwnChoice, type OwnQuestion } from './own-question';
import type { OwnQuestionProblem } from './own-question-problem';
import { nameSlots, richTextOf, type SlotOf } from './rich-text-of';

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
	own: OwnQuestion,
	{ lessonId, templateId, skillId, level }: TemplatePlace
): Result<Template, readonly OwnQuestionProblem[]> {
	const { language, question, answer, explanation, numbers } = own;
	const formulas = numbers && new FormulaShelf(numbers.variables, answer.kind === 'number' ? answer.value : undefined);
	const texts = new TextShelf(language, formulas?.slotOf);
	const spec = specOf(own, texts);
	const asked = texts.read(question, 'question');
	const praise = answer.kind === 'choice' ? linesOf(answer.right.feedback) : [];
	const mistakes = answer.kind === 'choice' ? mistakesOf(answer, templateId, texts) : [];
	const praised = praise.map((line) =>
		texts.read(line, `options[${answer.kind === 'choice' ? answer.before.length : 0}].feedback`)
	);
	const explained = linesOf(explanation).map((line) => texts.read(line, 'explanation'));
	const variables = variablesOf(own);
	const problems = [...texts.problems, ...(spec.ok ? [] : spec.error), ...(variables.ok ? [] : variables.error)];
	if (!spec.ok || !variables.ok || problems.length > 0) return fail(problems);
	return succeed({
		id: templateId,
		lessonId,
		level,
		skills: [skillId],
		variables: [...variables.value, ...(formulas?.derived ?? [])],
		conditions: numbers ? conditionsOf({ question, numbers, result: resultOf(own) }).concat(keepApart(own)) : [],
		question: asked,
		answer: spec.value,
		mistakes,
		hints: [],
		solution: [...praised, ...explained]
	});
}

function variablesOf({ numbers }: OwnQuestion): Result<readonly Variable[], readonly OwnQuestionProblem[]> {
	const read = (numbers?.variables ?? []).map(toVariables);
	const bad = read.flatMap(({ ok }, at) => (ok ? [] : [{ kind: 'bad-range', where: `numbers[${at}]` } as const]));
	return bad.length > 0 ? fail(bad) : succeed(read.flatMap((one) => (one.ok ? one.value : [])));
}

function linesOf(text: string): readonly string[] {
	return text.split('\n').filter((line) => line.trim() !== '');
}

/** Reads texts one after the other and keeps what is wrong with them, so that all of it can be said at once. */
class TextShelf {
	readonly #language: LanguageTag;
	/** Of drawn numbers, where some are drawn. */
	readonly slotOf: SlotOf | undefined;
	readonly problems: OwnQuestionProblem[] = [];

	constructor(language: LanguageTag, slotOf: SlotOf | undefined) {
		this.#language = language;
		this.slotOf = slotOf;
	}

	read(text: string, where: string): ByLanguage<RichText> {
		const rich = richTextOf(text, this.slotOf);
		if (!rich.ok) this.problems.push({ ...rich.error, where });
		return this.inAll(rich.ok ? rich.value : []);
	}

	inAll<Content>(content: Content): ByLanguage<Content> {
		return { en: content, [this.#language]: content };
	}
}

function specOf(own: OwnQuestion, texts: TextShelf): Result<AnswerSpec, readonly OwnQuestionProblem[]> {
	const { answer } = own;
	switch (answer.kind) {
		case 'choice':
			return succeed({ kind: 'choice', options: choiceOptions(answer, texts), shuffled: answer.isShuffled });
		case 'number':
			return own.numbers ? formulaSpec(answer, own.numbers.variables) : numberSpec(answer);
		case 'expression':
			return expressionSpec(answer, texts.slotOf);
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

/** Without drawn numbers a brace would be a slot of the engine that nothing fills. */
function expressionSpec(
	{ value, form }: OwnQuestion['answer'] & { kind: 'expression' },
	slotOf: SlotOf | undefined
): Result<AnswerSpec, readonly OwnQuestionProblem[]> {
	if (!slotOf) return /[{}]/u.test(value) ? refuseExpression() : succeed({ kind: 'algebra', value, form });
	const named = nameSlots(value, slotOf);
	return named.ok
		? succeed({ kind: 'algebra', value: named.value, form })
		: fail([{ ...named.error, where: 'answer' }]);
}

function formulaSpec(
	{ value, form }: OwnQuestion['answer'] & { kind: 'number' },
	variables: readonly OwnVariable[]
): Result<AnswerSpec, readonly OwnQuestionProblem[]> {
	const formula = read(value, variables);
	if (formula.ok) return succeed({ kind: 'number', value, form });
	return fail([{ kind: 'unreadable-formula', where: 'answer', formula: value, detail: formula.error }]);
}

function numberSpec({
	value,
	form
}: OwnQuestion['answer'] & { kind: 'number' }): Result<AnswerSpec, readonly OwnQuestionProblem[]> {
	const read = readNumber(value, { decimalSign: 'point' });
	if (!read.ok) return fail([{ kind: 'unreadable-number', where: 'answer', detail: read.error.message }]);
	return succeed({ kind: 'number', value: rationalToText(read.value.value), form });
}

/** An option that is one number must not be right by chance: it stays apart from the right one. */
function keepApart({ answer, numbers }: OwnQuestion): readonly string[] {
	const right = answer.kind === 'choice' ? formulaOfText(answer.right.text) : undefined;
	if (answer.kind !== 'choice' || !numbers || right === undefined) return [];
	return [...answer.before, ...answer.after].flatMap(({ text }) => {
		const wrong = formulaOfText(text);
		return wrong === undefined || !read(wrong, numbers.variables).ok ? [] : [`(${wrong}) != (${right})`];
	});
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
