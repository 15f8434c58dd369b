import { expect, it } from 'vitest';
import { asId, type LanguageTag } from '../base/ids';
import { findSentences, makeFoundable } from './find-sentences';

const SENTENCES = [
	{ key: 'a.one', english: 'Save the lesson', text: 'Fi ẹ̀kọ́ náà pamọ́' },
	{ key: 'a.two', english: 'Close the lesson', text: 'Pa ẹ̀kọ́ náà' }
].map((sentence) => ({ ...sentence, language: asId<LanguageTag>('yo') }));

it.each([
	['', ['a.one', 'a.two']],
	['eko', ['a.one', 'a.two']],
	['LESSON sav', ['a.one']],
	['ẹ̀kọ́ close', ['a.two']],
	['esson', []]
])('%s finds %j', (query, keys) => {
	expect(findSentences(makeFoundable(SENTENCES), query, 'yo').map(({ key }) => key)).toEqual(keys);
});
