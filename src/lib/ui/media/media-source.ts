import { getContext, setContext } from 'svelte';
import type { MediaHash } from '$lib/domain/base/ids';

/** Gives an image or a recording; undefined if it is not on this phone. */
export type MediaSource = (hash: MediaHash) => Promise<Blob | undefined>;

const KEY = Symbol('where images of lessons come from');

export function provideMedia(source: MediaSource): void {
	setContext(KEY, source);
}

export function useMedia(): MediaSource | undefined {
	return getContext<MediaSource | undefined>(KEY);
}
