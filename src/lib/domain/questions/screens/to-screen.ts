import { tidyLine } from '../../text/tidy-text';
import type { Block, Screen } from '../../lesson/lesson';
import { richTextOf } from '../rich-text-of';
import { blocksOf } from './blocks-of';
import { checkOwnScreen } from './check-own-screen';
import type { OwnScreen } from './own-screen';

/** With an id that stays, so that a learner's place in the lesson does. */
export interface NamedScreen {
	readonly id: string;
	readonly screen: OwnScreen;
}

/** A screen of a lesson, the photo above the words; undefined while something is still to do. */
export function toScreen({ id, screen }: NamedScreen): Screen | undefined {
	if (checkOwnScreen(screen).length > 0) return undefined;
	const { title, words, photo, voice } = screen;
	const blocks = blocksOf(words);
	const described = richTextOf(tidyLine(photo?.description ?? ''));
	if (!blocks.ok || !described.ok) return undefined;
	const image: readonly Block[] = photo
		? [
				{
					kind: 'image',
					image: { media: photo.media, width: photo.width, height: photo.height, description: described.value }
				}
			]
		: [];
	return {
		id: `own-${id.toLowerCase()}`,
		title: tidyLine(title),
		...(voice ? { recording: voice.media } : {}),
		blocks: [...image, ...blocks.value]
	};
}
