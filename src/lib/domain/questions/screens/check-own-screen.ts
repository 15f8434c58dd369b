import { countBlockWords, countWords } from '../../lesson/count-words';
import type { OwnQuestionProblem } from '../own-question-problem';
import { richTextOf } from '../rich-text-of';
import { blocksOf } from './blocks-of';
import type { OwnScreen } from './own-screen';

/** As in every lesson: what a small screen holds. */
export const MOST_SCREEN_WORDS = 60;

/** What is still to do before the screen can be in a lesson; `where` is `title`, `words` or `photo`. Empty when it is sound. */
export function checkOwnScreen({ title, words, photo, voice }: OwnScreen): readonly OwnQuestionProblem[] {
	const blocks = blocksOf(words);
	const hasWords = words.trim() !== '';
	const count = wordsOn(words);
	const description = photo && richTextOf(photo.description);
	return [
		...(title.trim() === '' ? [{ kind: 'empty', where: 'title' } as const] : []),
		...(!hasWords && !photo && !voice ? [{ kind: 'empty', where: 'words' } as const] : []),
		...(blocks.ok ? [] : [{ ...blocks.error, where: 'words' }]),
		...(count > MOST_SCREEN_WORDS
			? [{ kind: 'too-many-words', where: 'words', count, most: MOST_SCREEN_WORDS } as const]
			: []),
		...(photo?.description.trim() === '' ? [{ kind: 'empty', where: 'photo' } as const] : []),
		...(description && !description.ok ? [{ ...description.error, where: 'photo' }] : [])
	];
}

/** Words a child would read on it; mathematics counts as one. Also of words that cannot be read yet. */
export function wordsOn(words: string): number {
	const blocks = blocksOf(words);
	if (blocks.ok) return blocks.value.reduce((sum, block) => sum + countBlockWords(block), 0);
	return countWords([{ kind: 'text', text: words }]);
}
