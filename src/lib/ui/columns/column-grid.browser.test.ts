import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { asId } from '$lib/domain/base/ids';
import type { AnswerInput, Item, Verdict } from '$lib/domain/exercise/item';
import { itemOfTask } from '$lib/domain/exercise/item-of-task';
import { parseTask } from '$lib/domain/exercise/task/parse-task';
import { startPractice, stepPractice, type PracticeState } from '$lib/domain/learning/practice-session';
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

/** An exercise in columns as the practice page shows it, with what was handed in. */
async function practise(text: string) {
	const handedIn: [string, Verdict['kind'] | undefined][] = [];
	let practice: PracticeState = startPractice(itemOf(text), 0);
	const handle = (event: Parameters<typeof stepPractice>[1]): void => {
		practice = stepPractice(practice, event).state;
		shown.change({ practice });
	};
	const shown = await showComponent<Record<string, unknown>>(PracticeItem as never, {
		practice,
		oncheck: (input: AnswerInput, verdict?: Verdict) => {
			handedIn.push([input.kind === 'typed' ? input.text : input.kind, verdict?.kind]);
			if (verdict) handle({ kind: 'submit', input, verdict, at: 1 });
		},
		onpart: () => handle({ kind: 'acceptPart', at: 1 }),
		onhint: () => handle({ kind: 'askHint', at: 1 }),
		onshow: () => handle({ kind: 'showSolution', at: 1 }),
		onnext: () => undefined
	});
	await expect.element(page.getByRole('group', { name: 'In columns' })).toBeVisible();
	return { shown, handedIn };
}

const key = (name: string) => page.getByRole('button', { name, exact: true });
const cell = (name: string) => page.getByRole('textbox', { name, exact: true });

async function tap(digits: string): Promise<void> {
	for (const digit of digits) await key(digit).click();
}

describe('the grid of columns', () => {
	it('is filled from the right by keys on the screen', async () => {
		const { handedIn } = await practise('columns 478 + 85');
		await tap('365');
		await expect.element(cell('the ones of the answer')).toHaveValue('3');
		await expect.element(cell('the hundreds of the answer')).toHaveValue('5');
		await key('Check').click();
		expect(handedIn).toEqual([['563', 'right']]);
	});

	it('says the first wrong column and why, and keeps the right ones', async () => {
		const { handedIn } = await practise('columns 253 - 179');
		await tap('43');
		await key('Check').click();
		await expect.element(page.getByText(/In the tens, 4 is not enough to take 7 away/)).toBeVisible();
		await expect.element(cell('the ones of the answer')).toHaveValue('4');
		await expect.element(cell('the tens of the answer')).toHaveAttribute('aria-invalid', 'true');
		await tap('7');
		await expect.element(cell('the tens of the answer')).toHaveAttribute('aria-invalid', 'false');
		await key('Check').click();
		expect(handedIn).toEqual([
			['34', 'wrong'],
			['74', 'right']
		]);
	});

	it('is worked by a keyboard alone: digits, arrows, and Enter to check', async () => {
		const { handedIn } = await practise('columns 478 + 85');
		await cell('the ones of the answer').click();
		await userEvent.keyboard('3{ArrowUp}1');
		await expect.element(cell('the tens of the answer')).toHaveFocus();
		await userEvent.keyboard('6{Enter}');
		await expect.element(page.getByText('Right. Go on.')).toBeVisible();
		await userEvent.keyboard('5{Enter}');
		expect(handedIn).toEqual([['563', 'right']]);
	});

	it('is one stop of the Tab key, at the place that is written in', async () => {
		await practise('columns 41 + 27');
		await cell('the ones of the answer').click();
		await userEvent.keyboard('8{Tab}');
		expect(document.activeElement?.textContent).toBe('1');
		await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
		await expect.element(cell('the tens of the answer')).toHaveFocus();
	});

	it('puts a decimal sign between its digits', async () => {
		const { handedIn } = await practise('columns 2.5 + 13.75');
		await tap('52');
		await key('Decimal sign').click();
		await tap('61');
		await key('Check').click();
		expect(handedIn).toEqual([['16.25', 'right']]);
	});

	it('leads through a long division to its remainder', async () => {
		const { handedIn } = await practise('columns 827 ÷ 8');
		await tap('18207324');
		await cell('the ones of what is left, row 2').click();
		await tap('3');
		await key('Check').click();
		expect(handedIn).toEqual([['103 r 3', 'right']]);
	});

	it('may be left for the answer alone', async () => {
		const { handedIn } = await practise('columns 827 ÷ 8');
		await key('Give only the answer').click();
		await tap('103');
		await cell('Remainder').click();
		await tap('3');
		await key('Check').click();
		expect(handedIn).toEqual([['103 r 3', undefined]]);
	});

	it('helps with the next column, and shows the solution column by column', async () => {
		const { shown } = await practise('columns 253 - 179');
		await key('Hint').click();
		await expect.element(page.getByText('Now look at the tens.')).toBeVisible();
		const practice = { ...startPractice(itemOf('columns 253 - 179'), 0), phase: 'shown', tries: 2 };
		shown.change({ practice });
		await expect.element(page.getByText(/In the ones, 9 is more than 3/)).toBeVisible();
		await key('Show all steps').click();
		await expect.element(page.getByText(/Write 4/)).toBeVisible();
	});

	it('runs left to right in a language that runs right to left, with its own digits', async () => {
		const { shown } = await practise('columns 478 + 85');
		await shown.i18n.loadAreas(['columns']);
		const places = page.getByRole('textbox').elements();
		const ones = places.find((place) => place.getAttribute('aria-label') === 'the ones of the answer');
		const tens = places.find((place) => place.getAttribute('aria-label') === 'the tens of the answer');
		document.documentElement.dir = 'rtl';
		expect(tens?.getBoundingClientRect().left).toBeLessThan(ones?.getBoundingClientRect().left ?? 0);
		document.documentElement.dir = '';
	});

	it('fits on a narrow screen with its keys big enough for a finger', async () => {
		await page.viewport(360, 640);
		await practise('columns 34567 × 248');
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		for (const button of page.getByRole('button').elements()) {
			expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
		}
	});
});
