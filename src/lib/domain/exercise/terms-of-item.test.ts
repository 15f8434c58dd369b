import { expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { Term } from '../lesson/lesson';
import type { Item } from './item';
import { termsOfItem } from './terms-of-item';

const term = (id: string, en: readonly string[]): Term => ({
	id: asId(id),
	words: { en, zu: [`u-${id}`] },
	countryWords: {},
	meaning: { en: id }
});
const terms = [term('digit', ['digit', 'digits']), term('sum', ['sum']), term('place-value', ['place value'])];

function asking(question: string, hint = ''): Item {
	return {
		question: { en: [{ kind: 'text', text: question }], zu: [{ kind: 'text', text: 'Bhala' }] },
		hints: [{ en: [{ kind: 'strong', children: [{ kind: 'text', text: hint }] }] }],
		solution: [],
		answer: { kind: 'text', accepted: {} }
	} as unknown as Item;
}
const idsOf = (item: Item) => termsOfItem(item, terms).map(({ id }) => id);

it.each([
	['in its question', asking('What are the Digits of 47?'), ['digit']],
	['of two words, in a hint', asking('How much?', 'Look at the place value.'), ['place-value']],
	['but no part of another word', asking('A summer of digits'), ['digit']]
])('finds a word of the lesson %s', (_, item, ids) => expect(idsOf(item)).toEqual(ids));

it('has all words of the lesson for an exercise that uses none', () => {
	expect(idsOf(asking('3 + 4'))).toEqual(['digit', 'sum', 'place-value']);
});

it('keeps back the word that is asked for', () => {
	const item = {
		...asking('What is the value of a digit called?'),
		answer: { kind: 'text', accepted: { en: ['Digit'] } }
	};
	expect(idsOf(item as unknown as Item)).toEqual(['sum', 'place-value']);
});
