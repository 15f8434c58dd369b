import { fail, succeed, type Result } from '../base/result';
import { equalRational } from '../number/rational';
import { foldButMarks } from '../text/fold';
import { dependsOnNumbers, type DrawProblem } from './draw-problem';
import { evaluateText, holds, type DrawnNumbers, type PlacedText } from './evaluate-text';
import { fillTexts } from './fill-text';
import type { ItemAnswer, KnownWrong } from './item';
import { orderByMistake } from './order-by-mistake';
import type { AnswerSpec, Mistake, Template } from './template';

type WrongAnswer = KnownWrong['answer'];

/**
 * The wrong answers that the known mistakes lead to with these numbers. A mistake that leads to the right answer, to
 * the answer of an earlier mistake, or to none, is left out: a wrong answer must tell one thing.
 */
export function drawMistakes(
	{ mistakes, answer: spec }: Pick<Template, 'mistakes' | 'answer'>,
	answer: ItemAnswer,
	numbers: DrawnNumbers
): Result<readonly KnownWrong[], DrawProblem> {
	const knownWrongs: KnownWrong[] = [];
	for (const [index, mistake] of mistakes.entries()) {
		const wrong = drawMistake({ mistake, where: `mistakes[${index}]`, spec, answer }, numbers);
		if (!wrong.ok) {
			if (dependsOnNumbers(wrong.error)) continue;
			return wrong;
		}
		const given = wrong.value;
		if (!given || isRight(given, answer) || knownWrongs.some((known) => isSameAnswer(known.answer, given))) continue;
		const { misconceptionId, feedback } = mistake;
		knownWrongs.push({ misconceptionId, answer: given, feedback: fillTexts(feedback, numbers) });
	}
	return succeed(knownWrongs);
}

interface MistakeInPlace {
	readonly mistake: Mistake;
	readonly where: string;
	readonly spec: AnswerSpec;
	readonly answer: ItemAnswer;
}

function drawMistake(
	{ mistake, where, spec, answer }: MistakeInPlace,
	numbers: DrawnNumbers
): Result<WrongAnswer | undefined, DrawProblem> {
	if (mistake.when !== undefined) {
		const held = holds({ text: mistake.when, where: `${where}.when` }, numbers);
		if (!held.ok) return held;
		if (!held.value) return succeed(undefined);
	}
	return followMistake({ text: mistake.answer, where: `${where}.answer` }, { spec, answer }, numbers);
}

function followMistake(
	placed: PlacedText,
	{ spec, answer }: { readonly spec: AnswerSpec; readonly answer: ItemAnswer },
	numbers: DrawnNumbers
): Result<WrongAnswer, DrawProblem> {
	switch (spec.kind) {
		case 'number': {
			const value = evaluateText(placed, numbers);
			return value.ok ? succeed({ kind: 'number', value: value.value }) : value;
		}
		case 'choice': {
			const known = spec.options.some(({ id }) => id === placed.text);
			return known ? succeed({ kind: 'choice', id: placed.text }) : fail({ kind: 'bad-mistake', ...placed });
		}
		case 'order': {
			const rightOrder = answer.kind === 'order' ? answer.rightOrder : [];
			const order = orderByMistake(placed, { spec, rightOrder }, numbers);
			return order.ok ? succeed({ kind: 'order', order: order.value }) : order;
		}
		case 'text':
			return succeed({ kind: 'text', text: placed.text });
		case 'algebra':
		case 'match':
			return fail({ kind: 'bad-mistake', ...placed });
	}
}

function isRight(wrong: WrongAnswer, answer: ItemAnswer): boolean {
	switch (answer.kind) {
		case 'number':
			return isSameAnswer(wrong, { kind: 'number', value: answer.value });
		case 'choice':
			return isSameAnswer(wrong, { kind: 'choice', id: answer.rightId });
		case 'order':
			return isSameAnswer(wrong, { kind: 'order', order: answer.rightOrder });
		case 'text':
			return Object.values(answer.accepted)
				.flat()
				.some((text) => isSameAnswer(wrong, { kind: 'text', text }));
		case 'algebra':
		case 'match':
			return false;
	}
}

function isSameAnswer(first: WrongAnswer, second: WrongAnswer): boolean {
	if (first.kind === 'number') return second.kind === 'number' && equalRational(first.value, second.value);
	if (first.kind === 'choice') return second.kind === 'choice' && first.id === second.id;
	if (first.kind === 'order') return second.kind === 'order' && first.order.join(' ') === second.order.join(' ');
	// Marks alone can make another word.
	return second.kind === 'text' && foldButMarks(first.text, 'en') === foldButMarks(second.text, 'en');
}
