import { expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { NumberForm } from '../number/number-form';
import { drawItem } from './draw-item';
import { canFade, drawExample, givenLines } from './fade-item';
import type { Item } from './item';
import { itemOfTask } from './item-of-task';
import { sampleTemplate } from './sample-template';
import { checkLine } from './steps/check-line';
import { mathOfTypedLine } from './steps/show-line';
import { parseTask } from './task/parse-task';

function itemOf(text: string, form: NumberForm = 'any'): Item {
	const task = parseTask(text);
	const item = task.ok
		? itemOfTask({ task: task.value, form, lessonId: asId('any'), skills: [], level: 1 })
		: undefined;
	if (!item?.ok) throw new Error(`${text} is no item`);
	return item.value;
}

it.each([
	['solve 4x + 3 = 2x + 13', 'any', 'x = 5'],
	['percent 12.5% of 240 = ?', 'any', '30'],
	['percent ?% of 25 = 13', 'percent', '52%'],
	['calculate 2 1/4 + 1 1/3', 'mixed', '3 7/12'],
	['calculate 2.5 × (1.5 + 3) - 4', 'any', '7.25']
] as const)('%s: the given lines lead to the answer, with either decimal sign', (text, form, answer) => {
	const item = itemOf(text, form);
	const { task } = item;
	if (!task) throw new Error(`${text} is no task`);
	expect(canFade(item)).toBe(true);
	for (const decimalSign of ['point', 'comma'] as const) {
		for (const faded of ['last', 'half'] as const) {
			const before = givenLines(item, faded, decimalSign);
			const typed = decimalSign === 'comma' ? answer.replace('.', ',') : answer;
			for (const line of before) expect(mathOfTypedLine(task, line, decimalSign)).toBeDefined();
			const verdict = checkLine({ task, form, before, decimalSign }, typed);
			expect(verdict).toEqual({ kind: 'right', progress: 'done' });
		}
	}
});

it('leaves the last line, or the second half', () => {
	const item = itemOf('solve 4x + 3 = 2x + 13');
	expect(givenLines(item, 'last', 'point')).toEqual(['2x + 3 = 13', '2x = 10']);
	expect(givenLines(item, 'half', 'point')).toEqual(['2x + 3 = 13']);
});

it.each([
	['calculate 1/2 + 1/4', false],
	['columns 23 + 45', false],
	['columns 52 - 17', true]
])('%s has steps enough to fade: %s', (text, expected) => {
	expect(canFade(itemOf(text))).toBe(expected);
});

it('finds the same other item as an example for the same item, and none where the numbers never change', () => {
	const draw = (from: number, to: number) => {
		const template = sampleTemplate({
			variables: [{ kind: 'range', name: 'x', from, to, step: 1 }],
			conditions: [],
			question: { en: [{ kind: 'slot', name: 'x' }] },
			answer: { kind: 'number', value: '5', form: 'any' },
			task: 'solve 4x + {x} = 2x + 10 + {x}',
			mistakes: [],
			hints: [],
			solution: []
		});
		const item = drawItem(template, 'thandi/widen/1');
		if (!item.ok) throw new Error(item.error.kind);
		return { item: item.value, example: drawExample(template, item.value) };
	};
	const { item, example } = draw(2, 9);
	expect(example?.question).not.toEqual(item.question);
	expect(draw(2, 9).example).toEqual(example);
	expect(draw(3, 3).example).toBeUndefined();
});
