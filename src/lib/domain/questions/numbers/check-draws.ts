import { drawItem } from '../../exercise/draw-item';
import type { Item, ItemOption } from '../../exercise/item';
import type { Template } from '../../exercise/template';
import { mathToText } from '../../number/math-text';
import { rationalToText } from '../../number/rational-text';
import { readNumber } from '../../number/read-number';
import { textOfAlgebra } from '../../number/algebra/text-of-algebra';
import type { OwnQuestion } from '../own-question';
import type { OwnQuestionProblem } from '../own-question-problem';

/** Drawn numbers that no learner would see. */
export function findUnused({ question, numbers }: OwnQuestion): readonly OwnQuestionProblem[] {
	const shown = [...question.matchAll(/\{([^{}]*)\}/gu)].map(([, formula = '']) => formula).join(' ');
	return (numbers?.variables ?? []).flatMap(({ name }, at) =>
		new RegExp(`\\b${name}\\b`, 'u').test(shown) ? [] : [{ kind: 'unused-number', where: `numbers[${at}]` } as const]
	);
}

/** What only a look at all draws together shows. */
export function checkDraws(
	template: Template,
	{ question, seeds }: { readonly question: OwnQuestion; readonly seeds: readonly string[] }
): readonly OwnQuestionProblem[] {
	const items = seeds.flatMap((seed): readonly Item[] => {
		const item = drawItem(template, seed);
		return item.ok ? [item.value] : [];
	});
	return [...findSameAnswer(items), ...findAlsoRight(items, question)];
}

/** A formula that was forgotten: the numbers change and the answer does not. */
function findSameAnswer(items: readonly Item[]): readonly OwnQuestionProblem[] {
	const answers = items.flatMap(({ answer }) => {
		if (answer.kind === 'number') return [rationalToText(answer.value)];
		return answer.kind === 'algebra' ? [textOfAlgebra({ kind: 'expression', expression: answer.expression })] : [];
	});
	return answers.length > 1 && new Set(answers).size === 1 ? [{ kind: 'same-answer', where: 'answer' }] : [];
}

/**
 * A wrong option that is worth the same as the right one with some numbers only. Where it always is, the author asks for
 * the way it is written, as in 2/4 beside 1/2.
 */
function findAlsoRight(items: readonly Item[], { answer }: OwnQuestion): readonly OwnQuestionProblem[] {
	if (answer.kind !== 'choice') return [];
	const counts = new Map<string, number>();
	for (const { answer: drawn } of items) {
		if (drawn.kind !== 'choice') continue;
		const right = valueOf(drawn.options.find(({ id }) => id === drawn.rightId));
		for (const option of drawn.options) {
			const isSame = option.id !== drawn.rightId && right !== undefined && valueOf(option) === right;
			if (isSame) counts.set(option.id, (counts.get(option.id) ?? 0) + 1);
		}
	}
	return [...counts].flatMap(([id, count]): readonly OwnQuestionProblem[] =>
		count === items.length ? [] : [{ kind: 'also-right', where: `options[${Number(/\d+$/u.exec(id)?.[0] ?? 1) - 1}]` }]
	);
}

/** The value of an option that is nothing but a number, in one spelling. */
function valueOf(option: ItemOption | undefined): string | undefined {
	const pieces = (option?.text['en'] ?? []).filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
	const text = pieces.map((inline) => {
		if (inline.kind === 'text') return inline.text;
		return inline.kind === 'math' ? mathToText(inline.node, (canonical) => canonical) : 'x';
	});
	const read = readNumber(text.join(''), { decimalSign: 'point' });
	return read.ok ? rationalToText(read.value.value) : undefined;
}
