import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CountryCode } from '$lib/domain/base/ids';
import type { AnswerInput, ItemAnswer, ItemOption } from '$lib/domain/exercise/item';
import type { NumberForm } from '$lib/domain/number/number-form';
import { readNumber } from '$lib/domain/number/read-number';
import '../../../app.css';
import { showComponent } from '../testing/show-component.svelte';
import AnswerField from './AnswerField.svelte';
import { startingAnswer } from './starting-answer';

function option(id: string, text: string): ItemOption {
	return { id, text: { en: [{ kind: 'text', text }] } };
}

function numberAnswer(form: NumberForm): ItemAnswer {
	return { kind: 'number', value: { numerator: 3n, denominator: 4n }, form };
}

const orderAnswer: ItemAnswer = {
	kind: 'order',
	entries: [option('a', 'one'), option('b', 'two'), option('c', 'three')],
	rightOrder: ['c', 'b', 'a']
};

const matchAnswer: ItemAnswer = {
	kind: 'match',
	lefts: [option('ice', 'Ice'), option('steam', 'Steam')],
	rights: [option('gas', 'Gas'), option('solid', 'Solid')],
	rightPairs: { ice: 'solid', steam: 'gas' }
};

async function showField(
	answer: ItemAnswer
): Promise<{ readonly given: () => AnswerInput; readonly submits: () => number }> {
	let submits = 0;
	const shown = await showComponent(AnswerField, {
		answer,
		value: startingAnswer(answer),
		onchange: (input: AnswerInput) => shown.change({ value: input }),
		onsubmit: () => (submits += 1)
	});
	return { given: () => shown.props.value as AnswerInput, submits: () => submits };
}

function key(name: string): ReturnType<typeof page.getByRole> {
	return page.getByRole('button', { name, exact: true });
}

describe('the keypad for numbers', () => {
	it('types a fraction with keys on the screen', async () => {
		const { given } = await showField(numberAnswer('fraction'));
		for (const name of ['1', '2', 'Fraction: go on to the next number', '1', '6']) await key(name).click();
		expect(given()).toEqual({ kind: 'typed', text: '12/16' });
		await key('Erase').click();
		expect(given()).toEqual({ kind: 'typed', text: '12/1' });
	});

	it('types a mixed number with a keyboard, and hands it in with Enter', async () => {
		const { given, submits } = await showField(numberAnswer('mixed'));
		await page.getByRole('textbox', { name: 'Whole number' }).click();
		await userEvent.keyboard('1 3/4');
		expect(given()).toEqual({ kind: 'typed', text: '1 3/4' });
		await userEvent.keyboard('{Enter}');
		expect(submits()).toBe(1);
	});

	it('makes a fraction of a number where any form is welcome', async () => {
		const { given } = await showField(numberAnswer('any'));
		await page.getByRole('textbox').click();
		await userEvent.keyboard('3/8{Backspace}4');
		expect(given()).toEqual({ kind: 'typed', text: '3/4' });
	});

	it('types a ratio', async () => {
		const { given } = await showField(numberAnswer('ratio'));
		for (const name of ['3', 'Ratio sign', '4']) await key(name).click();
		expect(given()).toEqual({ kind: 'typed', text: '3:4' });
	});

	it('steps back from an empty box', async () => {
		const { given } = await showField(numberAnswer('fraction'));
		await page.getByRole('textbox', { name: 'Top number' }).click();
		await userEvent.keyboard('5/{Backspace}{Backspace}7');
		expect(given()).toEqual({ kind: 'typed', text: '7/' });
	});

	it.each(['en', 'sw', 'fr', 'pt', 'ar', 'ha', 'am', 'yo', 'zu', 'af', 'ig', 'xh'])(
		'has in %s the decimal sign of the country, whatever it is, and reads it as typed',
		async (language) => {
			const answer = numberAnswer('decimal');
			const shown = await showComponent(
				AnswerField,
				{
					answer,
					value: startingAnswer(answer),
					onchange: (input: AnswerInput) => shown.change({ value: input })
				},
				language
			);
			const decimal = key(shown.i18n.t('practice.keyDecimal'));
			for (const [country, sign] of [
				['KE', '.'],
				['ZA', ','],
				['SD', language === 'ar' ? '٫' : '.']
			] as const) {
				await shown.i18n.changeCountry(country as CountryCode);
				shown.change({ value: startingAnswer(answer) });
				await expect.element(decimal).toHaveTextContent(sign);
				// One finger after the other takes a second a key; here the keys count, not the finger.
				for (const each of [key(shown.i18n.formatNumber('2')), decimal, key(shown.i18n.formatNumber('5'))])
					(each.element() as HTMLElement).click();
				const typed = shown.props.value;
				expect(typed).toEqual({ kind: 'typed', text: shown.i18n.formatNumber('2.5') });
				const read = typed?.kind === 'typed' && readNumber(typed.text, { decimalSign: shown.i18n.decimalSign });
				expect(read).toMatchObject({ ok: true, value: { value: { numerator: 5n, denominator: 2n } } });
			}
		}
	);

	it('offers no key that cannot be part of the answer', async () => {
		await showField(numberAnswer('whole'));
		await expect.element(key('5')).toBeVisible();
		expect(key('Fraction: go on to the next number').elements()).toHaveLength(0);
		expect(key('Decimal sign').elements()).toHaveLength(0);
	});

	it('keeps the phone keyboard away and its keys big enough for a finger', async () => {
		await showField(numberAnswer('any'));
		await expect.element(page.getByRole('textbox')).toHaveAttribute('inputmode', 'none');
		for (const button of page.getByRole('button').elements()) {
			const { width, height } = button.getBoundingClientRect();
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		}
	});
});

