import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from './fold';
import { stemLightly } from './stem-lightly';

describe('stemLightly', () => {
	it.each([
		['en', ['divide', 'divides', 'dividing', 'divided']],
		['en', ['fraction', 'fractions']],
		['en', ['add', 'adds', 'adding', 'added']],
		['en', ['run', 'running', 'runs']],
		['en', ['multiply', 'multiplies', 'multiplied', 'multiplying']],
		['en', ['freeze', 'freezes', 'freezing']],
		['en', ['move', 'moves', 'moving', 'moved']],
		['en', ['gas', 'gases']],
		['en', ['box', 'boxes']],
		['en', ['half', 'halves']],
		['en', ['mass', 'masses']],
		['ar', ['كسر', 'الكسر', 'والكسر', 'بالكسر', 'للكسر']],
		['ar', ['مدرسة', 'المدرسة', 'مدرسات']],
		['ar', ['معلم', 'المعلمون', 'معلمين']],
		['am', ['ቁጥር', 'ቁጥሮች', 'ቁጥሮችን', 'የቁጥሮች']],
		['am', ['ተማሪ', 'ተማሪዎች', 'ተማሪዎቹ', 'ለተማሪዎች']],
		['am', ['ክፍልፋይ', 'የክፍልፋይ', 'ክፍልፋዮች', 'በክፍልፋዮች']],
		['am', ['ውሃ', 'ውሃን', 'ውሃው']]
	])('%s: %j meet', (language, words) => {
		const stems = words.map((word) => stemLightly(foldWords(word, language), language));
		expect(new Set(stems).size).toBe(1);
	});

	it.each([
		['en', 'thing', 'thing'],
		['en', 'string', 'string'],
		['en', 'speed', 'speed'],
		['en', 'glass', 'glass'],
		['en', 'status', 'status'],
		['en', 'red', 'red'],
		['en', '3/4', '3/4'],
		['ar', 'الم', 'الم'],
		['am', 'በረዶ', 'በረዶ'],
		['am', 'ከተማ', 'ከተማ'],
		['am', 'ነው', 'ነው'],
		['sw', 'vitu', 'vitu'],
		['yo', 'awon', 'awon']
	])('%s: %s stays %s', (language, word, stem) => expect(stemLightly(word, language)).toBe(stem));

	it.each([
		['en', 'solid', 'solve'],
		['sw', 'mtu', 'kitu'],
		['am', 'ለውጥ', 'ውጥ'],
		['ar', 'الماء', 'ماس']
	])('%s: %s and %s stay apart', (language, one, other) => {
		expect(stemLightly(one, language)).not.toBe(stemLightly(other, language));
	});

	it('never empties a word', () => {
		const words = fc.string({ unit: fc.constantFrom(...'aeingdsyالونتهየበንውችዮሮ'), minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(words, fc.constantFrom('en', 'ar', 'am', 'sw'), (word, language) => {
				expect(stemLightly(word, language).length).toBeGreaterThanOrEqual(Math.min(2, word.length));
			})
		);
	});
});
