import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '../base/ids';
import { rational } from '../number/rational';
import { rationalFromText } from '../number/rational-text';
import { checkAnswer, type AnswerStyle } from './check-answer';
import type { AnswerInput, Item, ItemAnswer, KnownWrong } from './item';
import { words } from './sample-template';
import type { NumberForm } from '../number/number-form';

const english: AnswerStyle = { decimalSign: 'point', language: asId<LanguageTag>('en') };

function itemOf(answer: ItemAnswer, wrong?: KnownWrong['answer']): Item {
	const known = wrong && { misconceptionId: asId<never>('adds'), answer: wrong, feedback: words('Look again.') };
	return {
		templateId: asId('fractions/widen'),
		lessonId: asId('fractions'),
		seed: 'seed',
		level: 1,
		skills: [],
		question: words('What?'),
		answer,
		knownWrongs: known ? [known] : [],
		hints: [],
		solution: []
	};
}

function judge(item: Item, input: AnswerInput, style = english): string {
	const verdict = checkAnswer(item, input, style);
	switch (verdict.kind) {
		case 'right':
			return 'right';
		case 'other-form':
			return verdict.wanted.key;
		case 'wrong':
			return verdict.known ? `wrong: ${verdict.known.misconceptionId}` : 'wrong';
		case 'unreadable':
			return 'unreadable';
	}
}

const typed = (text: string): AnswerInput => ({ kind: 'typed', text });
const numberItem = (value: string, form: NumberForm): Item =>
	itemOf(
		{ kind: 'number', value: rationalFromText(value) ?? rational(0), form },
		{ kind: 'number', value: rational(7) }
	);

describe('checkAnswer for numbers', () => {
	it.each<[string, NumberForm, string, string]>([
		['1/2', 'any', '1/2', 'right'],
		['1/2', 'any', '2/4', 'right'],
		['1/2', 'any', '0.5', 'right'],
		['1/2', 'any', '50%', 'right'],
		['1/2', 'any', ' 1 / 2 ', 'right'],
		['1/2', 'any', '1/3', 'wrong'],
		['1/2', 'any', '7', 'wrong: adds'],
		['1/2', 'any', '14/2', 'wrong: adds'],
		['3/4', 'any', '٣/٤', 'right'],
		['1/2', 'any', '1/0', 'unreadable'],
		['1/2', 'any', '', 'unreadable'],
		['1/2', 'any', '   ', 'unreadable'],
		['1/2', 'any', 'abc', 'unreadable'],
		['1/2', 'any', '1//2', 'unreadable'],
		['1/2', 'any', '5'.repeat(10_000), 'unreadable'],
		['1/2', 'simplest', '1/2', 'right'],
		['1/2', 'simplest', '2/4', 'engine.wantedSimplest'],
		['1/2', 'simplest', '0.5', 'engine.wantedSimplest'],
		['1/2', 'simplest', '2/3', 'wrong'],
		['-1/2', 'simplest', '-1/2', 'right'],
		['3/2', 'simplest', '1 1/2', 'right'],
		['3/2', 'simplest', '1 2/4', 'engine.wantedSimplest'],
		['2', 'simplest', '2', 'right'],
		['2', 'simplest', '2/1', 'engine.wantedSimplest'],
		['2', 'simplest', '4/2', 'engine.wantedSimplest'],
		['3/2', 'mixed', '1 1/2', 'right'],
		['3/2', 'mixed', '1 2/4', 'right'],
		['3/2', 'mixed', '3/2', 'engine.wantedMixed'],
		['3/2', 'mixed', '1.5', 'engine.wantedMixed'],
		['1/2', 'mixed', '1/2', 'right'],
		['3', 'mixed', '3', 'right'],
		['3', 'whole', '3', 'right'],
		['3', 'whole', '6/2', 'engine.wantedWhole'],
		['3', 'whole', '4', 'wrong'],
		['1/2', 'decimal', '0.5', 'right'],
		['1/2', 'decimal', '0.50', 'right'],
		['1/2', 'decimal', '1/2', 'engine.wantedDecimal'],
		['3', 'decimal', '3', 'right'],
		['1/2', 'fraction', '3/6', 'right'],
		['1/2', 'fraction', '0.5', 'engine.wantedFraction'],
		['3', 'fraction', '6/2', 'right'],
		['3', 'fraction', '3', 'engine.wantedFraction'],
		['1/2', 'percent', '50%', 'right'],
		['1/2', 'percent', '50', 'wrong'],
		['1/2', 'percent', '1/2', 'engine.wantedPercent']
	])('%s asked as %s: "%s" is %s', (value, form, text, verdict) => {
		expect(judge(numberItem(value, form), typed(text))).toBe(verdict);
	});

	it('reads a comma where it is the decimal sign, with a space behind it', () => {
		expect(judge(numberItem('1/2', 'any'), typed('0,5 '), { ...english, decimalSign: 'comma' })).toBe('right');
	});

	it('says why it could not read an answer', () => {
		const verdict = checkAnswer(numberItem('1/2', 'any'), typed('1/0'), english);
		expect(verdict).toMatchObject({ kind: 'unreadable', why: { key: expect.stringMatching(/^engine\./) as string } });
	});

	it('never throws, and never calls right what is no number', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/., %-+٣a') }), (text) => {
				const verdict = judge(numberItem('1/2', 'any'), typed(text));
				if (!/\p{Nd}/u.test(text)) expect(verdict).toBe('unreadable');
			})
		);
	});

	it('takes every way to write the fraction', () => {
		const parts = fc.tuple(
			fc.integer({ min: 1, max: 99 }),
			fc.integer({ min: 1, max: 99 }),
			fc.integer({ min: 1, max: 20 })
		);
		fc.assert(
			fc.property(parts, ([top, bottom, times]) => {
				expect(judge(numberItem(`${top}/${bottom}`, 'any'), typed(`${top * times}/${bottom * times}`))).toBe('right');
			})
		);
	});
});

