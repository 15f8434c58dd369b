import type { MediaHash } from '../../base/ids';
import { integer, number, object, optional, string, type Parser } from '../../base/parser';
import { BLANK_SCREEN, type OwnScreen } from './own-screen';

/** Far above what `checkOwnScreen` lets pass. */
const text = string({ maxLength: 5_000 });
const line = string({ maxLength: 500 });
const media = string({ pattern: /^[0-9a-f]{64}$/ }) as Parser<MediaHash>;
const pixels = integer({ min: 1, max: 10_000 });

const parseOwnScreen: Parser<OwnScreen> = object({
	title: line,
	words: text,
	photo: optional(object({ media, width: pixels, height: pixels, description: line })),
	voice: optional(object({ media, seconds: number({ min: 0, max: 3_600 }) }))
});

/** Reads what was kept; what cannot be read is a blank screen, which he can write anew. */
export function readOwnScreen(value: unknown): OwnScreen {
	const read = parseOwnScreen(value);
	return read.ok ? read.value : BLANK_SCREEN;
}
