import { expect, it } from 'vitest';
import { asId, type LanguageTag, type PackId, type ProfileId } from '../base/ids';
import type { AnswerStyle } from '../exercise/check-answer';
import { drawItem } from '../exercise/draw-item';
import type { Item } from '../exercise/item';
import { sampleTemplate } from '../exercise/sample-template';
import type { Template } from '../exercise/template';
import { rationalFromText } from '../number/rational-text';
import { attemptOfNumber, markNumber, numberItem } from './board-number';
import { drawBoard } from './draw-board';

const sum = sampleTemplate({
	id: asId('fractions/sum'),
	variables: [],
	conditions: [],
	question: { en: [{ kind: 'text', text: 'Work it out.' }] },
	answer: { kind: 'number', value: '1/5 + 1/2', form: 'any' },
	task: 'calculate 1/5 + 1/2',
	mistakes: [],
	hints: [],
	solution: []
} as Partial<Template>);

function draw(template = sum): Item {
	const item = drawItem(template, 's');
	if (!item.ok) throw new Error(JSON.stringify(item.error));
	return item.value;
}

const asking = (text: string, changes: object = {}): Item => {
	const answer = { kind: 'number', value: valueOf(text), form: 'any', ...changes } as Item['answer'];
	return { ...draw(), answer };
};

function valueOf(text: string) {
	const value = rationalFromText(text);
	if (!value) throw new Error(text);
	return value;
}

const point: AnswerStyle = { language: asId<LanguageTag>('sw'), decimalSign: 'point' };
const who = {
	profileId: asId<ProfileId>('amina'),
	packId: asId<PackId>('p'),
	packVersion: 1,
	language: point.language,
	style: point,
	at: 9
};

it.each(['7', '1234', '-12', '3/4', '-5/12'])('asks for %s, which a slate can show', (text) => {
	expect(numberItem(asking(text))?.letters).toEqual([]);
});

it.each([
	['five digits', asking('12345')],
	['a fraction of large numbers', asking('125/126')],
	['a mixed number', asking('7/4', { form: 'mixed' })],
	['a division with a remainder', asking('7', { remainder: valueOf('2') })],
	['a picture', { ...asking('7'), picture: { picture: {}, descriptions: {} } as never }],
	['a choice', { ...draw(), answer: { kind: 'choice', options: [], rightId: 'a' } as never }]
])('does not ask for %s', (_, item) => {
	expect(numberItem(item)).toBeUndefined();
});

it('judges a shown number like a typed one, and finds mistakes that no letter stood for', () => {
	const board = numberItem(draw());
	if (!board) throw new Error('no number');
	const right = attemptOfNumber(board, { ...who, text: '7/10' });
	expect(right).toMatchObject({ outcome: 'right', purpose: 'board', answerKind: 'number', profileId: 'amina', at: 9 });
	expect(right).not.toHaveProperty('choices');
	const wrong = attemptOfNumber(board, { ...who, text: '2/7' });
	expect(wrong).toMatchObject({ outcome: 'wrong', input: { kind: 'typed', text: '2/7' } });
	expect(wrong?.misconceptionId).toBeDefined();
	expect(attemptOfNumber(board, { ...who, text: '9' })).toMatchObject({ outcome: 'wrong' });
	expect(attemptOfNumber(board, { ...who, text: '1/' })).toBeUndefined();
});

it('reads a number as the teacher types it', () => {
	const board = numberItem(asking('1/2', { form: 'decimal' }));
	if (!board) throw new Error('no number');
	const comma: AnswerStyle = { ...point, decimalSign: 'comma' };
	expect(attemptOfNumber(board, { ...who, text: '0,5', style: comma })?.outcome).toBe('right');
	expect(attemptOfNumber(board, { ...who, text: '0.5' })?.outcome).toBe('right');
});

it('marks what is asked', () => {
	const [one, other] = [numberItem(asking('7')), numberItem(asking('8'))];
	if (!one || !other) throw new Error('no number');
	expect(markNumber(one)).toBe(markNumber({ ...one }));
	expect(markNumber(one)).not.toBe(markNumber(other));
});

it('draws only templates that ask for a short number', () => {
	const long = sampleTemplate({
		...sum,
		id: asId('long'),
		answer: { kind: 'number', value: '12345', form: 'any' }
	} as Partial<Template>);
	const drawn = drawBoard([long, sum], { seed: 'r', count: 5, answers: 'numbers' });
	expect(drawn.map(({ item }) => item.templateId)).toEqual(['fractions/sum']);
	expect(drawBoard([long], { seed: 'r', count: 5, answers: 'numbers' })).toEqual([]);
});
