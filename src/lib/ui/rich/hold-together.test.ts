import { describe, expect, it } from 'vitest';
import { asId } from '$lib/domain/base/ids';
import type { Inline } from '$lib/domain/lesson/rich-text';
import { holdTogether } from './hold-together';

const words = (text: string): Inline => ({ kind: 'text', text });
const math: Inline = { kind: 'math', node: { kind: 'number', text: '248' } };
const money: Inline = { kind: 'slot', name: 'money' };

describe('holdTogether', () => {
	it('keeps the mark behind mathematics on its line, and lets the words after it go on', () => {
		expect(holdTogether([words('Which is greater, '), math, words('? Look.')])).toEqual([
			[words('Which is greater, ')],
			[math, words('?')],
			[words(' Look.')]
		]);
	});

	it('keeps the mark behind a term with it, which is a button', () => {
		const term: Inline = { kind: 'term', termId: asId('ice'), children: [words('ice')] };
		expect(holdTogether([term, words('. Then')])).toEqual([[term, words('.')], [words(' Then')]]);
	});

	it('leaves mathematics before a word alone', () => {
		expect(holdTogether([math, words(' plants')])).toEqual([[math], [words(' plants')]]);
	});

	it('keeps an amount with its currency, and with the mark behind it', () => {
		expect(holdTogether([words('oil for '), money, words(' '), math, words('. How')])).toEqual([
			[words('oil for ')],
			[money, words('\u00a0'), math, words('.')],
			[words(' How')]
		]);
		expect(holdTogether([money, words(' 400. There')])).toEqual([[money], [words('\u00a0400. There')]]);
	});

	it('changes nothing where a name stands before a word, and loses no piece', () => {
		const text: Inline[] = [{ kind: 'slot', name: 'girl1' }, words(' has '), { kind: 'strong', children: [math] }];
		expect(holdTogether(text).flat()).toEqual(text);
	});
});
