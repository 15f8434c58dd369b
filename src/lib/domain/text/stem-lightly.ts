import { stemAmharic } from './stem-amharic';
import { stemArabic } from './stem-arabic';
import { stemEnglish } from './stem-english';

/**
 * What forms of a folded word share, for searching; not always a word itself. Very light: it would rather miss a
 * relation than make one up.
 *
 * Swahili and its relatives stay as they are: their prefixes carry the meaning (`mtu` person, `kitu` thing, `utu`
 * humanity), so taking them off without a dictionary mixes different words. Languages not named here stay too.
 */
export function stemLightly(word: string, language: string): string {
	switch (language.split('-')[0]) {
		case 'en':
			return stemEnglish(word);
		case 'ar':
			return stemArabic(word);
		case 'am':
			return stemAmharic(word);
		default:
			return word;
	}
}
