import { BUNDLE_MARK } from '../bytes/bundle-mark';
import type { Message } from '../domain/base/message';
import { readFileBytes } from '../platform/read-file-bytes';
import type { Backups, FoundBackup } from './backups.svelte';
import type { Host } from './host';
import type { FoundInText } from './open-letter';
import type { Library } from './library.svelte';
import type { PackArrival } from './pack-arrival';

/** What a file from outside turned out to be. Nothing has been changed but a trusted pack added; of a model nothing was read. */
export type ReceivedFile =
	| { readonly kind: 'backup'; readonly found: FoundBackup }
	| { readonly kind: 'pack'; readonly arrival: PackArrival }
	| { readonly kind: 'bad-backup'; readonly why: Message }
	/** Work from a teacher, or the results of learners; `why` tells what is wrong with others in the same file. */
	| { readonly kind: 'letters'; readonly letters: readonly Uint8Array[]; readonly why?: Message }
	| { readonly kind: 'bad-letter'; readonly why: Message }
	| { readonly kind: 'model'; readonly file: Blob }
	| { readonly kind: 'unknown' };

function startsWith(bytes: Uint8Array, text: string): boolean {
	return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

/** A letter of the longest kind, written out, with much around it. */
const MOST_TEXT_BYTES = 1_000_000;

/** Only what bears the mark of a letter: any other text is an unknown file, whatever is wrong with it. */
async function lookForLetters(bytes: Uint8Array): Promise<FoundInText> {
	const text = new TextDecoder().decode(bytes);
	if (!/DARASA-LETTER|\/receive/.test(text)) return { letters: [] };
	const { findLetters } = await import('./open-letter');
	return findLetters(text);
}

/** Tells a file by its first bytes, never by its name, and hands it to the part that reads it. */
export async function receiveFile(
	file: Blob,
	{
		backups,
		library,
		host
	}: { readonly backups: Backups; readonly library: Library; readonly host: Pick<Host, 'generation'> }
): Promise<ReceivedFile> {
	// Larger than all else: only its mark is read here.
	if (host.generation && startsWith(await readFileBytes(file.slice(0, BUNDLE_MARK.length)), BUNDLE_MARK))
		return { kind: 'model', file };
	const bytes = await readFileBytes(file);
	if (startsWith(bytes, 'DARASA-BACKUP')) {
		const found = await backups.look(bytes);
		return found.ok ? { kind: 'backup', found: found.value } : { kind: 'bad-backup', why: found.error };
	}
	if (startsWith(bytes, 'DARASAPK')) return { kind: 'pack', arrival: await library.addFile(bytes) };
	// Text files are looked through for a letter; all others are unknown.
	const isText = bytes.length < MOST_TEXT_BYTES && !bytes.includes(0);
	const { letters, problem } = isText ? await lookForLetters(bytes) : { letters: [] };
	if (letters.length > 0) return { kind: 'letters', letters, ...(problem ? { why: problem } : {}) };
	return problem ? { kind: 'bad-letter', why: problem } : { kind: 'unknown' };
}
