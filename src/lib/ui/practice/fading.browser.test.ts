import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { asId } from '$lib/domain/base/ids';
import { givenLines } from '$lib/domain/exercise/fade-item';
import type { Item } from '$lib/domain/exercise/item';
import { itemOfTask } from '$lib/domain/exercise/item-of-task';
import { parseTask } from '$lib/domain/exercise/task/parse-task';
import type { Faded } from '$lib/domain/learning/attempt';
import { startPractice } from '$lib/domain/learning/practice-session';
import { showComponent } from '../testing/show-component.svelte';
import ExampleView from './ExampleView.svelte';
import PracticeItem from './PracticeItem.svelte';

function itemOf(text: string): Item {
	const task = parseTask(text);
	const item = task.ok ? itemOfTask({ task: task.value, lessonId: asId('any'), skills: [], level: 1 }) : undefined;
	if (!item?.ok) throw new Error(`${text} is no item`);
	return item.value;
}

/** The item with its beginning done; what the learner then does is listed. */
async function showFaded(text: string, faded: Faded): Promise<readonly string[]> {
	const done: string[] = [];
	const item = itemOf(text);
	await showComponent<Record<string, unknown>>(PracticeItem as never, {
		practice: startPractice(item, 0, { faded, lines: givenLines(item, faded, 'point') }),
		oncheck: () => done.push('check'),
		onpart: () => done.push('part'),
		online: (typed: string) => done.push(typed),
		onalone: () => done.push('alone')
	});
	return done;
}

const EQUATION = 'solve 4x + 3 = 2x + 13';

it('shows a whole example with every line and its reason, and one way on', async () => {
	const went: string[] = [];
	await showComponent<Record<string, unknown>>(ExampleView as never, {
		example: itemOf(EQUATION),
		seed: 'next',
		takesFocus: true,
		onbegin: () => went.push('begin'),
		onalone: () => went.push('alone')
	});
	expect(document.activeElement?.getAttribute('data-seed')).toBe('next');
	expect(page.getByRole('listitem').elements().length).toBe(3);
	await page.getByRole('button', { name: 'Now you' }).click();
	await page.getByRole('button', { name: 'I can do this alone' }).click();
	expect(went).toEqual(['begin', 'alone']);
});

it('shows a whole example in columns with all its digits', async () => {
	await showComponent<Record<string, unknown>>(ExampleView as never, {
		example: itemOf('columns 253 - 179'),
		seed: 'next',
		takesFocus: false,
		onbegin: () => {},
		onalone: () => {}
	});
	await expect.element(page.getByRole('group')).toHaveTextContent(/7 4$/);
	await expect.element(page.getByRole('button', { name: 'Next step' })).not.toBeInTheDocument();
});

it.each([
	['last', 2, 'Only the last step is missing.'],
	['half', 1, 'The first half is done for you.']
] as const)('gives the lines before the %s, and takes the next', async (faded, given, told) => {
	const done = await showFaded(EQUATION, faded);
	await expect.element(page.getByText(told)).toBeVisible();
	expect(page.getByRole('listitem').elements().length).toBe(given);
	await page.getByRole('textbox').fill('x = 5');
	await page.getByRole('button', { name: 'Check' }).click();
	expect(done).toEqual(['x = 5']);
});

it('fills in a grid up to its last digit', async () => {
	const done = await showFaded('columns 453 - 179', 'last');
	const cells = page.getByRole('textbox');
	await expect.element(cells.last()).toHaveValue('4');
	const empty = () => cells.elements().filter((cell) => cell.getAttribute('data-active') === '');
	expect(empty().length).toBe(1);
	await page.getByRole('button', { name: '2', exact: true }).click();
	await page.getByRole('button', { name: 'Check' }).click();
	expect(done).toEqual(['check']);
});

it('can be put aside before she has begun', async () => {
	const done = await showFaded(EQUATION, 'half');
	await page.getByRole('button', { name: 'I can do this alone' }).click();
	expect(done).toEqual(['alone']);
});
