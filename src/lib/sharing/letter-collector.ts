import { encodeHex } from '../bytes/hex';
import { sha256Pure } from '../bytes/sha256-pure';
import { FrameCollector } from './letter-frames';
import type { Letter } from './letter';
import { readLetterLink } from './letter-link';

/** What the text of a code brought. `known`: a letter that came before in this session; `foreign`: nothing of Darasa. */
export type Collected =
	| { readonly kind: 'letter'; readonly letter: Letter }
	| { readonly kind: 'partial'; readonly got: number; readonly needed: number }
	| { readonly kind: 'known' }
	| { readonly kind: 'damaged' }
	| { readonly kind: 'foreign' };

/** Takes what a camera reads, links and frames as they come, and gives each letter once. */
export class LetterCollector {
	readonly #frames = new FrameCollector();
	readonly #known = new Set<string>();
	#lastText = '';

	add(text: string): Collected {
		// A code stays before the camera for many readings.
		if (text === this.#lastText) return { kind: 'known' };
		const collected = this.#read(text);
		if (collected.kind !== 'damaged' && collected.kind !== 'foreign') this.#lastText = text;
		return collected;
	}

	#read(text: string): Collected {
		const frame = this.#frames.add(text);
		if (frame.kind === 'whole') return this.#note(frame.letter);
		if (frame.kind === 'partial') return frame;
		if (frame.kind === 'repeat') return { kind: 'known' };
		if (frame.why === 'damaged') return { kind: 'damaged' };
		const link = readLetterLink(text);
		if (link.ok) return this.#note(link.value);
		return { kind: link.error === 'not-a-letter' ? 'foreign' : 'damaged' };
	}

	#note(letter: Letter): Collected {
		const key = encodeHex(sha256Pure(letter));
		if (this.#known.has(key)) return { kind: 'known' };
		this.#known.add(key);
		return { kind: 'letter', letter };
	}
}
