import { expect, it } from 'vitest';
import { checkSpelling, wordsToSpell } from './check-spelling';

it('takes the words of a sentence, without places, mark-up, names of files and single letters', () => {
	expect(wordsToSpell('L’eau **de** {{name}} est dans <b>aide</b>.darasa, a-t-elle ’dit’ ?')).toEqual([
		...["L'eau", 'de', 'est', 'dans', 'a-t-elle', 'dit']
	]);
	expect(wordsToSpell('Open backup.darasa at https://x.org/a')).toEqual(['Open', 'at']);
});

it('tells words that are neither in the dictionary nor accepted, once, with a place', () => {
	const files = { home: { hello: 'Helo Darasa', bye: 'Helo again Moodle' } };
	const spell = (words: readonly string[]) => words.filter((word) => word !== 'again');
	expect(checkSpelling('en', files, ['darasa', 'Moodle'], spell)).toEqual([
		{ where: 'en/home.json#hello', what: 'not in the dictionary: Helo' }
	]);
});
