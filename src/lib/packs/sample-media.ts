import type { PackSource, SourceMedia } from './compile/source';
import { sampleFile, sampleSource } from './sample-source';

export interface SampleMedia {
	readonly image: Uint8Array;
	readonly recording: Uint8Array;
}

/** The sample pack with an image and a recording on its first screen, in both languages. */
export function sampleWithMedia({ image, recording }: SampleMedia, more: readonly SourceMedia[] = []): PackSource {
	const media = [{ path: 'media/mango.png', bytes: image }, { path: 'media/halves.en.mp3', bytes: recording }, ...more];
	const english = sampleFile(
		'halves.en.md',
		'summary: Share things fairly.\n',
		'summary: Share things fairly.\nrecordings:\n  fair-shares: media/halves.en.mp3\n'
	);
	const changes = {
		'halves.en.md': english['halves.en.md']?.replace('1. Cut.', '![A mango cut in two.](media/mango.png)\n\n1. Cut.'),
		...sampleFile('halves.sw.md', '1. Kata.', '![Embe lililokatwa.](media/mango.png)\n\n1. Kata.')
	};
	return { ...sampleSource(changes), media };
}
