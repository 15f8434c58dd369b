import { downloadFile } from '../platform/files';
import { copyText, shareFileBySheet, shareTextBySheet } from '../platform/share-sheet';

/** The file is in the downloads, or it went through the share sheet, or she thought better of it. */
export type FileSent =
	{ readonly kind: 'shared' | 'cancelled' } | { readonly kind: 'saved'; readonly fileName: string };

/** Shared or copied, or neither could be: then the page shows the text to copy by hand. */
export type MessageSent =
	{ readonly kind: 'shared' | 'copied' | 'cancelled' } | { readonly kind: 'shown'; readonly text: string };

/**
 * Gives a letter away as a `.txt` file (see `writeLetterFile`): by the share sheet, or as a download. Call it from a touch
 * with the text at hand: browsers allow sharing for a moment after a touch only.
 */
export async function shareFile(text: string, fileName: string): Promise<FileSent> {
	const file = new File([text], fileName, { type: 'text/plain' });
	const shared = await shareFileBySheet(file);
	if (shared !== 'unable') return { kind: shared };
	downloadFile(new TextEncoder().encode(text), fileName, 'text/plain');
	return { kind: 'saved', fileName };
}

/**
 * Gives a letter away as a message: words and, in a line of its own, the link of `writeMessageLink`. By the share sheet,
 * else by the clipboard, else to be copied by hand. Call it from a touch, as above.
 */
export async function shareMessage(words: string, link: string): Promise<MessageSent> {
	// Not as `url`: some apps then drop the words, and others the part of the link behind the #.
	const text = `${words}\n${link}`;
	const shared = await shareTextBySheet(text);
	if (shared !== 'unable') return { kind: shared };
	return (await copyText(text)) ? { kind: 'copied' } : { kind: 'shown', text };
}
