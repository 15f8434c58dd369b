import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import { checkAnswer } from '../exercise/check-answer';
import { drawItem } from '../exercise/draw-item';
import type { AnswerInput, Item, Verdict } from '../exercise/item';
import type { OwnQuestion } from './own-question';
import { asking, choosing, option, sampleOwnQuestion } from './sample-own-question.testing';
import { toTemplate, type TemplatePlace } from './to-template';

const PLACE: TemplatePlace = {
	lessonId: asId('own/lesson'),
	templateId: asId('own/lesson/1'),
	skillId: asId('own/skill'),
	level: 2
};

function itemOf(question: OwnQuestion): Item {
	const template = toTemplate(question, PLACE);
	if (!template.ok) throw new Error(JSON.stringify(template.error));
	const item = drawItem(template.value, 'seed');
	if (!item.ok) throw new Error(JSON.stringify(item.error));
	return item.value;
}

function judge(question: OwnQuestion, input: AnswerInput | string): Verdict {
	const given = typeof input === 'string' ? ({ kind: 'typed', text: input } as const) : input;
	return checkAnswer(itemOf(question), given, { decimalSign: 'point', language: question.language });
}

describe('a question as an exercise', () => {
	it('stands where it is put, in its own language and as what the engine falls back to', () => {
		const item = itemOf(sampleOwnQuestion());
		expect(item).toMatchObject({ templateId: 'own/lesson/1', lessonId: 'own/lesson', level: 2, skills: ['own/skill'] });
		expect(item.question['sw']).toEqual(item.question['en']);
		expect(item.question['sw']?.map(({ kind }) => kind)).toEqual(['text', 'math', 'text']);
		expect(item.solution).toHaveLength(2);
	});

	it('judges numbers exactly and asks for their form', () => {
		const question = asking({ kind: 'number', value: '3/4', form: 'simplest' });
		expect(judge(question, '3/4').kind).toBe('right');
		expect(judge(question, '6/8').kind).toBe('other-form');
		expect(judge(question, '0.7501').kind).toBe('wrong');
	});

	it('judges expressions', () => {
		const question = asking({ kind: 'expression', value: '2(x + 3)', form: 'any' });
		expect(judge(question, '6 + 2x').kind).toBe('right');
		expect(judge(question, '2x + 3').kind).toBe('wrong');
	});

	it('says what the author wrote for a wrong option', () => {
		const question = choosing(option('Earth', 'Well seen'), option('Moon', 'It goes round us'), option('Sun'));
		expect(judge(question, { kind: 'choice', id: 'option-1' })).toEqual({ kind: 'right' });
		expect(judge(question, { kind: 'choice', id: 'option-2' })).toMatchObject({
			kind: 'wrong',
			known: { feedback: { sw: [{ kind: 'text', text: 'It goes round us' }] } }
		});
		expect(itemOf(question).solution[0]?.['sw']).toEqual([{ kind: 'text', text: 'Well seen' }]);
	});

	it('keeps options in their order where they are not to be shuffled', () => {
		const letters = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => option(text));
		const question = asking({
			kind: 'choice',
			before: letters.slice(0, 4),
			right: option('right'),
			after: letters.slice(4),
			isShuffled: false
		});
		const { answer } = itemOf(question);
		expect(answer).toMatchObject({ rightId: 'option-5' });
		expect(answer.kind === 'choice' && answer.options.map(({ id }) => id)).toEqual(
			[1, 2, 3, 4, 5, 6, 7].map((at) => `option-${at}`)
		);
	});

	it('judges orders, pairs and words', () => {
		const order = asking({ kind: 'order', entries: ['seed', 'plant', 'fruit'] });
		expect(judge(order, { kind: 'order', order: ['entry-1', 'entry-2', 'entry-3'] }).kind).toBe('right');
		expect(judge(order, { kind: 'order', order: ['entry-2', 'entry-1', 'entry-3'] }).kind).toBe('wrong');
		const match = asking({
			kind: 'match',
			pairs: [
				{ left: 'cow', right: 'calf' },
				{ left: 'dog', right: 'pup' }
			]
		});
		expect(judge(match, { kind: 'match', pairs: { 'pair-1': 'pair-1', 'pair-2': 'pair-2' } }).kind).toBe('right');
		expect(judge(match, { kind: 'match', pairs: { 'pair-1': 'pair-2', 'pair-2': 'pair-1' } }).kind).toBe('wrong');
		expect(judge(asking({ kind: 'text', accepted: ['maji', 'water'] }), 'WATER').kind).toBe('right');
	});

	it('shows a dollar sign, and a line end as a space', () => {
		const item = itemOf(sampleOwnQuestion({ question: 'It costs \\$5.\nHow much is $2 × 5$?' }));
		expect(item.question['sw']).toMatchObject([{ text: 'It costs $5. How much is ' }, { kind: 'math' }, { text: '?' }]);
	});

	it('says all that cannot be read', () => {
		const question = sampleOwnQuestion({
			question: '$',
			explanation: '$',
			answer: { kind: 'number', value: 'x', form: 'any' }
		});
		expect(toTemplate(question, PLACE)).toMatchObject({
			error: [
				{ kind: 'unpaired-dollar', where: 'question' },
				{ kind: 'unpaired-dollar', where: 'explanation' },
				{ kind: 'unreadable-number', where: 'answer' }
			]
		});
	});
});
