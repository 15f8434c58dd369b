import type { CountryCode, LanguageTag } from '../base/ids';
import { isCastSlot, sayCast } from '../lesson/cast';
import type { RichText } from '../lesson/rich-text';
import { mathToText } from '../number/math-text';

/** The words of a rich text without mark-up; mathematics stands on one line with ASCII digits, names are Kenya's, other slots are left out. */
export function writePlainText(text: RichText): string {
	return text
		.map((inline) => {
			switch (inline.kind) {
				case 'text':
					return inline.text;
				case 'math':
					return mathToText(inline.node, (canonical) => canonical);
				case 'slot':
					// The index serves every country; whoever reads the passage is shown her own.
					return isCastSlot(inline.name) ? sayCast(inline.name, 'en' as LanguageTag, 'KE' as CountryCode) : '';
				default:
					return writePlainText(inline.children);
			}
		})
		.join('')
		.replace(/[ \t\n]+/gu, ' ')
		.trim();
}
