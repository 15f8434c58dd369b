import { asId } from '../base/ids';
import type { MathNode } from '../base/math-node';
import type { ByLanguage, Inline, RichText } from '../lesson/rich-text';
import type { ChoiceOption, Mistake, Template, Variable } from './template';

/** A text in English for tests; `{n}` is a slot. */
export function words(text: string): ByLanguage<RichText> {
	return { en: text.split(/(?=\{)|(?<=\})/u).map(readInline) };
}

function readInline(text: string): Inline {
	return text.startsWith('{') ? { kind: 'slot', name: text.slice(1, -1) } : { kind: 'text', text };
}

export const slot = (name: string): MathNode => ({ kind: 'slot', name });

export function fractionOf(top: string, bottom: string): ByLanguage<RichText> {
	return { en: [{ kind: 'math', node: { kind: 'fraction', top: slot(top), bottom: slot(bottom) } }] };
}

export function option(id: string, text: string, right: string): ChoiceOption {
	return { id, text: words(text), right };
}

export function mistake(misconceptionId: string, answer: string, when?: string): Mistake {
	const feedback = words(`This is ${misconceptionId}.`);
	return { misconceptionId: asId(misconceptionId), answer, feedback, ...(when === undefined ? {} : { when }) };
}

/** Variables that do not vary. */
export function fixed(values: Readonly<Record<string, string>>): readonly Variable[] {
	return Object.entries(values).map(([name, value]) => ({ kind: 'derived', name, value }));
}

/** A shuffled choice, to change a sample template with. */
export function choiceOf(options: readonly ChoiceOption[], mistakes: readonly Mistake[] = []): Partial<Template> {
	return { answer: { kind: 'choice', options, shuffled: true }, mistakes };
}

/** A template for tests: what is n/d, made wider by k? */
export function sampleTemplate(changes: Partial<Template> = {}): Template {
	return {
		id: asId('fractions/widen'),
		lessonId: asId('fractions'),
		level: 1,
		skills: [asId('equivalent')],
		variables: [
			{ kind: 'range', name: 'n', from: 1, to: 8, step: 1 },
			{ kind: 'range', name: 'd', from: 2, to: 9, step: 1 },
			{ kind: 'choice', name: 'k', values: ['2', '3', '5'] },
			{ kind: 'derived', name: 'top', value: 'n*k' }
		],
		conditions: ['n < d'],
		question: {
			en: [
				{ kind: 'text', text: 'Make ' },
				...(fractionOf('n', 'd')['en'] as RichText),
				{ kind: 'text', text: ' wider by ' },
				{ kind: 'strong', children: [{ kind: 'slot', name: 'k' }] }
			]
		},
		answer: { kind: 'number', value: 'top/(d*k)', form: 'any' },
		mistakes: [
			mistake('widens-top-only', 'top/d'),
			mistake('widens-bottom-only', 'n/(d*k)'),
			mistake('adds', '(n+k)/(d+k)')
		],
		hints: [words('Multiply by {k}.'), words('The top is {top}.')],
		solution: [words('{n} times {k} is {top}.')],
		...changes
	};
}
