import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../app.css';
import { showComponent } from '../testing/show-component.svelte';
import TextAnswer from './TextAnswer.svelte';

async function showAnswer(
	language: string
): Promise<{ readonly given: () => string; readonly field: HTMLInputElement }> {
	const shown = await showComponent(
		TextAnswer,
		{ text: '', disabled: false, onchange: (text: string) => shown.change({ text }) },
		language
	);
	return { given: () => shown.props.text, field: page.getByRole('textbox').element() as HTMLInputElement };
}

function key(letter: string): ReturnType<typeof page.getByRole> {
	return page.getByRole('button', { name: letter, exact: true });
}

describe('the row of letters', () => {
	it('types where the caret is, and the focus stays in the field', async () => {
		const { given, field } = await showAnswer('yo');
		await page.getByRole('textbox').click();
		await userEvent.keyboard('k');
		for (const letter of ['ọ', 'à', 'á']) await key(letter).click();
		expect(given()).toBe('kọ́');
		expect(document.activeElement).toBe(field);
		field.setSelectionRange(0, 0);
		await key('ọ').click();
		await userEvent.keyboard('b');
		expect(given()).toBe('ọbkọ́');
	});

	it('brings whoever taps a letter first into the field', async () => {
		const { given, field } = await showAnswer('ha');
		await key('ɗ').click();
		expect(document.activeElement).toBe(field);
		await userEvent.keyboard('aki');
		expect(given()).toBe('ɗaki');
	});

	it('is used by keyboard, letter after letter', async () => {
		const { given } = await showAnswer('ig');
		await page.getByRole('textbox').click();
		await userEvent.keyboard('{Tab}{Enter}{Tab}{Enter}');
		expect(given()).toBe('ịọ');
		await expect.element(key('ọ')).toHaveFocus();
	});

	it('puts a letter in the place of what is marked', async () => {
		const { given, field } = await showAnswer('fr');
		await page.getByRole('textbox').fill('eclair');
		field.setSelectionRange(0, 1);
		await key('é').click();
		expect(given()).toBe('éclair');
	});

	it('has a name, keys big enough for a finger, and fits the smallest phone', async () => {
		await page.viewport(320, 568);
		await showAnswer('pt');
		await expect.element(page.getByRole('group', { name: 'Mais letras' })).toBeVisible();
		for (const button of page.getByRole('button').elements()) {
			const { width, height, right } = button.getBoundingClientRect();
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
			expect(right).toBeLessThanOrEqual(320);
		}
		await page.viewport(360, 640);
	});

	it('is not there where any keyboard has all letters', async () => {
		await showAnswer('en');
		expect(page.getByRole('button').elements()).toHaveLength(0);
	});

	it('cuts what is too long before a letter, not before its mark', async () => {
		const { given, field } = await showAnswer('yo');
		await page.getByRole('textbox').fill(`${'a'.repeat(118)}ọ`);
		await key('à').click();
		expect(given()).toHaveLength(120);
		field.setSelectionRange(0, 0);
		await key('ẹ').click();
		expect(given()).toBe(`ẹ${'a'.repeat(118)}`);
		expect(field.value).toBe(given());
	});
});
