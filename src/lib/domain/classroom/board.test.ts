import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type PackId, type ProfileId } from '../base/ids';
import { drawItem } from '../exercise/draw-item';
import { sampleTemplate } from '../exercise/sample-template';
import type { Template } from '../exercise/template';
import { writePlainText } from '../tutor/plain-text';
import { mathToText } from '../number/math-text';
import { attemptOfLetter } from './board-attempt';
import { boardItem, type BoardItem, type Letter } from './board-item';
import { drawBoard } from './draw-board';

const halves = sampleTemplate({
	id: asId('fractions/sum'),
	variables: [{ kind: 'range', name: 'a', from: 1, to: 4, step: 1 }],
	conditions: [],
	question: { en: [{ kind: 'text', text: 'Work it out.' }] },
	answer: { kind: 'number', value: 'a/5 + 1/2', form: 'any' },
	task: 'calculate {a}/5 + 1/2',
	mistakes: [],
	hints: [],
	solution: []
} as Partial<Template>);

const tank = sampleTemplate({
	id: asId('fractions/which'),
	variables: [],
	conditions: [],
	question: { en: [{ kind: 'text', text: 'Which is the largest?' }] },
	answer: {
		kind: 'choice',
		shuffled: false,
		options: ['1/2', '1/3', '2/3'].map((text, place) => ({
			id: `o${place}`,
			text: { en: [{ kind: 'text', text }] },
			right: String(place === 2)
		}))
	},
	mistakes: [{ misconceptionId: asId('smaller-is-more'), answer: 'o1', feedback: { en: [] } }],
	hints: [],
	solution: []
} as Partial<Template>);

function itemOf(template: Template, seed = 's'): BoardItem {
	const item = drawItem(template, seed);
	if (!item.ok) throw new Error(JSON.stringify(item.error));
	const made = boardItem(item.value);
	if (!made) throw new Error('no letters');
	return made;
}

const show = ({ answer }: Letter): string =>
	answer.kind === 'number' ? mathToText(answer.math, (text) => text) : writePlainText(answer.text['en'] ?? []);

describe('boardItem', () => {
	it('makes letters of what known mistakes lead to, each once', () => {
		const { letters } = itemOf(halves, 'x');
		expect(letters.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D'].slice(0, letters.length));
		expect(letters.filter(({ isRight }) => isRight)).toHaveLength(1);
		expect(new Set(letters.map(show)).size).toBe(letters.length);
	});

	it('lets the right letter be any, so that nobody can guess it', () => {
		const places = Array.from({ length: 40 }, (_, seed) =>
			itemOf(halves, `seed ${seed}`).letters.findIndex(({ isRight }) => isRight)
		);
		expect(new Set(places)).toEqual(new Set([0, 1, 2]));
	});

	it('keeps the options of a choice as they are', () => {
		expect(itemOf(tank).letters.map((letter) => [letter.name, show(letter), letter.isRight])).toEqual([
			['A', '1/2', false],
			['B', '1/3', false],
			['C', '2/3', true]
		]);
	});

	it.each([
		['a picture', { picture: { picture: {}, descriptions: {} } }],
		['words to write', { answer: { kind: 'text', accepted: { en: ['steam'] } } }],
		['an order', { answer: { kind: 'order', entries: [], rightOrder: [] } }]
	])('gives up %s', (_, changes) => {
		expect(boardItem({ ...itemOf(halves).item, ...changes } as never)).toBeUndefined();
	});

	it('asks with a letter only what the engine would judge so from the keyboard', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 8 }), (seed) => {
				const board = itemOf(halves, seed);
				board.letters.forEach((letter, place) => {
					const attempt = attemptOfLetter(board, { ...who, letter: place, at: 1 });
					expect(attempt?.outcome).toBe(letter.isRight ? 'right' : 'wrong');
				});
			})
		);
	});
});

const who = {
	profileId: asId<ProfileId>('amina'),
	packId: asId<PackId>('p'),
	packVersion: 1,
	language: asId<LanguageTag>('sw')
};

describe('attemptOfLetter', () => {
	it('counts as a choice of so many, with the misconception that the letter stands for', () => {
		expect(attemptOfLetter(itemOf(tank), { ...who, letter: 1, at: 9 })).toMatchObject({
			profileId: 'amina',
			at: 9,
			purpose: 'board',
			outcome: 'wrong',
			misconceptionId: 'smaller-is-more',
			answerKind: 'choice',
			choices: 3,
			tryNumber: 1,
			hintsSeen: 0,
			couldShow: ['smaller-is-more']
		});
	});

	it('names a mistake of the engine for a number, too', () => {
		const board = itemOf(halves, 'x');
		const found = board.letters.map((_, letter) => attemptOfLetter(board, { ...who, letter, at: 1 })?.misconceptionId);
		expect(found.filter((id) => id !== undefined).length).toBeGreaterThan(0);
	});

	it('speaks only against mistakes that another letter stood for', () => {
		const board = itemOf(halves, 'x');
		const right = board.letters.findIndex(({ isRight }) => isRight);
		const shown = board.letters.map((_, letter) => attemptOfLetter(board, { ...who, letter, at: 1 })?.misconceptionId);
		const { couldShow = [] } = attemptOfLetter(board, { ...who, letter: right, at: 1 }) ?? {};
		for (const id of shown) if (id !== undefined) expect(couldShow).toContain(id);
	});

	it('knows no letter beyond the last', () => {
		expect(attemptOfLetter(itemOf(tank), { ...who, letter: 3, at: 9 })).toBeUndefined();
	});
});

describe('drawBoard', () => {
	it('draws the same items from the same seed, easy ones first, no two alike', () => {
		const templates = [{ ...halves, level: 2 as const }, tank];
		const drawn = drawBoard(templates, { seed: 'r1', count: 4 });
		expect(drawn).toEqual(drawBoard(templates, { seed: 'r1', count: 4 }));
		expect(drawn.map(({ item }) => item.level)).toEqual([1, 2, 2, 2]);
		expect(new Set(drawn.map(({ item }) => JSON.stringify(item.task, (_, one) => String(one)))).size).toBeGreaterThan(
			1
		);
	});

	it('draws fewer where there are no more', () => {
		expect(drawBoard([tank], { seed: 'r1', count: 10 })).toHaveLength(1);
		expect(drawBoard([tank], { seed: 'r1', count: 10, levels: [3] })).toEqual([]);
	});
});