describe('putting things in order', () => {
	it('is done by keyboard alone, and the focus stays with the moved entry', async () => {
		const { given } = await showField(orderAnswer);
		(page.getByRole('button', { name: 'Move up' }).elements()[2] as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual({ kind: 'order', order: ['a', 'c', 'b'] });
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual({ kind: 'order', order: ['c', 'a', 'b'] });
		await expect.element(page.getByText('Now in place 1 of 3')).toBeInTheDocument();
	});

	it('is done by dragging', async () => {
		const { given } = await showField(orderAnswer);
		const rows = page.getByRole('listitem').elements();
		const grip = rows[0]?.querySelector('.grip') as HTMLElement;
		const to = rows[2]?.getBoundingClientRect() as DOMRect;
		const from = grip.getBoundingClientRect();
		const point = (y: number): PointerEventInit => ({ bubbles: true, pointerId: 1, clientX: from.x + 5, clientY: y });
		grip.setPointerCapture = () => undefined;
		grip.dispatchEvent(new PointerEvent('pointerdown', point(from.y + 5)));
		grip.dispatchEvent(new PointerEvent('pointermove', point(to.y + 5)));
		grip.dispatchEvent(new PointerEvent('pointerup', point(to.y + 5)));
		expect(given()).toEqual({ kind: 'order', order: ['b', 'c', 'a'] });
	});
});

describe('matching pairs', () => {
	it('is done by keyboard alone', async () => {
		const { given } = await showField(matchAnswer);
		for (const name of ['Ice', 'Solid', 'Steam', 'Gas']) {
			(page.getByRole('button', { name }).element() as HTMLElement).focus();
			await userEvent.keyboard('{Enter}');
		}
		expect(given()).toEqual({ kind: 'match', pairs: { ice: 'solid', steam: 'gas' } });
		await expect.element(page.getByRole('button', { name: /Ice in pair 1/ })).toBeVisible();
	});
});

describe('choosing', () => {
	it('is a set of radio buttons', async () => {
		const { given } = await showField({
			kind: 'choice',
			rightId: 'a',
			options: [option('a', 'Melts'), option('b', 'Grows')]
		});
		await page.getByRole('radio', { name: 'Melts' }).click();
		expect(given()).toEqual({ kind: 'choice', id: 'a' });
		await userEvent.keyboard('{ArrowDown}');
		expect(given()).toEqual({ kind: 'choice', id: 'b' });
	});
});

describe('a word', () => {
	it('is taken as it is typed', async () => {
		const { given, submits } = await showField({ kind: 'text', accepted: { en: ['gas'] } });
		await page.getByRole('textbox', { name: 'Your answer' }).fill('melting');
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual({ kind: 'typed', text: 'melting' });
		expect(submits()).toBe(1);
	});
});
