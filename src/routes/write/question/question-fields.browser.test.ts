import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { asId } from '$lib/domain/base/ids';
import { blankAnswer, blankQuestion } from '$lib/domain/questions/blank-question';
import { checkOwnQuestion } from '$lib/domain/questions/check-own-question';
import type { OwnKind, OwnQuestion } from '$lib/domain/questions/own-question';
import { tidyOwnQuestion } from '$lib/domain/questions/tidy-own-question';
import { showComponent } from '$lib/ui/testing/show-component.svelte';
import '../../../app.css';
import QuestionPreview from '../QuestionPreview.svelte';
import QuestionFields from './QuestionFields.svelte';

async function showForm(kind: OwnKind = 'choice'): Promise<() => OwnQuestion> {
	const question: OwnQuestion = { ...blankQuestion(asId('en')), answer: blankAnswer(kind) };
	const shown = await showComponent(QuestionFields, {
		question,
		onchange: (next: OwnQuestion) => shown.change({ question: next }),
		onkind: (next: OwnKind) => shown.change({ question: { ...shown.props.question, answer: blankAnswer(next) } })
	});
	return () => shown.props.question;
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

it('writes a choice: the right one is marked, empty lines at the end do not count', async () => {
	const question = await showForm();
	await field('Question').fill('Which one swims?');
	await field('Answer 1').fill('goat');
	await field('Answer 2').fill('tilapia');
	await page.getByRole('radio', { name: 'Answer 2 is the right one' }).click();
	await field('What to say to whoever chooses answer 1').fill('It walks.');
	expect(checkOwnQuestion(tidyOwnQuestion(question()))).toEqual([]);
	expect(tidyOwnQuestion(question()).answer).toEqual({
		kind: 'choice',
		before: [{ text: 'goat', feedback: 'It walks.' }],
		right: { text: 'tilapia', feedback: '' },
		after: [],
		isShuffled: true
	});
});

it('keeps the right answer when another is taken away, and the focus stays in the field that is written in', async () => {
	const question = await showForm();
	await field('Answer 3').fill('tilapia');
	await page.getByRole('radio', { name: 'Answer 3 is the right one' }).click();
	await button('Take away: Answer 1').click();
	expect(question().answer).toMatchObject({ before: [{ text: '' }], right: { text: 'tilapia' } });
	await field('Question').click();
	await userEvent.keyboard('Who?');
	expect(question().question).toBe('Who?');
});

it.each([
	['number', 'Right answer', '3/4', { kind: 'number', value: '3/4', form: 'any' }],
	['expression', 'Right answer', '2x + 3', { kind: 'expression', value: '2x + 3', form: 'any' }],
	['text', 'Right answer 1', 'maji', { kind: 'text', accepted: ['maji'] }]
] as const)('writes a question that is answered with a %s', async (kind, label, typed, answer) => {
	const question = await showForm(kind);
	await field('Question').fill('What is it?');
	await field(label).fill(typed);
	expect(tidyOwnQuestion(question()).answer).toEqual(answer);
	expect(checkOwnQuestion(tidyOwnQuestion(question()))).toEqual([]);
});

it('writes pairs and an order, line by line', async () => {
	const question = await showForm('match');
	await field('Pair 1, left').fill('ice');
	await field('Pair 1, right').fill('solid');
	expect(question().answer).toMatchObject({ pairs: [{ left: 'ice', right: 'solid' }, {}, {}] });
	await page.getByRole('radio', { name: 'Put in order' }).click();
	await field('Place 2').fill('two');
	await button('Add a line').click();
	expect(question().answer).toEqual({ kind: 'order', entries: ['', 'two', '', ''] });
});

it('shows the question as a learner sees it, which can be tried again and again', async () => {
	const base = { ...blankQuestion(asId('en')), question: 'Half of 8?' };
	await showComponent(QuestionPreview, {
		question: { ...base, answer: { kind: 'text', accepted: ['four'] } } as OwnQuestion
	});
	await page.getByRole('textbox').fill('four');
	await button('Check').click();
	await button('Try it again').click();
	await expect.element(page.getByRole('textbox')).toHaveValue('');
});

it('waits with the preview until the question can be read', async () => {
	await showComponent(QuestionPreview, { question: { ...blankQuestion(asId('en')), question: '$3/$' } });
	await expect.element(page.getByText('It shows here as soon as')).toBeVisible();
});