const options = ['a', 'b', 'c'].map((id) => ({ id, text: words(id) }));

describe('checkAnswer for choices', () => {
	const item = itemOf({ kind: 'choice', options, rightId: 'a' }, { kind: 'choice', id: 'b' });

	it.each<[AnswerInput, string]>([
		[{ kind: 'choice', id: 'a' }, 'right'],
		[{ kind: 'choice', id: 'b' }, 'wrong: adds'],
		[{ kind: 'choice', id: 'c' }, 'wrong'],
		[{ kind: 'choice', id: 'd' }, 'unreadable'],
		[typed('a'), 'unreadable']
	])('%j is %s', (input, verdict) => {
		expect(judge(item, input)).toBe(verdict);
	});
});

describe('checkAnswer for orders', () => {
	const answer: ItemAnswer = { kind: 'order', entries: options, rightOrder: ['c', 'a', 'b'] };
	const item = itemOf(answer, { kind: 'order', order: ['b', 'a', 'c'] });

	it.each([
		['cab', 'right'],
		['bac', 'wrong: adds'],
		['abc', 'wrong'],
		['ca', 'unreadable'],
		['caa', 'unreadable'],
		['cabb', 'unreadable'],
		['cad', 'unreadable'],
		['', 'unreadable']
	])('%s is %s', (order, verdict) => {
		expect(judge(item, { kind: 'order', order: [...order] })).toBe(verdict);
	});
});

describe('checkAnswer for pairs', () => {
	const item = itemOf({
		kind: 'match',
		lefts: options,
		rights: options,
		rightPairs: { a: 'a', b: 'b', c: 'c' }
	});

	it.each([
		[{ a: 'a', b: 'b', c: 'c' }, 'right'],
		[{ a: 'b', b: 'a', c: 'c' }, 'wrong'],
		[{ a: 'a', b: 'b' }, 'unreadable'],
		[{ a: 'a', b: 'a', c: 'c' }, 'unreadable'],
		[{ a: 'a', b: 'b', c: 'd' }, 'unreadable'],
		[{}, 'unreadable']
	])('%j is %s', (pairs, verdict) => {
		expect(judge(item, { kind: 'match', pairs: pairs as Readonly<Record<string, string>> })).toBe(verdict);
	});
});

