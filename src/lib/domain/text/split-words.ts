import { foldWords } from './fold';

/** The folded words of a text, in order. Two texts that a reader would call the same give the same words. */
export function splitWords(text: string, language: string): string[] {
	return foldWords(text, language)
		.split(' ')
		.filter((word) => word !== '');
}
