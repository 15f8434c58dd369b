import type { RichText } from '../lesson/rich-text';
import { mathToText } from '../number/math-text';

/** The words of a rich text without mark-up; mathematics stands on one line with ASCII digits, slots are left out. */
export function writePlainText(text: RichText): string {
	return text
		.map((inline) => {
			switch (inline.kind) {
				case 'text':
					return inline.text;
				case 'math':
					return mathToText(inline.node, (canonical) => canonical);
				case 'slot':
					return '';
				default:
					return writePlainText(inline.children);
			}
		})
		.join('')
		.replace(/[ \t\n]+/gu, ' ')
		.trim();
}