describe('checkAnswer for words', () => {
	const accepted = { en: ['evaporation', 'evaporating'], sw: ['uvukizi'], am: ['ትነት'] };
	const item = itemOf({ kind: 'text', accepted }, { kind: 'text', text: 'condensation' });
	const swahili: AnswerStyle = { decimalSign: 'point', language: asId<LanguageTag>('sw') };

	it.each([
		['evaporation', 'right'],
		['  Evaporation ', 'right'],
		['evaporating', 'right'],
		['evaporasion', 'right'],
		['uvukizi', 'right'],
		['ትነት', 'right'],
		['condensation', 'wrong: adds'],
		['CONDENSATION', 'wrong: adds'],
		['melting', 'wrong'],
		['', 'unreadable'],
		['?!', 'unreadable'],
		['x'.repeat(10_000), 'unreadable']
	])('"%s" is %s', (text, verdict) => {
		expect(judge(item, typed(text))).toBe(verdict);
		expect(judge(item, typed(text), swahili)).toBe(verdict);
	});

	it.each([
		['exothermic', 'wrong: adds'],
		['exothermik', 'wrong: adds'],
		['endothermic', 'right'],
		['endothermik', 'right'],
		['enothermic', 'right']
	])('takes "%s" for the nearer of two words that look alike: %s', (text, verdict) => {
		const alike = itemOf({ kind: 'text', accepted: { en: ['endothermic'] } }, { kind: 'text', text: 'exothermic' });
		expect(judge(alike, typed(text))).toBe(verdict);
	});

	it('does not stretch short words', () => {
		const short = itemOf({ kind: 'text', accepted: { en: ['gas'] } });
		expect(judge(short, typed('gs'))).toBe('wrong');
		expect(judge(short, typed('GAS.'))).toBe('right');
	});

	it.each([
		['yo', 'Yorùbá', 'yoruba', 'right'],
		['yo', 'Yorùbá', 'Yorubá', 'right'],
		['yo', 'Ọ̀sẹ̀', 'Ọ̀sẹ̀'.normalize('NFD'), 'right'],
		// Another mark than the right one is a slip of spelling, as long as it makes no other word of the exercise.
		['yo', 'Ọ̀sẹ̀', 'ọ́sẹ́', 'right'],
		['ig', 'ọnụ', 'onu', 'right'],
		['ig', 'ọnụ', 'ọnú', 'right'],
		['ha', 'ɓera', 'bera', 'right'],
		['ha', 'ʼyaʼya', "'ya’ya", 'right'],
		['ha', 'ʼyaʼya', 'yaya', 'right'],
		['sw', "ng'ombe", 'ng‘ombe', 'right'],
		['fr', 'éclair', 'ECLAIR', 'right'],
		['fr', 'cœur', 'coeur', 'right'],
		['af', 'reën', 'reen', 'right'],
		['am', 'ኃይል', 'ሀይል', 'right'],
		['ar', 'عِلْم', 'علم', 'right'],
		['ar', 'علم', 'عِلْم', 'right']
	])('takes in %s for "%s" also "%s"', (language, word, text, verdict) => {
		const one = itemOf({ kind: 'text', accepted: { [language]: [word] } });
		expect(judge(one, typed(text), { decimalSign: 'point', language: asId<LanguageTag>(language) })).toBe(verdict);
	});

	it.each([
		['yo', 'ọkọ', 'ọkọ̀', 'ọkọ', 'right'],
		['yo', 'ọkọ', 'ọkọ̀', 'Ọkọ̀', 'wrong: adds'],
		['yo', 'ọkọ', 'ọkọ̀', 'oko', 'right'],
		['yo', 'ọkọ', 'ọkọ̀', 'okò', 'wrong: adds'],
		['yo', 'ọkọ', 'ọkọ̀', 'ọkọ́', 'wrong'],
		['yo', 'ọkọ̀', 'ọkọ', 'ọkọ', 'wrong: adds'],
		['yo', 'ọkọ̀', 'ọkọ', 'ọkọ̀'.normalize('NFD'), 'right'],
		['yo', 'ọkọ̀', 'ọkọ́', 'ọkọ', 'right'],
		['ig', 'ákwà', 'àkwà', 'akwa', 'right'],
		['ig', 'ákwà', 'àkwà', 'àkwà', 'wrong: adds'],
		['ig', 'ákwà', 'àkwà', 'akwá', 'wrong'],
		['ha', 'ƙasa', 'kasa', 'kasa', 'wrong: adds'],
		['fr', 'pêcher', 'pécher', 'pecher', 'right'],
		['fr', 'pêcher', 'pécher', 'pécher', 'wrong: adds'],
		['ar', 'عِلْم', 'عَلَم', 'علم', 'right'],
		['ar', 'عِلْم', 'عَلَم', 'عَلَم', 'wrong: adds']
	])('tells in %s "%s" from "%s" by its marks: "%s" is %s', (language, right, wrong, text, verdict) => {
		const both = itemOf({ kind: 'text', accepted: { [language]: [right] } }, { kind: 'text', text: wrong });
		expect(judge(both, typed(text), { decimalSign: 'point', language: asId<LanguageTag>(language) })).toBe(verdict);
	});
});
