import type { MediaHash } from '../../base/ids';
import type { OwnText } from '../own-question';

/** What a teacher explains before his questions: one screen of the lesson. It may be unfinished. */
export interface OwnScreen {
	readonly title: string;
	/**
	 * In the notation of own questions, and a little of Markdown: an empty line begins a paragraph, `- ` an item of a list, `> ` a
	 * note; `**strong**` and `*emphasis*`.
	 */
	readonly words: OwnText;
	readonly photo?: OwnPhoto;
	/** Somebody reading it aloud. */
	readonly voice?: OwnVoice;
}

export interface OwnPhoto {
	readonly media: MediaHash;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** For those who cannot see it. */
	readonly description: OwnText;
}

export interface OwnVoice {
	readonly media: MediaHash;
	readonly seconds: number;
}

/** More is a lesson of its own. */
export const MOST_SCREENS = 8;

export const BLANK_SCREEN: OwnScreen = { title: '', words: '' };

/** The images and recordings that the screen needs. */
export function mediaOf({ photo, voice }: OwnScreen): readonly MediaHash[] {
	return [photo, voice].flatMap((one) => (one ? [one.media] : []));
}
