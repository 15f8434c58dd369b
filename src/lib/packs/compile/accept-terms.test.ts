import { describe, expect, it } from 'vitest';
import { asId } from '../../domain/base/ids';
import { sampleTemplate } from '../../domain/exercise/sample-template';
import type { Template } from '../../domain/exercise/template';
import type { Term } from '../../domain/lesson/lesson';
import { acceptTerms } from './accept-terms';

const bottom: Term = {
	id: asId('denominator'),
	words: { en: ['denominator'], sw: ['asili'], yo: ['nọ́ńbà ìsàlẹ̀'] },
	countryWords: {},
	meaning: {}
};
const top: Term = { ...bottom, id: asId('numerator'), words: { en: ['numerator'], yo: ['nọ́ńbà òkè'] } };

function asking(answer: Template['answer']): Template {
	return { ...sampleTemplate(), answer };
}

describe('acceptTerms', () => {
	it('takes every word of the term that is asked for, and of no other', () => {
		const template = asking({ kind: 'text', accepted: { en: ['the denominator', 'denominator'], sw: ['asili'] } });
		expect(acceptTerms(template, [top, bottom]).answer).toEqual({
			kind: 'text',
			accepted: { en: ['the denominator', 'denominator'], sw: ['asili'], yo: ['nọ́ńbà ìsàlẹ̀'] }
		});
	});

	it('leaves out a word that another one of the lesson is near to, unless a mistake tells them apart', () => {
		const [below, above] = [
			{ ...bottom, words: { en: ['denominator'], ig: ['ọnụọgụ ala'] } },
			{ ...top, words: { en: ['numerator'], ig: ['ọnụọgụ elu'] } }
		];
		const template = asking({ kind: 'text', accepted: { en: ['denominator'] } });
		expect(acceptTerms(template, [above, below]).answer).toEqual({ kind: 'text', accepted: { en: ['denominator'] } });
		const mistake = { misconceptionId: asId<never>('swaps'), answer: 'ọnụọgụ elu', feedback: {} };
		expect(acceptTerms({ ...template, mistakes: [mistake] }, [above, below]).answer).toMatchObject({
			accepted: { en: ['denominator'], ig: ['ọnụọgụ ala'] }
		});
	});

	it('leaves all else as it is', () => {
		const word = asking({ kind: 'text', accepted: { en: ['melting'] } });
		expect(acceptTerms(word, [top, bottom])).toEqual(word);
		const number = sampleTemplate();
		expect(acceptTerms(number, [bottom])).toBe(number);
	});
});
