import { downloadFile } from '../platform/files';

/** Gives somebody a text as a file in her downloads. */
export function saveText(text: string, name: string, mediaType: string): void {
	downloadFile(new TextEncoder().encode(text), name, mediaType);
}
