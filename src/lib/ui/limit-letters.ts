import type { Attachment } from 'svelte/attachments';
import { cutText } from '$lib/domain/text/cut-text';

/**
 * As `maxlength`, in UTF-16 units, but never between a letter and its marks: of ọ̀ at the end, typed or pasted, comes all
 * or nothing. What is typed is put together first (NFC), so that a mark costs as little as it can.
 */
export function limitLetters(most: number): Attachment<HTMLInputElement | HTMLTextAreaElement> {
	return (field) => {
		function limit(event: Event): void {
			// A word that is being composed must not be touched; it ends with `compositionend`.
			if (field.value.length <= most || (event instanceof InputEvent && event.isComposing)) return;
			const caret = field.selectionStart ?? most;
			field.value = cutText(field.value.normalize('NFC'), most);
			field.setSelectionRange(Math.min(caret, field.value.length), Math.min(caret, field.value.length));
			// Whoever reads along has read the longer text by now.
			if (event.type === 'compositionend') field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		}
		// Before those that read along, which do not ask to be first.
		field.addEventListener('input', limit, { capture: true });
		field.addEventListener('compositionend', limit);
		return () => {
			field.removeEventListener('input', limit, { capture: true });
			field.removeEventListener('compositionend', limit);
		};
	};
}
