import { asId } from '../base/ids';
import { checkAnswer } from '../exercise/check-answer';
import { checkTemplate, type TemplateProblem } from '../exercise/check-template';
import { drawItem } from '../exercise/draw-item';
import type { DrawProblem } from '../exercise/draw-problem';
import type { Template } from '../exercise/template';
import { countWords } from '../lesson/count-words';
import { checkDraws, findUnused } from './numbers/check-draws';
import { optionsOf, type OwnQuestion } from './own-question';
import type { OwnQuestionProblem } from './own-question-problem';
import { toTemplate, type TemplatePlace } from './to-template';

/** As much as a screen of a lesson may hold. */
const MOST_WORDS = 60;
const FEWEST_PARTS = 2;
/** More do not fit on a phone. */
const MOST_PARTS = 12;
/** Without variables only the order of the options differs. */
const SEEDS = ['check-0', 'check-1', 'check-2', 'check-3'];
/** As many as a class: each number that comes out must make a good question. */
const DRAWN_SEEDS = Array.from({ length: 50 }, (_, at) => `check-${at}`);

const ANYWHERE: TemplatePlace = {
	lessonId: asId('own'),
	templateId: asId('own/checked'),
	skillId: asId('own'),
	level: 1
};

/**
 * What a learner would stumble on, found with the checks that packs get: the texts and the mathematics can be read, the
 * question is short, its parts differ, exactly one option is right, and the engine takes the author's answer for right.
 * Empty when the question is sound.
 */
export function checkOwnQuestion(question: OwnQuestion): readonly OwnQuestionProblem[] {
	const gaps = findGaps(question);
	const template = toTemplate(question, ANYWHERE);
	if (!template.ok) return [...gaps, ...template.error];
	const problems = [...gaps, ...findLongTexts(template.value)];
	if (gaps.length > 0) return problems;
	if (question.numbers) return withoutRepeats([...problems, ...checkDrawn(template.value, question)]);
	const found = checkTemplate(template.value, SEEDS, [question.language]).flatMap((problem) =>
		problemOf(problem, question)
	);
	const judged = judgeOwnAnswers(template.value, question);
	const isSaidBetter = judged.length > 0;
	return withoutRepeats([
		...problems,
		...found.filter(({ kind }) => kind !== 'answer-refused' || !isSaidBetter),
		...judged
	]);
}

interface Part {
	readonly where: string;
	readonly text: string;
}

/** What has to hold something. */
function partsOf({ answer }: OwnQuestion): readonly Part[] {
	switch (answer.kind) {
		case 'choice':
			return optionsOf(answer).map(({ text }, at) => ({ where: `options[${at}]`, text }));
		case 'order':
			return answer.entries.map((text, at) => ({ where: `entries[${at}]`, text }));
		case 'match':
			return answer.pairs.flatMap(({ left, right }, at) => [
				{ where: `pairs[${at}].left`, text: left },
				{ where: `pairs[${at}].right`, text: right }
			]);
		case 'text':
			return answer.accepted.map((text, at) => ({ where: `accepted[${at}]`, text }));
		case 'number':
		case 'expression':
			return [{ where: 'answer', text: answer.value }];
	}
}

function findGaps(question: OwnQuestion): readonly OwnQuestionProblem[] {
	const parts = partsOf(question);
	const empty = [{ where: 'question', text: question.question }, ...parts].filter(({ text }) => text.trim() === '');
	return [...empty.map(({ where }) => ({ kind: 'empty', where }) as const), ...countParts(question)];
}

function countParts({ answer }: OwnQuestion): readonly OwnQuestionProblem[] {
	const [where, count] = partCount(answer);
	if (where === 'answer') return [];
	if (count > MOST_PARTS) return [{ kind: 'too-many', where, most: MOST_PARTS }];
	return count < FEWEST_PARTS && where !== 'accepted' ? [{ kind: 'too-few', where, least: FEWEST_PARTS }] : [];
}

