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
		['fr', "C'est quoi un dénominateur ?", 'dénominateur'],
		['fr', 'c est quoi le denominateur', 'denominateur'],
		['fr', 'Qu’est-ce qu’une fraction ?', 'fraction'],
		['fr', "quest ce que la vapeur d'eau", "vapeur d'eau"],
		['fr', "Qu'est-ce que c'est que la masse ?", 'masse'],
		['fr', 'Que signifie « périmètre » ?', 'périmètre'],
		['fr', "j'ai oublié ce que veut dire produit", 'produit'],
		['fr', 'le mot tension, ça veut dire quoi', 'tension'],
		['fr', "définition de l'aire", 'aire'],
		['fr', 'Quel est le sens du mot solde ?', 'solde'],
		['pt', 'O que é a evaporação?', 'evaporação'],
		['pt', 'o que e uma fracao', 'fracao'],
		['pt', 'oq é um átomo', 'átomo'],
		['pt', 'O que é que significa massa?', 'massa'],
		['pt', 'saldo significa o quê', 'saldo'],
		['pt', 'Que quer dizer a palavra perímetro?', 'perímetro'],
		['pt', 'a definição da palavra área', 'área'],
		['ha', 'Mene ne adadin ƙasa?', 'adadin ƙasa'],
		['ha', 'menene kaso', 'kaso'],
		['ha', 'Me ake nufi da ƙafewa?', 'ƙafewa'],
		['ha', 'rabo na nufin me', 'rabo'],
		['ha', 'me rabo yake nufi', 'rabo'],
		['ha', 'Mene ne ma’anar kalmar jimla?', 'jimla'],
		['ha', 'maanar jimla', 'jimla'],
		['zu', 'Yini ukuhwamuka?', 'ukuhwamuka'],
		['zu', 'iyini i-oksijini', 'i-oksijini'],
		['zu', 'leli gama voltage liyini', 'voltage'],
		['zu', 'Lisho ukuthini igama elithi "iqhezu"?', 'iqhezu'],
		['zu', 'ngikhohliwe ukuthi umehluko usho ukuthini', 'umehluko'],
		['zu', 'incazelo ka-fraction', 'fraction'],
		['zu', 'chaza igama isamba', 'isamba'],
		['xh', 'Yintoni iqhezu?', 'iqhezu'],
		['xh', 'elo gama voltage, yintoni', 'voltage'],
		['xh', 'Ithetha ntoni ibhalansi?', 'ibhalansi'],
		['xh', 'ndilibele ukuba uphindaphindo luthetha ntoni', 'uphindaphindo'],
		['xh', 'intsingiselo yegama isambuku', 'isambuku'],
		['af', "Wat is 'n noemer?", 'noemer'],
		['af', 'wat is n noemer', 'noemer'],
		['af', 'Wat beteken die woord saldo?', 'saldo'],
		['af', 'ek het vergeet wat produk beteken', 'produk'],
		['af', 'die betekenis van die woord omtrek', 'omtrek'],
		['ig', 'Gịnị bụ nchikota?', 'nchikota'],
		['ig', 'gini bu ihe siri ike', 'ihe siri ike'],
		['ig', 'kedu ihe bụ gas', 'gas'],
		['ig', 'ngụkọta pụtara gịnị', 'ngụkọta'],
		['ig', 'nchipụ ọ bụ gịnị', 'nchipụ'],
		['ig', 'gwa m ihe okwu oxygen pụtara', 'oxygen'],
		['ig', 'gini ka ihe siri ike putara', 'ihe siri ike'],
		['ig', 'nkọwa okwu fraction', 'fraction'],
		['en', 'Yabisi ni nini?', 'yabisi'],
		['en', 'what is a plus sign', 'plus sign'],
		['en', "c'est quoi la masse", 'masse']
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
		['yo', 'Kí ni ìyàtọ̀ láàárín ohun líle, ohun olómi àti gáàsì?'],
		['fr', "Qu'est-ce que la plante mange ?"],
		['fr', "Qu'est-ce que je dois faire ?"],
		['fr', "C'est quoi la différence entre fondre et bouillir ?"],
		['fr', "c'est quoi 3/4 + 1/2"],
		['fr', 'ça veut dire quoi'],
		['fr', "c'est quoi ça"],
		['fr', 'Pourquoi la glace fond ?'],
		['pt', 'O que é que a planta come?'],
		['pt', 'O que é a diferença entre gás e gelo?'],
		['pt', 'o que é maior, um terço ou um quarto'],
		['pt', 'O que é 3/4 + 1/2?'],
		['pt', 'o iodo ficou azul-escuro, o que quer dizer'],
		['ha', 'Me ya sa ƙanƙara take narkewa?'],
		['ha', 'menene ya sa ruwa bushewa'],
		['ha', 'Mene ne bambancin zafi da sanyi?'],
		['zu', 'Kungani iqhwa lincibilika?'],
		['zu', 'yini edala imvula'],
		['zu', 'izihlahla ziyaphefumla yini'],
		['zu', 'Yini umehluko phakathi kokubila nokuhwamuka?'],
		['xh', 'Kutheni umkhenkce unyibilika?'],
		['xh', 'yintoni ebangela imvula'],
		['xh', 'Yintoni umahluko phakathi kokubila nokujiya?'],
		['af', 'Hoekom smelt ys?'],
		['af', 'wat is die rede hoekom ys smelt'],
		['af', 'wat beteken dit as ys smelt'],
		['af', 'Wat is die verskil tussen smelt en kook?'],
		['af', 'wat is fout?'],
		['fr', "c'est quoi le plus grand"],
		['zu', 'yini lena'],
		['yo', 'kini eyi'],
		['yo', 'Kí ni ìyàtọ̀ omi àti gáàsì?'],
		['yo', 'Kí ni ó ń fa òjò?'],
		['yo', 'ki ni o tobi ju'],
		['yo', 'Kí ni ewéko ń jẹ?'],
		['ig', 'Gịnị mere ice ji agbaze?'],
		['ig', 'gịnị bụ ihe kpatara iwu a'],
		['ig', 'gịnị ka okwu a pụtara'],
		['ig', 'Ogwe ogologo, gịnị ka ha pụtara?']
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
		['ar', 'كم يساوي 3 + 4؟'],
		['af', 'wat is 3/4 + 1/2'],
		['zu', 'yini 3 + 4']
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
		for (const hard of [
			'je, ',
			'nini ',
			'what is ',
			'a que ',
			'ihe a ',
			'ukuthi a ',
			'wat ',
			'ምን ',
			'1 = ',
			' '.repeat(3) + 'a'
		]) {
			expect(understand(hard.repeat(1_000 / hard.length)).kind).not.toBe('too-long');
		}
	});
});
