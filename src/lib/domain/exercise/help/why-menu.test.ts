import { describe, expect, it } from 'vitest';
import english from '../../../../../locales/en/help.json';
import { parseTask } from '../task/parse-task';
import { asksWhy } from './ask-why';
import { whyMenuFor, type WhyMenu } from './why-menu';

function menu(text: string, before: readonly string[] = [], seed = 's'): WhyMenu | undefined {
	const task = parseTask(text);
	if (!task.ok) throw new Error(text);
	return whyMenuFor({ task: task.value, form: 'any', before, decimalSign: 'point' }, seed);
}

describe('whyMenuFor', () => {
	it.each([
		['calculate 3/4 + 1/8', [], 'SameParts'],
		['calculate 3/4 + 1/8', ['6/8 + 1/8'], 'AddTops'],
		['calculate 5 + 6 × 10', [], 'Products'],
		['solve 2x + 3 = 11', [], 'BothSides'],
		['expand 3(x + 2)', [], 'Expand'],
		['collect 2x + 3 + 4x', [], 'Collect'],
		['factorise 6x + 9', [], 'Factorise'],
		['scale 3/4 = ?/20', [], 'Scale'],
		['columns 478 + 85', [], 'Carry'],
		['columns 253 - 179', [], 'Borrow'],
		['columns 827 ÷ 8', [], 'ShareOut']
	])('asks about the idea of %s after %j', (text, before, idea) => {
		const asked = menu(text, before);
		expect(asked?.rightId).toBe(idea);
		const ids = asked?.choices.map(({ id }) => id) ?? [];
		expect([ids.length, new Set(ids).size, ids.includes(asked?.rightId ?? 'Form')]).toEqual([3, 3, true]);
		for (const { words } of asked?.choices ?? []) expect(english).toHaveProperty(words.key.replace('help.', ''));
	});

	it('asks about either idea of a sum that has two', () => {
		const ideas = Array.from({ length: 20 }, (_, seed) => menu('columns 347 × 26', [], `${seed}`)?.rightId);
		expect(new Set(ideas)).toEqual(new Set(['Carry', 'Shift']));
	});

	it.each([
		['calculate 3 + 4', []],
		['columns 41 + 27', []],
		['calculate 3/4 + 1/8', ['7/8']]
	])('has nothing to ask about %s after %j', (text, before) => {
		expect(menu(text, before)).toBeUndefined();
	});
});

describe('asksWhy', () => {
	it('asks about every fifth time, and never twice in a row', () => {
		let moments = 0;
		let asked = 0;
		for (let count = 0; count < 2_000; count++) {
			moments++;
			if (!asksWhy(`item ${count}`, moments)) continue;
			expect(moments).toBeGreaterThan(1);
			asked++;
			moments = 0;
		}
		expect(asked / 2_000).toBeGreaterThan(0.17);
		expect(asked / 2_000).toBeLessThan(0.23);
	});

	it('decides the same for the same seed', () => {
		expect(asksWhy('item', 4)).toBe(asksWhy('item', 9));
	});
});
