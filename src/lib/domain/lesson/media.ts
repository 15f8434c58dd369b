import type { MediaHash } from '../base/ids';
import type { Lesson } from './lesson';
import type { RichText } from './rich-text';

/** No SVG: it may hold scripts. */
export const IMAGE_TYPES = ['image/webp', 'image/png', 'image/jpeg'] as const;
/** WebM is what most phones record. */
export const RECORDING_TYPES = ['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/webm'] as const;

export type ImageType = (typeof IMAGE_TYPES)[number];
export type RecordingType = (typeof RECORDING_TYPES)[number];
export type MediaType = ImageType | RecordingType;

/** An image of a pack, with its size so that the page does not jump when it comes. */
export interface LessonImage {
	readonly media: MediaHash;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** For those who cannot see it. */
	readonly description: RichText;
}

/** An image or a recording, whole. */
export interface MediaFile {
	readonly sha256: MediaHash;
	readonly type: MediaType;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export function isImageType(type: MediaType): type is ImageType {
	return (IMAGE_TYPES as readonly string[]).includes(type);
}

export interface WantedMedia {
	readonly images: ReadonlySet<MediaHash>;
	readonly recordings: ReadonlySet<MediaHash>;
}

/** What a lesson shows and plays, in all its languages. */
export function listMedia({ texts }: Pick<Lesson, 'texts'>): WantedMedia {
	const screens = Object.values(texts).flatMap(({ screens, note = [] }) => [...screens, ...note]);
	const blocks = screens.flatMap((screen) => screen.blocks);
	return {
		images: new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.image.media] : []))),
		recordings: new Set(screens.flatMap(({ recording }) => recording ?? []))
	};
}
