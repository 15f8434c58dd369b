import type { Block } from './lesson';
import type { RichText } from './rich-text';

/** Words a child reads in a text; a piece of mathematics or a slot counts as one. */
export function countWords(text: RichText): number {
	return text.reduce((sum, inline) => {
		switch (inline.kind) {
			case 'text':
				return sum + inline.text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
			case 'math':
			case 'slot':
				return sum + 1;
			case 'strong':
			case 'emphasis':
			case 'term':
				return sum + countWords(inline.children);
		}
	}, 0);
}

/** Words of a block that are on the screen at once: the steps of an example come one by one and are not counted. */
export function countBlockWords(block: Block): number {
	switch (block.kind) {
		case 'paragraph':
		case 'note':
			return countWords(block.text);
		case 'list':
			return block.items.reduce((sum, item) => sum + countWords(item), 0);
		case 'example':
			return countWords(block.problem);
		case 'tell':
			return countWords(block.prompt);
		case 'picture':
		case 'image':
			return 0;
	}
}