function partCount(answer: OwnQuestion['answer']): readonly [string, number] {
	switch (answer.kind) {
		case 'choice':
			return ['options', optionsOf(answer).length];
		case 'order':
			return ['entries', answer.entries.length];
		case 'match':
			return ['pairs', answer.pairs.length];
		case 'text':
			return ['accepted', answer.accepted.length];
		case 'number':
		case 'expression':
			return ['answer', 1];
	}
}

function findLongTexts({ question, solution }: Template): readonly OwnQuestionProblem[] {
	const asked = countWords(question['en'] ?? []);
	const explained = solution.reduce((sum, line) => sum + countWords(line['en'] ?? []), 0);
	return [
		{ where: 'question', count: asked },
		{ where: 'explanation', count: explained }
	]
		.filter(({ count }) => count > MOST_WORDS)
		.map((long) => ({ kind: 'too-many-words', most: MOST_WORDS, ...long }));
}

function checkDrawn(template: Template, question: OwnQuestion): readonly OwnQuestionProblem[] {
	const unused = findUnused(question);
	const first = drawItem(template, DRAWN_SEEDS[0] ?? '');
	// Numbers that never come are looked for long: once is enough.
	if (!first.ok) return [...unused, ...drawProblemOf(first.error, question)];
	const found = checkTemplate(template, DRAWN_SEEDS, [question.language]);
	return [
		...unused,
		...found.flatMap((problem) => problemOf(problem, question)),
		...checkDraws(template, { question, seeds: DRAWN_SEEDS })
	];
}

/** Problems of tasks and further languages cannot come up: own questions have none. */
function problemOf(problem: TemplateProblem, question: OwnQuestion): readonly OwnQuestionProblem[] {
	switch (problem.kind) {
		case 'not-drawn':
			return drawProblemOf(problem.problem, question);
		case 'right-answer-refused':
			return [{ kind: question.numbers ? 'form-not-always' : 'answer-refused', where: 'answer' }];
		case 'few-items':
			return [{ kind: 'few-draws', where: 'numbers', count: problem.distinct }];
		case 'mistake-not-found':
		case 'useless-mistake':
		case 'task-differs':
		case 'missing-language':
			return [];
	}
}

function drawProblemOf(problem: DrawProblem, question: OwnQuestion): readonly OwnQuestionProblem[] {
	if (problem.kind === 'same-text') return [sameText(problem.ids, question)];
	if (problem.kind === 'bad-task') return [{ kind: 'unreadable-expression', where: 'answer', detail: problem.detail }];
	if (question.numbers) return [{ kind: 'never-drawn', where: 'numbers' }];
	return [{ kind: 'answer-refused', where: 'answer' }];
}

/** Ids of the template end with the place of the part, from 1. */
function sameText(ids: readonly [string, string], { answer }: OwnQuestion): OwnQuestionProblem {
	const [first, second] = ids.map((id) => Number(/\d+$/u.exec(id)?.[0] ?? 1) - 1) as [number, number];
	const [list] = partCount(answer);
	const side =
		answer.kind !== 'match' ? '' : answer.pairs[first]?.left === answer.pairs[second]?.left ? '.left' : '.right';
	return { kind: 'same-text', where: `${list}[${second}]${side}`, other: `${list}[${first}]${side}` };
}

/** The engine writes a right answer by itself; what the author wrote must be right too, in the form he asks for. */
function judgeOwnAnswers(template: Template, question: OwnQuestion): readonly OwnQuestionProblem[] {
	const item = drawItem(template, SEEDS[0] ?? '');
	const { answer, language } = question;
	if (!item.ok || answer.kind === 'choice' || answer.kind === 'order' || answer.kind === 'match') return [];
	return partsOf(question).flatMap(({ where, text }): readonly OwnQuestionProblem[] => {
		const verdict = checkAnswer(item.value, { kind: 'typed', text }, { decimalSign: 'point', language });
		if (verdict.kind === 'right') return [];
		if (verdict.kind === 'other-form') return [{ kind: 'other-form', where, wanted: verdict.wanted }];
		return [{ kind: 'answer-refused', where }];
	});
}

function withoutRepeats(problems: readonly OwnQuestionProblem[]): readonly OwnQuestionProblem[] {
	const seen = new Set<string>();
	return problems.filter((problem) => {
		const key = JSON.stringify(problem);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
