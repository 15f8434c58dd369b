import { recogniseMedia } from '../../src/lib/packs/recognise-media';
import type { PackSource } from '../../src/lib/packs/compile/source';

const KILOBYTE = 1_000;
/** A photo of 800 pixels as WebP takes a third of it. */
const MOST_IN_AN_IMAGE = 200 * KILOBYTE;
/** A screen has at most 60 words, which is half a minute: 16 kbit/s of Opus take 60 kB. */
const MOST_IN_A_RECORDING = 120 * KILOBYTE;

/** Images and recordings that are larger than they need to be. Data cost money, and space is short. */
export function adviseOnMedia({ media = [] }: PackSource): readonly string[] {
	return media.flatMap(({ path, bytes }) => {
		const most = recogniseMedia(bytes)?.kind === 'recording' ? MOST_IN_A_RECORDING : MOST_IN_AN_IMAGE;
		if (bytes.length <= most) return [];
		return [`${path}: ${Math.ceil(bytes.length / KILOBYTE)} kB; ${most / KILOBYTE} kB should do`];
	});
}
