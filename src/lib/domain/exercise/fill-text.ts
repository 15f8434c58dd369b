import type { ByLanguage, Inline, RichText } from '../lesson/rich-text';
import { fillSlots } from '../number/fill-slots';
import { mathOfRational } from '../number/math-of';
import type { DrawnNumbers } from './evaluate-text';
import { slotsInMath } from './slots-in-math';

/** Puts the drawn numbers into words and mathematics. In words they become mathematics too, so that digits are localised. */
export function fillText(text: RichText, numbers: DrawnNumbers): RichText {
	return text.map((inline) => fillInline(inline, numbers));
}

export function fillTexts(texts: ByLanguage<RichText>, numbers: DrawnNumbers): ByLanguage<RichText> {
	return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, fillText(text, numbers)]));
}

function fillInline(inline: Inline, numbers: DrawnNumbers): Inline {
	switch (inline.kind) {
		case 'text':
			return inline;
		case 'strong':
		case 'emphasis':
		case 'term':
			return { ...inline, children: fillText(inline.children, numbers) };
		case 'math':
			return { kind: 'math', node: fillSlots(inline.node, numbers) };
		case 'slot': {
			const value = numbers.get(inline.name);
			return value ? { kind: 'math', node: mathOfRational(value, inline.form) } : inline;
		}
	}
}

/** The names of the slots in a text, as often as they stand there. */
export function slotsInText(text: RichText): readonly string[] {
	return text.flatMap((inline) => {
		switch (inline.kind) {
			case 'text':
				return [];
			case 'strong':
			case 'emphasis':
			case 'term':
				return slotsInText(inline.children);
			case 'math':
				return slotsInMath(inline.node);
			case 'slot':
				return [inline.name];
		}
	});
}
