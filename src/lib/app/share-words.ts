import { tidyWording, type WordCorrection } from '../domain/wording/word-correction';
import { nameWordsFile, writeWordsFile } from '../domain/wording/words-file';
import { shareFile, type FileSent } from './letter-out';

/**
 * Gives corrections of one language away as a text file, by the share sheet or as a download; `by` is the name of who
 * corrected, or nothing. Call it from a touch, as `shareFile`.
 */
export function shareWords(
	language: WordCorrection['language'],
	corrections: readonly WordCorrection[],
	by: string
): Promise<FileSent> {
	const file = { language, release: __DARASA_RELEASE__, by: tidyWording(by), corrections };
	return shareFile(writeWordsFile(file), nameWordsFile(language));
}
