import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { asId } from '$lib/domain/base/ids';
import type { AnswerInput, Item } from '$lib/domain/exercise/item';
import { startPractice } from '$lib/domain/learning/practice-session';
import type { RichText } from '$lib/domain/lesson/rich-text';
import { showComponent, type ShownComponent } from '../testing/show-component.svelte';
import PracticeItem from './PracticeItem.svelte';

const words = (text: string): { en: RichText } => ({ en: [{ kind: 'text', text }] });

const item: Item = {
	templateId: asId('t'),
	lessonId: asId('l'),
	seed: 's',
	level: 1,
	skills: [],
	question: words('What is 3 + 4?'),
	answer: { kind: 'number', value: { numerator: 7n, denominator: 1n }, form: 'whole' },
	knownWrongs: [],
	hints: [words('Count on from 4.')],
	solution: [words('3 + 4 = 7')]
};

async function showItem(): Promise<{
	shown: ShownComponent<Record<string, unknown>>;
	checked: AnswerInput[];
	went: string[];
}> {
	const checked: AnswerInput[] = [];
	const went: string[] = [];
	const shown = await showComponent<Record<string, unknown>>(PracticeItem as never, {
		practice: startPractice(item, 0),
		oncheck: (input: AnswerInput) => checked.push(input),
		onhint: () => went.push('hint'),
		onshow: () => went.push('show'),
		onnext: () => went.push('next')
	});
	return { shown, checked, went };
}

it('hands in what was typed', async () => {
	const { checked } = await showItem();
	await page.getByRole('button', { name: '7', exact: true }).click();
	await page.getByRole('button', { name: 'Check' }).click();
	expect(checked).toEqual([{ kind: 'typed', text: '7' }]);
});

it('keeps the answer after a wrong try, and says so kindly', async () => {
	const { shown } = await showItem();
	await page.getByRole('button', { name: '5', exact: true }).click();
	shown.change({ practice: { ...startPractice(item, 0), tries: 1, phase: 'wrong', verdict: { kind: 'wrong' } } });
	await expect.element(page.getByText('Not yet.')).toBeVisible();
	await expect.element(page.getByRole('textbox')).toHaveValue('5');
});

it('empties the field for the next item of the same kind', async () => {
	const { shown } = await showItem();
	await page.getByRole('button', { name: '5', exact: true }).click();
	shown.change({ practice: startPractice({ ...item, seed: 'other' }, 1) });
	await expect.element(page.getByRole('textbox')).toHaveValue('');
});

it('begins the next item at its question, for whoever cannot see that it changed', async () => {
	const { shown } = await showItem();
	expect(document.activeElement).toBe(document.body);
	shown.change({ practice: startPractice({ ...item, seed: 'other' }, 1) });
	await expect.element(page.getByText('What is 3 + 4?')).toHaveFocus();
});

it('goes on with Enter after a right answer', async () => {
	const { shown, went } = await showItem();
	shown.change({ practice: { ...startPractice(item, 0), tries: 1, phase: 'right', verdict: { kind: 'right' } } });
	await expect.element(page.getByRole('button', { name: 'Next' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(went).toEqual(['next']);
});

it('offers the solution only after every hint', async () => {
	const { shown, went } = await showItem();
	expect(page.getByRole('button', { name: 'Show the solution' }).elements()).toHaveLength(0);
	await page.getByRole('button', { name: 'Hint' }).click();
	const help = { open: 1, wrongTries: 0, openedAt: 0, hasTriedSince: false };
	shown.change({ practice: { ...startPractice(item, 0), hintsSeen: 1, help } });
	await expect.element(page.getByText('Count on from 4.')).toBeVisible();
	await page.getByRole('button', { name: 'Show the solution' }).click();
	expect(went).toEqual(['hint', 'show']);
});

it('brings its words into sight', async () => {
	await page.viewport(360, 240);
	onTestFinished(() => page.viewport(360, 640));
	const { shown } = await showItem();
	shown.change({ practice: { ...startPractice(item, 0), tries: 1, phase: 'wrong', verdict: { kind: 'wrong' } } });
	await expect.element(page.getByText('Not yet.')).toBeInViewport({ ratio: 1 });
});
