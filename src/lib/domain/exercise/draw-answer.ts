import { message } from '../base/message';
import type { Random } from '../base/random';
import { fail, mapResult, succeed, type Result } from '../base/result';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import { readAlgebra } from '../number/algebra/read-algebra';
import type { DrawProblem } from './draw-problem';
import { drawOrder } from './draw-order';
import { evaluateText, holds, type DrawnNumbers } from './evaluate-text';
import { fillTexts } from './fill-text';
import type { ItemAnswer, ItemOption } from './item';
import { findSameText } from './same-text';
import { shuffleAway } from './shuffle-away';
import { fillNumbers } from './task/fill-task';
import type { AnswerSpec } from './template';

/** Works out what is right, and how options, entries and partners are laid out. */
export function drawAnswer(spec: AnswerSpec, numbers: DrawnNumbers, random: Random): Result<ItemAnswer, DrawProblem> {
	switch (spec.kind) {
		case 'number':
			return drawNumber(spec, numbers);
		case 'choice':
			return drawChoice(spec, numbers, random);
		case 'order':
			return drawOrder(spec, numbers, random);
		case 'match':
			return drawMatch(spec, numbers, random);
		case 'algebra':
			return drawAlgebra(spec, numbers);
		case 'text':
			return succeed(spec);
	}
}

function drawNumber(
	{ value: text, form, remainder }: AnswerSpec & { kind: 'number' },
	numbers: DrawnNumbers
): Result<ItemAnswer, DrawProblem> {
	const value = evaluateText({ text, where: 'answer.value' }, numbers);
	if (!value.ok) return value;
	const answer = { kind: 'number', value: value.value, form } as const;
	if (remainder === undefined) return succeed(answer);
	const left = evaluateText({ text: remainder, where: 'answer.remainder' }, numbers);
	return mapResult(left, (remainder) => ({ ...answer, remainder }));
}

function drawAlgebra(spec: AnswerSpec & { kind: 'algebra' }, numbers: DrawnNumbers): Result<ItemAnswer, DrawProblem> {
	const text = fillNumbers(spec.value, numbers);
	const read = readAlgebra(text, { decimalSign: 'point' });
	if (read.ok && read.value.kind === 'expression') {
		return succeed({ kind: 'algebra', expression: read.value.expression, form: spec.form });
	}
	const detail = read.ok ? message('engine.expressionUnexpected', { found: '=' }) : read.error.message;
	return fail({ kind: 'bad-task', where: 'answer.value', text, detail });
}

function drawChoice(
	spec: AnswerSpec & { kind: 'choice' },
	numbers: DrawnNumbers,
	random: Random
): Result<ItemAnswer, DrawProblem> {
	const rightIds: string[] = [];
	for (const { id, right } of spec.options) {
		const held = holds({ text: right, where: `answer.options.${id}.right` }, numbers);
		if (!held.ok) return held;
		if (held.value) rightIds.push(id);
	}
	const [rightId] = rightIds;
	if (rightId === undefined || rightIds.length > 1) return fail({ kind: 'right-options', count: rightIds.length });
	const filled = spec.options.map(({ id, text }) => fillOption(id, text, numbers));
	const same = findSameText(filled);
	if (same) return fail({ kind: 'same-text', ids: same });
	return succeed({ kind: 'choice', options: spec.shuffled ? random.shuffle(filled) : filled, rightId });
}

function drawMatch(
	spec: AnswerSpec & { kind: 'match' },
	numbers: DrawnNumbers,
	random: Random
): Result<ItemAnswer, DrawProblem> {
	const lefts = spec.pairs.map(({ id, left }) => fillOption(id, left, numbers));
	const partners = spec.pairs.map(({ id, right }) => fillOption(id, right, numbers));
	const same = findSameText(lefts) ?? findSameText(partners);
	if (same) return fail({ kind: 'same-text', ids: same });
	const rightPairs = Object.fromEntries(spec.pairs.map(({ id }) => [id, id]));
	return succeed({ kind: 'match', lefts, rights: shuffleAway(partners, partners, random), rightPairs });
}

function fillOption(id: string, text: ByLanguage<RichText>, numbers: DrawnNumbers): ItemOption {
	return { id, text: fillTexts(text, numbers) };
}
