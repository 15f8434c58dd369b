import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId, type PackId, type TermId } from '../base/ids';
import type { MathNode } from '../base/math-node';
import type { Lesson } from '../lesson/lesson';
import type { RichText } from '../lesson/rich-text';
import { passagesOf, wordsOfTerm } from './passage';

const number = (text: string): MathNode => ({ kind: 'number', text });
const words = (text: string): RichText => [{ kind: 'text', text }];
const threeQuarters: MathNode = { kind: 'fraction', top: number('3'), bottom: number('4') };

const lesson: Lesson = {
	id: asId<LessonId>('fractions'),
	packId: asId<PackId>('core'),
	subject: 'mathematics',
	position: 1,
	grades: { from: 4, to: 6 },
	skills: [],
	templates: [],
	terms: [
		{
			id: asId<TermId>('fraction'),
			words: { en: ['fraction'], sw: ['sehemu'], am: ['ክፍልፋይ'] },
			countryWords: { 'sw-TZ': ['sehemu'], 'sw-KE': ['hadi'] },
			meaning: { en: 'Equal parts of a whole.', am: 'የሙሉ እኩል ክፍሎች።' }
		}
	],
	texts: {
		en: {
			title: 'Fractions',
			summary: '',
			screens: [
				{
					id: 'parts',
					title: 'Parts',
					blocks: [
						{
							kind: 'paragraph',
							text: [
								{ kind: 'text', text: 'Take ' },
								{ kind: 'strong', children: [{ kind: 'math', node: threeQuarters }] },
								{ kind: 'text', text: ' of a ' },
								{ kind: 'term', termId: asId<TermId>('whole'), children: words('whole') },
								{ kind: 'slot', name: 'x' }
							]
						},
						{ kind: 'list', ordered: true, items: [words('one'), words('two')] },
						{ kind: 'note', text: words('note') },
						{
							kind: 'picture',
							picture: { name: 'fraction-bar', values: {}, description: words('A bar') }
						},
						{
							kind: 'example',
							problem: words('problem'),
							fadedSteps: 1,
							steps: [
								{ line: words('line'), reason: words('reason') },
								{ line: words('hidden'), reason: words('hidden') }
							]
						}
					]
				}
			]
		},
		sw: { title: 'Sehemu', summary: '', screens: [{ id: 'parts', title: 'Vipande', blocks: [] }] }
	}
};

describe('passagesOf', () => {
	const passages = passagesOf(lesson);

	it('has one passage a screen and language, and one a meaning', () => {
		expect(passages.map((passage) => passage.id)).toEqual([
			'fractions/en/parts',
			'fractions/sw/parts',
			'fractions/en/term:fraction',
			'fractions/am/term:fraction'
		]);
	});

	it('writes the words of a screen plainly, without the steps that the learner is to find', () => {
		expect(passages[0]).toMatchObject({ title: 'Parts', lessonTitle: 'Fractions', screenId: 'parts' });
		expect(passages[0]?.text).toBe('Take 3/4 of a whole\none\ntwo\nnote\nA bar\nproblem\nline\nreason');
		expect(passages[0]).not.toHaveProperty('termId');
	});

	it('gives a meaning in a language that the lesson does not have, under the English title', () => {
		expect(passages[3]).toMatchObject({
			language: 'am',
			title: 'ክፍልፋይ',
			lessonTitle: 'Fractions',
			text: 'የሙሉ እኩል ክፍሎች።',
			termId: 'fraction'
		});
		expect(passages[3]).not.toHaveProperty('blocks');
	});

	it('puts the comma of the language between the words of a term', () => {
		const term = {
			...lesson.terms[0]!,
			words: { ar: ['نشا', 'النشا'], am: ['ስታርች', 'ስታርቾች'], fr: ['amidon', 'fécule'] }
		};
		const meaning = { ar: '…', am: '…', fr: '…' };
		const titles = passagesOf({ ...lesson, terms: [{ ...term, meaning }] }).flatMap((one) =>
			one.termId ? one.title : []
		);
		expect(titles).toEqual(['نشا، النشا', 'ስታርች፣ ስታርቾች', 'amidon, fécule']);
	});
});

describe('wordsOfTerm', () => {
	it('counts the words of countries once', () => {
		const [term] = lesson.terms;
		expect(term && wordsOfTerm(term, asId<LanguageTag>('sw'))).toEqual(['sehemu', 'hadi']);
		expect(term && wordsOfTerm(term, asId<LanguageTag>('zu'))).toEqual([]);
	});
});
