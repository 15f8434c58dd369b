import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { asId } from '$lib/domain/base/ids';
import { asksWhy } from '$lib/domain/exercise/help/ask-why';
import { itemOfTask } from '$lib/domain/exercise/item-of-task';
import type { Item } from '$lib/domain/exercise/item';
import { parseTask } from '$lib/domain/exercise/task/parse-task';
import { startPractice } from '$lib/domain/learning/practice-session';
import '../../../app.css';
import PracticeItem from '../practice/PracticeItem.svelte';
import { showComponent } from '../testing/show-component.svelte';

function itemOf(text: string): Item {
	const task = parseTask(text);
	const made = task.ok
		? itemOfTask({ task: task.value, form: 'any', lessonId: asId('l'), skills: [], level: 1 })
		: undefined;
	if (!made?.ok) throw new Error(text);
	return made.value;
}

/** Sums of which the menu is offered after the right answer, if it is the second one or later. */
const sums = Array.from({ length: 60 }, (_, top) => itemOf(`calculate ${top + 1}/64 + 1/128`));
const isAsked = ({ templateId, seed }: Item): boolean => asksWhy(`${templateId} ${seed} 0 done`, 2);
const [first, second, ...others] = sums.filter(isAsked);

/** One exercise after another, each answered rightly. */
async function answer(...items: readonly (Item | undefined)[]) {
	const solved = items.map((item) => ({
		...startPractice(item as Item, 0),
		phase: 'right',
		tries: 1,
		verdict: { kind: 'right' }
	}));
	const [start, ...rest] = solved;
	const shown = await showComponent<Record<string, unknown>>(PracticeItem as never, {
		practice: start,
		oncheck: () => undefined,
		online: () => undefined,
		onhint: () => undefined,
		onshow: () => undefined,
		onnext: () => undefined
	});
	await shown.i18n.loadAreas(['help', 'steps']);
	for (const practice of rest) shown.change({ practice });
}

const menu = page.getByRole('region', { name: 'Why does this work?' });

describe('the menu of reasons', () => {
	it('comes after a right answer now and then, never after the first', async () => {
		await answer(first);
		await expect.element(page.getByText('Right!')).toBeVisible();
		expect(menu.elements()).toHaveLength(0);
	});

	it('tells the reason kindly to whoever picks another', async () => {
		await answer(first, second);
		await expect.element(menu).toBeVisible();
		expect(menu.getByRole('listitem').elements()).toHaveLength(3);
		await menu.getByRole('button', { name: /A part of a part/ }).click();
		await expect
			.element(menu.getByText(/That is true too. But here this is the reason: Only parts of the same size/))
			.toBeVisible();
	});

	it('can be left aside', async () => {
		await answer(first, second);
		await menu.getByRole('button', { name: 'Not now' }).click();
		expect(menu.elements()).toHaveLength(0);
		await expect.element(page.getByRole('button', { name: 'Next' })).toBeVisible();
	});

	it('does not come twice in a row', async () => {
		await answer(first, second, others[0]);
		await expect.element(page.getByText('Right!')).toBeVisible();
		expect(menu.elements()).toHaveLength(0);
	});
});
