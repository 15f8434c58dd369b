import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMarks, foldButMarks, foldWords } from './fold';
import { splitWords } from './split-words';

describe('foldWords', () => {
	it.each([
		['en', 'Equivalent  Fractions!', 'equivalent fractions'],
		['en', "don't — “stop”", 'dont stop'],
		['en', 'Re-use: 0.5, 3/4 and ½.', 're use 0.5 3/4 and 1/2'],
		['en', 'about 0,5 litres', 'about 0.5 litres'],
		['en', 'and/or 1. 2.', 'and or 1 2'],
		['sw', 'Ng’ombe wangu', 'ngombe wangu'],
		['sw', "NG'OMBE", 'ngombe'],
		['yo', 'Èdè Yorùbá', 'ede yoruba'],
		['yo', 'ẹ́ ọ̀ ṣ', 'e o s'],
		['ig', 'Ásụ̀sụ́ Ìgbò ị ṅ', 'asusu igbo i n'],
		['ha', 'ɓera ɗaki ƙasa ƴan', 'bera daki kasa yan'],
		['ha', 'Ɗaki ʼyaʼya', 'daki yaya'],
		['lg', 'ŋŋoma', 'ngngoma'],
		['fr', "l'eau", 'l eau'],
		['ar', 'الْكَسْرُ', 'الكسر'],
		['ar', 'أحمد إلى آخر ٱلله', 'احمد الي اخر الله'],
		['ar', 'مدرســـة', 'مدرسه'],
		['ar', 'ما هي ٣/٤؟', 'ما هي 3/4'],
		['ar', '٠٫٥', '0.5'],
		['ar', 'ﻻ', 'لا'],
		['am', 'ሐይቅ ኀይል ኃይል ሓኪም', 'ሀይቅ ሀይል ሀይል ሀኪም'],
		['am', 'ሠላም ዓመት ፀሐይ', 'ሰላም አመት ጸሀይ'],
		['am', 'ሥራ ዕውቀት ፅሁፍ ሑ ኁ', 'ስራ እውቀት ጽሁፍ ሁ ሁ'],
		['am', 'ክፍልፋይ፡ምንድን፡ነው፧', 'ክፍልፋይ ምንድን ነው'],
		['am', 'ውሃ፣ በረዶ።', 'ውሀ በረዶ'],
		['en', '\u200fword\u200b', 'word'],
		['en', ' ?!… ', '']
	])('folds %s "%s" to "%s"', (language, text, folded) => expect(foldWords(text, language)).toBe(folded));

	it('is the same for composed and decomposed letters', () => {
		expect(foldWords('Ọ̀sẹ̀'.normalize('NFD'), 'yo')).toBe(foldWords('Ọ̀sẹ̀'.normalize('NFC'), 'yo'));
	});

	it('changes nothing more the second time, whatever the text', () => {
		const letters = fc.constantFrom(...'aÉẹ̀ɓʼ’ŋሐዓፀ፡أةى٣½0.,/ -ſİßﬁ');
		const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }));
		fc.assert(
			fc.property(texts, fc.constantFrom('en', 'fr', 'am', 'ar'), (text, language) => {
				const folded = foldWords(text, language);
				expect(foldWords(folded, language)).toBe(folded);
				expect(folded).toBe(splitWords(text, language).join(' '));
			}),
			{ numRuns: 2_000 }
		);
	});
});

describe('compareMarks', () => {
	it.each([
		['yo', 'Ọkọ̀', 'ọkọ̀', 'same'],
		['yo', 'Ọkọ̀'.normalize('NFD'), 'ọkọ̀', 'same'],
		['yo', 'oko', 'ọkọ̀', 'left-out'],
		['yo', 'ọkọ', 'ọkọ̀', 'left-out'],
		['yo', 'òkò', 'ọkọ̀', 'other'],
		['yo', 'ọkọ́', 'ọkọ̀', 'other'],
		['yo', 'ọkọ̀', 'ọkọ', 'other'],
		['ig', 'akwa', 'àkwà', 'left-out'],
		['ig', 'ákwà', 'àkwà', 'other'],
		['ig', 'onu', 'ọnụ', 'left-out'],
		['ha', 'kasa', 'ƙasa', 'left-out'],
		['ha', 'ƙasa', 'kasa', 'other'],
		['ha', '’Yaʼya', "'ya‘ya", 'same'],
		['fr', 'élève', 'eleve', 'other'],
		['fr', 'coeur', 'cœur', 'left-out'],
		['fr', 'CŒUR', 'cœur', 'same'],
		['af', 'reen', 'reën', 'left-out'],
		['am', 'ሓይል', 'ኃይል', 'same'],
		['ar', 'علم', 'عِلْم', 'left-out'],
		['ar', 'عَلَم', 'عِلْم', 'other'],
		['ar', 'عـلـم', 'علم', 'same'],
		['ar', 'ان', 'أن', 'left-out']
	])('finds in %s "%s" for "%s" %s', (language, written, meant, marks) => {
		expect(compareMarks(foldButMarks(written, language), foldButMarks(meant, language))).toBe(marks);
	});
});

describe('foldButMarks', () => {
	it('comes to the same as folding once the marks are away', () => {
		const letters = fc.constantFrom(...'aÉẹ̀ɓʼ’ŋሐዓፀ፡أةىـﹱ٣½0.,/ -ſİßﬁ');
		const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }));
		fc.assert(
			fc.property(texts, fc.constantFrom('en', 'fr', 'am', 'ar'), (text, language) => {
				expect(foldWords(foldButMarks(text, language), language)).toBe(foldWords(text, language));
			})
		);
	});
});

describe('splitWords', () => {
	it('gives folded words, and none for a text without any', () => {
		expect(splitWords('Je, 1/2 ni sawa na 2/4?', 'sw')).toEqual(['je', '1/2', 'ni', 'sawa', 'na', '2/4']);
		expect(splitWords('?! 😀', 'en')).toEqual([]);
	});
});
