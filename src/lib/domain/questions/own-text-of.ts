import type { LanguageTag } from '../base/ids';
import { isCastSlot, type CastSlot } from '../lesson/cast';
import type { Inline, RichText } from '../lesson/rich-text';
import { mathToText } from '../number/math-text';
import type { OwnText } from './own-question';

/** Writes a text without slots, but for names of the country, in the notation of own questions. */
export function ownTextOf(
	text: RichText,
	language: LanguageTag,
	nameCast: (slot: CastSlot, language: LanguageTag) => string
): OwnText {
	return text.map((inline) => writeInline(inline, language, nameCast)).join('');
}

function writeInline(
	inline: Inline,
	language: LanguageTag,
	nameCast: (slot: CastSlot, language: LanguageTag) => string
): string {
	switch (inline.kind) {
		case 'text':
			return inline.text.replaceAll('$', '\\$');
		case 'math':
			return `$${mathToText(inline.node, (canonical) => canonical)}$`;
		case 'slot':
			// A drawn item has no other slots left.
			return isCastSlot(inline.name) ? nameCast(inline.name, language) : '';
		case 'strong':
		case 'emphasis':
		case 'term':
			return ownTextOf(inline.children, language, nameCast);
	}
}
