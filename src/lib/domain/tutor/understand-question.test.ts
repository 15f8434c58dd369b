import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '../base/ids';
import { LONGEST_QUESTION, understandQuestion } from './understand-question';

const understand = (text: string, language = 'en') => understandQuestion(text, asId<LanguageTag>(language));

describe('understandQuestion', () => {
	it.each([
		['en', 'What is a denominator?', 'denominator'],
		['en', 'What does "equivalent fraction" mean?', 'equivalent fraction'],
		['en', "what's melting", 'melting'],
		['en', 'Define gas.', 'gas'],
		['en', 'the meaning of evaporation', 'evaporation'],
		['sw', 'Yabisi ni nini?', 'yabisi'],
		['sw', 'Nini maana ya uvukizaji?', 'uvukizaji'],
		['sw', 'Je, kimiminika maana yake nini?', 'kimiminika'],
		['am', 'ጠጣር ምንድን ነው?', 'ጠጣር'],
		['am', 'ክፍልፋይ ማለት ምን ማለት ነው።', 'ክፍልፋይ'],
		['am', 'የትነት ትርጉም ምንድን ነው?', 'ትነት'],
		['ar', 'ما هو الكَسْر؟', 'الكسر'],
		['ar', 'ما معنى كلمة تبخر؟', 'تبخر'],
		['ar', 'ماذا يعني المقام', 'المقام'],
		['yo', 'Kí ni gáàsì?', 'gáàsì'],
		['yo', 'ki ni gaasi', 'gaasi'],
		['yo', 'Kíni ìtumọ̀ ọ̀rọ̀ àyíká?', 'àyíká'],
		['yo', 'Kí ni oru omi túmọ̀ sí?', 'oru omi'],
		['yo', 'kí ni a ń pè ní nọ́ńbà ìsàlẹ̀', 'nọ́ńbà ìsàlẹ̀'],
		['en', 'Yabisi ni nini?', 'yabisi']
	])('%s: "%s" asks for a meaning', (language, text, words) => {
		expect(understand(text, language)).toEqual({ kind: 'meaning', words });
	});

	it.each([
		['en', 'Why does ice melt?'],
		['en', 'What is the same about one half and two quarters of a pizza?'],
		['sw', 'Kwa nini barafu huyeyuka?'],
		['am', 'በረዶ ለምን ይቀልጣል?'],
		['ar', 'لماذا يذوب الجليد؟'],
		['yo', 'Kí nìdí tí yìnyín fi ń yọ́?'],
		['yo', 'Kí ni ìyàtọ̀ láàárín ohun líle, ohun olómi àti gáàsì?']
	])('%s: "%s" is looked up as it is', (language, text) => {
		expect(understand(text, language)).toEqual({ kind: 'lookup', words: text });
	});

	it.each([
		['en', '2/4 + 1/4'],
		['en', 'What is 3/4 + 1/2?'],
		['en', 'how much is 12 × 7'],
		['en', 'Calculate 0,5 + 1'],
		['sw', '3 + 4 ni ngapi?'],
		['sw', 'Kokotoa 3 + 4'],
		['am', '3 + 4 ስንት ነው?'],
		['ar', 'احسب 3 + 4'],
		['ar', 'كم يساوي 3 + 4؟']
	])('%s: "%s" is a calculation', (language, text) => {
		expect(understand(text, language)).toEqual({ kind: 'arithmetic', source: text });
	});

	it.each(['', '   \n', '?!', '…', '🍕'])('%j is empty', (text) => {
		expect(understand(text)).toEqual({ kind: 'empty' });
	});

	it('refuses a pasted page, but not a short question in a sea of spaces', () => {
		expect(understand('why '.repeat(2_500))).toEqual({ kind: 'too-long', length: 10_000, limit: LONGEST_QUESTION });
		expect(understand(`${' '.repeat(9_000)}why ice`)).toEqual({ kind: 'lookup', words: 'why ice' });
	});

	it('never throws, whatever the text and the language', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 10_000 }), fc.string({ maxLength: 20 }), (text, language) => {
				expect(understand(text, language).kind).toMatch(/^(empty|too-long|arithmetic|meaning|lookup)$/);
			})
		);
	});

	it('stays quick on text made to slow its patterns down', () => {
		for (const hard of ['je, ', 'nini ', 'what is ', 'ምን ', '1 = ', ' '.repeat(3) + 'a']) {
			expect(understand(hard.repeat(1_000 / hard.length)).kind).not.toBe('too-long');
		}
	});
});
